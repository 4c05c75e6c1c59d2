import type { LinkMap } from "../../model/publication.ts";
import { canonicalAddress, mayReplaceLink } from "./link-map.ts";
import type { ProtectedCode } from "./protected-codes.ts";

/** Codes of a passage that its translation lacks, and codes of the translation that the passage has not, each in the order of its text. */
export interface CodeDifference {
  readonly missing: readonly ProtectedCode[];
  readonly extra: readonly ProtectedCode[];
}

/** What makes two codes the same; codes are counted, and their order is free. */
export type CodeIdentity = (code: ProtectedCode) => string;

const noLinks: LinkMap = {};

/** Whether a translation keeps the codes of its passage, in any order. */
export function haveSameCodes(source: readonly ProtectedCode[], target: readonly ProtectedCode[], links: LinkMap = noLinks): boolean {
  if (source.length !== target.length) return false;
  return source.length === 0 || compareCodes(source, target, links).extra.length === 0;
}

/** What a translation lost and what it added; a link that the locale's map allows is the same link. */
export function compareCodes(
  source: readonly ProtectedCode[],
  target: readonly ProtectedCode[],
  links: LinkMap = noLinks,
  identity: CodeIdentity = identityOf,
): CodeDifference {
  const left = countByIdentity(source, identity);
  const extra = target.filter((code) => !take(left, identity(code)));
  // Those that are left over are the last ones of their kind: what a translation repeats or drops is the end of the list.
  const missing = [...source]
    .reverse()
    .filter((code) => take(left, identity(code)))
    .reverse();
  return replaceLinks({ missing, extra }, links);
}

/** A code by its meaning: spellings of one locator, one footnote or one address are the same. */
export function identityOf(code: ProtectedCode): string {
  const { kind, name, item } = code;
  switch (kind) {
    case "citation":
      return `${citationIdentity(code)} ${item?.locator === undefined ? "" : locatorIdentity(item.locator)}`;
    case "footnote":
      return `footnote ${name}`;
    case "link":
      return code.node.type === "link" ? `link ${canonicalAddress(name)}` : `link ${code.code}`;
    default:
      return `${kind} ${code.code}`;
  }
}

/** A citation by its work, whatever place in it is cited. */
export function citationIdentity({ name, item }: ProtectedCode): string {
  return `citation ${item?.mode === "suppress-author" ? "-" : ""}${name}`;
}

/** A place in a work: dashes and spaces may differ. */
export function locatorIdentity({ label, value }: { readonly label: string; readonly value: string }): string {
  return `${label} ${value.replace(/[\u2010-\u2015]/g, "-").replace(/\s+/g, " ")}`;
}

function countByIdentity(codes: readonly ProtectedCode[], identity: CodeIdentity): Map<string, number> {
  const counts = new Map<string, number>();
  for (const code of codes) counts.set(identity(code), (counts.get(identity(code)) ?? 0) + 1);
  return counts;
}

function take(counts: Map<string, number>, name: string): boolean {
  const count = counts.get(name) ?? 0;
  if (count > 0) counts.set(name, count - 1);
  return count > 0;
}

function replaceLinks({ missing, extra }: CodeDifference, links: LinkMap): CodeDifference {
  if (links === noLinks || missing.length === 0 || extra.length === 0) return { missing, extra };
  const added = [...extra];
  const lost = missing.filter((code) => {
    if (code.kind !== "link") return true;
    const index = added.findIndex(({ kind, name }) => kind === "link" && mayReplaceLink(code.name, name, links));
    if (index >= 0) added.splice(index, 1);
    return index < 0;
  });
  return { missing: lost, extra: added };
}
