import type { PoPosition } from "./po.ts";
import { comparePoFlags, readPoFlags } from "./po-flags.ts";
import { isPoBlank, type PoCommentToken } from "./po-tokens.ts";

/** One comment, reference or flag and where it stands. */
export interface PoItem {
  readonly text: string;
  readonly position: PoPosition;
}

const NONE: readonly PoItem[] = [];

/** The items of an entry's comment lines with one mark, in the order in which `PoComments` lists them. */
export function readPoComments(tokens: readonly PoCommentToken[], mark: PoCommentToken["mark"]): readonly PoItem[] {
  const lines = tokens.filter((token) => token.mark === mark);
  if (lines.length === 0) return NONE;
  switch (mark) {
    case ":":
      return withoutRepetitions(lines.flatMap(readReferences));
    case ",":
    case "=":
      return withoutRepetitions(lines.flatMap(readFlags)).sort((left, right) => comparePoFlags(left.text, right.text));
    default:
      // The space after the mark belongs to the form.
      return lines.map(({ text, start, end }) => ({ text: trimBlanks(text.replace(/^ /, "")), position: { start, end } }));
  }
}

/** A comment as the lines of a file, one for each of its own. */
export function writePoComment(mark: PoCommentToken["mark"], text: string): string[] {
  return text.split("\n").map((part) => writeLine(mark, part));
}

/** References without `./` and repetitions, as msgcat has them, one a line so that git merges them one by one. */
export function writePoReferences(references: readonly string[]): string[] {
  const unique = [...new Set(references.map(dropDotSlash))].filter((reference) => reference !== "");
  return unique.map((reference) => writeLine(":", isolateSpaces(reference)));
}

/** The line of flags, `fuzzy` first and the others by name; nothing when there are none. */
export function writePoFlags(mark: "," | "=", flags: readonly string[] = []): string[] {
  return flags.length === 0 ? [] : [writeLine(mark, [...new Set(flags)].sort(comparePoFlags).join(", "))];
}

function writeLine(mark: PoCommentToken["mark"], text: string): string {
  const line = trimBlanks(`#${mark} ${text}`);
  // gettext joins a line that ends with a backslash and the next one.
  return line.endsWith("\\") ? `${line} ` : line;
}

function readReferences(token: PoCommentToken): PoItem[] {
  const items = token.text.matchAll(/\u2068([^\u2068\u2069]*)\u2069([^ \t\r\f\v]*)|[^ \t\r\f\v]+/g);
  return Array.from(items, (match) => ({
    text: dropDotSlash(match[1] === undefined ? match[0] : `${match[1]}${match[2] ?? ""}`),
    position: positionIn(token, match.index, match.index + match[0].length),
  })).filter((item) => item.text !== "");
}

function readFlags(token: PoCommentToken): PoItem[] {
  return readPoFlags(token.text).map(({ text, start, end }) => ({ text, position: positionIn(token, start, end) }));
}

function dropDotSlash(reference: string): string {
  return reference.replace(/^(?:\.\/)+/, "");
}

/** gettext sets a path with spaces between U+2068 and U+2069, its line number after them. */
function isolateSpaces(reference: string): string {
  if (!/[ \t\r\n\f\v]/.test(reference)) return reference;
  const line = /:\d+$/.exec(reference)?.[0] ?? "";
  return `\u2068${reference.slice(0, reference.length - line.length).replaceAll(/[\r\n]+/g, " ")}\u2069${line}`;
}

function withoutRepetitions(items: readonly PoItem[]): PoItem[] {
  const first = new Map<string, PoItem>();
  for (const item of items) if (!first.has(item.text)) first.set(item.text, item);
  return [...first.values()];
}

function positionIn(token: PoCommentToken, from: number, to: number): PoPosition {
  const base = 1 + token.mark.length;
  const { line, column, offset } = token.start;
  return {
    start: { line, column: column + base + from, offset: offset + base + from },
    end: { line, column: column + base + to, offset: offset + base + to },
  };
}

function trimBlanks(text: string): string {
  let end = text.length;
  while (end > 0 && isPoBlank(text.charCodeAt(end - 1))) end--;
  return text.slice(0, end);
}
