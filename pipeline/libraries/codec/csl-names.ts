import type { Name } from "../../model/reference.ts";

/** Names that were read, and what was found that is none, to be said after "Unexpected". */
export interface NamesReading {
  readonly names: readonly Name[];
  readonly problems: readonly string[];
}

/**
 * Reads the people of a reference as CSL-JSON, CSL-YAML or pandoc write them: a list or a single one of `{family, given, …}`,
 * `{literal}` or a text, in which one comma parts the family name from the given. `others` at the end means "and others".
 */
export function readCslNames(value: unknown): NamesReading {
  const list: readonly unknown[] = Array.isArray(value) ? value : [value];
  const names: Name[] = [];
  const problems: string[] = [];
  for (const item of list) {
    if (item === null || item === undefined || item === "") continue;
    const name = readName(item);
    if (name === undefined)
      problems.push(Array.isArray(item) ? "list" : typeof item === "object" ? "name without a family name" : typeof item);
    else names.push(name);
  }
  return { names, problems };
}

function readName(item: unknown): Name | undefined {
  if (typeof item === "string" || typeof item === "number") return splitName(String(item));
  if (typeof item !== "object" || item === null || Array.isArray(item)) return undefined;
  const fields = new Map(Object.entries(item));
  const text = (key: string): string | undefined => {
    const value: unknown = fields.get(key);
    return typeof value === "string" || typeof value === "number" ? clean(String(value)) || undefined : undefined;
  };
  const literal = text("literal");
  if (literal !== undefined) return { literal };
  const family = text("family");
  const given = text("given");
  if (family === undefined) return given === undefined ? undefined : { literal: given };
  const suffix = text("suffix");
  const nonDropping = text("non-dropping-particle");
  const dropping = text("dropping-particle");
  return {
    family,
    ...(given === undefined ? {} : { given }),
    ...(suffix === undefined ? {} : { suffix }),
    ...(nonDropping === undefined ? {} : { "non-dropping-particle": nonDropping }),
    ...(dropping === undefined ? {} : { "dropping-particle": dropping }),
  };
}

function splitName(text: string): Name | undefined {
  const [family, given, suffix, ...more] = text.split(",").map(clean);
  if (!family) return undefined;
  if (!given || more.length > 0) return { literal: clean(text) };
  return { family, given, ...(suffix ? { suffix } : {}) };
}

function clean(text: string): string {
  return text.replace(/[ \t\r\n]+/g, " ").trim();
}
