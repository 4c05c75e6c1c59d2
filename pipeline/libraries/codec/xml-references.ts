import type { XmlProblem } from "./xml.ts";

/** Stops the reading of an XML document where it stops being one. */
export class XmlFailure extends Error {
  readonly problem: XmlProblem;

  constructor(start: number, end: number, what: string, expected: string, note: string) {
    super(what);
    this.problem = { start, end, reason: `Unexpected ${what}, expected ${expected}.`, note };
  }
}

const named: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/**
 * Characters between two offsets with their references resolved and line breaks as XML 1.0 §2.11 has them; in an
 * attribute (§3.3.3) white space that is no reference is a space.
 */
export function resolveXmlReferences(text: string, start: number, end: number, isAttribute = false): string {
  const part = text.slice(start, end);
  const illegal = part.search(/[^\t\n\r\x20-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u);
  if (illegal >= 0) fail(start + illegal, 1, `character ${codeOf(part.charCodeAt(illegal))}`, "characters that XML admits");
  const lines = isAttribute ? part.replace(/\r\n|[\r\n\t]/g, " ") : part.replace(/\r\n?/g, "\n");
  if (!lines.includes("&")) return lines;
  return part.replace(/&([^;&\s<]{0,64});?|\r\n?|[\n\t]/gu, (found, name: string | undefined, offset: number) => {
    if (name === undefined) return isAttribute ? " " : found.startsWith("\r") ? "\n" : found;
    const value = found.endsWith(";") ? characterOf(name) : undefined;
    if (value === undefined) fail(start + offset, found.length, `reference \`${found}\``, "`&amp;` where the mere character is meant");
    return value;
  });
}

function characterOf(name: string): string | undefined {
  if (Object.hasOwn(named, name)) return named[name];
  const [, hexadecimal, decimal] = /^#(?:x([\da-f]{1,6})|(\d{1,7}))$/i.exec(name) ?? [];
  const code = hexadecimal === undefined ? Number(decimal ?? Number.NaN) : Number.parseInt(hexadecimal, 16);
  if (!Number.isFinite(code) || code > 0x10ffff) return undefined;
  const char = String.fromCodePoint(code);
  return /^[\t\n\r\x20-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]$/u.test(char) ? char : undefined;
}

function codeOf(code: number): string {
  return `U+${code.toString(16).toUpperCase().padStart(4, "0")}`;
}

function fail(start: number, length: number, what: string, expected: string): never {
  throw new XmlFailure(start, start + length, what, expected, "Save the file again in the tool that it comes from.");
}
