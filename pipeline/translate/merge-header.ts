import type { PoHeader } from "../libraries/codec/po.ts";

/**
 * A header of two: a field that one branch has changed is as that branch has it; of two that both have changed the one of
 * the later revision stands, and of people who are credited nobody is left out.
 */
export function mergeHeader(base: PoHeader | undefined, ours: PoHeader | undefined, theirs: PoHeader | undefined): PoHeader | undefined {
  if (ours === undefined || theirs === undefined) return ours ?? theirs;
  const [before, left, right] = [fieldsOf(base), fieldsOf(ours), fieldsOf(theirs)];
  const later = (right.get("PO-Revision-Date") ?? "") > (left.get("PO-Revision-Date") ?? "") ? right : left;
  const names = [...left.keys(), ...[...right.keys()].filter((name) => !left.has(name))];
  const fields = names.flatMap((name): [string, string][] => {
    const value = chooseField(name, before.get(name), left.get(name), right.get(name), later.get(name));
    return value === undefined ? [] : [[name.startsWith("\0") ? "" : name, value]];
  });
  const comments = [...new Set([...ours.translatorComments, ...theirs.translatorComments])];
  return { ...ours, fields, translatorComments: comments };
}

function chooseField(
  name: string,
  before: string | undefined,
  left: string | undefined,
  right: string | undefined,
  later: string | undefined,
): string | undefined {
  if (left === right || right === before) return left;
  if (left === before) return right;
  if (name === "X-Translators" && left !== undefined && right !== undefined) return unite(left, right);
  if (/-(?:Date|Modified)$/.test(name))
    return [left, right]
      .filter((value) => value !== undefined)
      .sort()
      .at(-1);
  return later ?? left ?? right;
}

function unite(left: string, right: string): string {
  const names = [left, right].flatMap((field) => field.split(/[,;]/).map((name) => name.trim()));
  return [...new Set(names.filter((name) => name !== ""))].join(", ");
}

function fieldsOf(header: PoHeader | undefined): Map<string, string> {
  // A line that is no field has no name; its text tells it from others.
  return new Map(header?.fields.map(([name, value]) => [name === "" ? `\0${value}` : name, value]));
}
