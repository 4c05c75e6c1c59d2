import type { PoHeader } from "./po.ts";

/** The value of a header's field, whatever the case of its name; nothing when it is missing or empty. */
export function poHeaderField(header: PoHeader | undefined, name: string): string | undefined {
  const field = header?.fields.find(([found]) => found.trim().toLowerCase() === name.toLowerCase());
  return field?.[1].trim() || undefined;
}

/** The fields of a header's `msgstr`, line by line. */
export function readPoFields(text: string): [name: string, value: string][] {
  if (text === "") return [];
  return text
    .replace(/\n$/, "")
    .split("\n")
    .map((line) => {
      const colon = line.indexOf(":");
      return colon < 1 ? ["", line] : [line.slice(0, colon), line.slice(colon + 1).replace(/^ /, "")];
    });
}

/** A header's `msgstr` as its lines, each with the line break that ends it. */
export function writePoFields(fields: PoHeader["fields"]): string[] {
  return fields.map(([name, value]) => `${name === "" ? value : `${name}: ${value}`}\n`);
}
