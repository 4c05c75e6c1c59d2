import type { PoPoint, PoPosition, PoProblem } from "./po.ts";
import { scanPoString } from "./po-string.ts";

/** One word of a PO file; `previous` and `obsolete` say whether its line begins with `#|` or `#~`. */
export type PoToken = PoPosition & LineMarks & (PoCommentContent | PoKeywordContent | PoStringContent | { readonly kind: "junk" });

export type PoCommentToken = PoPosition & PoCommentContent;

interface LineMarks {
  readonly previous: boolean;
  readonly obsolete: boolean;
}

interface PoCommentContent {
  readonly kind: "comment";
  readonly mark: "" | "." | ":" | "," | "=";
  /** All that follows `#` and the mark, white space included. */
  readonly text: string;
}

interface PoKeywordContent {
  readonly kind: "keyword";
  readonly name: "msgctxt" | "msgid" | "msgid_plural" | "msgstr";
  /** The number in `msgstr[n]`. */
  readonly index?: number;
}

interface PoStringContent {
  readonly kind: "string";
  /** What stands between the quotation marks. */
  readonly raw: string;
  readonly value: string;
}

/** One line of the text: `start` is the offset of its first column. */
interface Line {
  readonly text: string;
  readonly number: number;
  readonly start: number;
  readonly end: number;
}

interface PoTokens {
  readonly tokens: PoToken[];
  readonly problems: PoProblem[];
}

/** The words of a PO text, or of a part of it, in order, with what is wrong with them alone. */
export function readPoTokens(text: string, within?: PoPosition): PoTokens {
  const out: PoTokens = { tokens: [], problems: [] };
  const limit = within?.end.offset ?? text.length;
  let number = within?.start.line ?? 1;
  let from = within?.start.offset ?? (text.startsWith("\uFEFF") ? 1 : 0);
  let start = within === undefined ? 0 : from - within.start.column + 1;
  while (from < limit) {
    const newline = text.indexOf("\n", from);
    const end = newline === -1 || newline > limit ? limit : newline;
    readLine({ text, number, start, end }, from, out);
    number++;
    from = start = end + 1;
  }
  return out;
}

function readLine(line: Line, from: number, out: PoTokens): void {
  let at = skipBlanks(line, from);
  const obsolete = line.text.startsWith("#~", at);
  if (obsolete) at += 2;
  const previous = line.text.startsWith(obsolete ? "|" : "#|", at);
  if (previous) at += obsolete ? 1 : 2;
  const marks = { previous, obsolete };
  for (at = skipBlanks(line, at); at < line.end; at = skipBlanks(line, at)) at = readToken(line, at, marks, out);
}

/** Adds the token that begins at an offset, and returns where it ends. */
function readToken(line: Line, at: number, marks: LineMarks, out: PoTokens): number {
  if (line.text[at] === "#") return readComment(line, at, marks, out);
  if (line.text[at] === '"') return readString(line, at, marks, out);
  return readKeyword(line, at, marks, out) ?? readJunk(line, at, marks, out);
}

function readComment(line: Line, at: number, marks: LineMarks, out: PoTokens): number {
  // `#=====` is an ornament, not a list of flags.
  const mark = /#([.:,]|=(?!=)|)/y;
  mark.lastIndex = at;
  const found = (mark.exec(line.text)?.[1] ?? "") as PoCommentContent["mark"];
  const text = line.text.slice(at + 1 + found.length, line.end);
  out.tokens.push({ kind: "comment", mark: found, text, ...marks, ...span(line, at, trimmedEnd(line)) });
  return line.end;
}

function readKeyword(line: Line, at: number, marks: LineMarks, out: PoTokens): number | undefined {
  const keyword = /(msgctxt|msgid_plural|msgid|msgstr)(?![\w$])(?:[ \t]*\[[ \t]*(\d+)[ \t]*\])?/y;
  keyword.lastIndex = at;
  const match = keyword.exec(line.text);
  if (match === null || (match[2] !== undefined && match[1] !== "msgstr")) return undefined;
  const name = match[1] as PoKeywordContent["name"];
  const index = match[2] === undefined ? undefined : Number(match[2]);
  out.tokens.push({ kind: "keyword", name, ...(index !== undefined && { index }), ...marks, ...span(line, at, keyword.lastIndex) });
  return keyword.lastIndex;
}

function readString(line: Line, at: number, marks: LineMarks, out: PoTokens): number {
  const { closing, inner } = findClosingQuote(line, at + 1);
  const end = closing ?? trimmedEnd(line);
  const raw = line.text.slice(at + 1, end);
  const position = span(line, at, closing === undefined ? end : end + 1);
  if (closing === undefined) out.problems.push({ position, ...UNTERMINATED });
  if (inner !== undefined) out.problems.push({ position: span(line, inner, inner + 1), ...INNER_QUOTE });
  let value = raw;
  if (raw.includes("\\")) {
    value = "";
    scanPoString(raw, (unit) => {
      value += unit.value;
      if (unit.fault === undefined) return;
      const fault = span(line, at + 1 + unit.start, Math.min(at + 1 + unit.end + (unit.fault === "escape" ? 1 : 0), end));
      const source = line.text.slice(fault.start.offset, fault.end.offset);
      out.problems.push({ position: fault, ...(unit.fault === "escape" ? unknownEscape(source) : badBytes(source)) });
    });
  }
  out.tokens.push({ kind: "string", raw, value, ...marks, ...position });
  return position.end.offset;
}

/** The quotation mark that ends a string, and the first one before it that should have been escaped. */
function findClosingQuote(line: Line, from: number): { closing?: number; inner?: number } {
  const quotes: { closing?: number; inner?: number } = {};
  for (let at = from; at < line.end; at++) {
    if (line.text[at] === "\\") at++;
    else if (line.text[at] === '"') {
      if (quotes.closing !== undefined) quotes.inner ??= quotes.closing;
      quotes.closing = at;
      if (mayFollowString(line, at + 1)) return quotes;
    }
  }
  return quotes;
}

function mayFollowString(line: Line, after: number): boolean {
  const at = skipBlanks(line, after);
  if (at >= line.end || line.text[at] === '"') return true;
  if (line.text[at] === "#") {
    const quote = line.text.indexOf('"', at);
    return quote === -1 || quote >= line.end;
  }
  const keyword = /msg(?:ctxt|id|id_plural|str|str\[\d+\])[ \t]*"/y;
  keyword.lastIndex = at;
  return at > after && keyword.test(line.text);
}

function readJunk(line: Line, at: number, marks: LineMarks, out: PoTokens): number {
  const position = span(line, at, trimmedEnd(line));
  const conflict = at === line.start && /^(?:<{7}|\|{7}|={7}|>{7})(?: |$)/.test(line.text.slice(at, Math.min(at + 8, position.end.offset)));
  out.problems.push({ position, ...(conflict ? CONFLICT : junk(line.text.slice(at, position.end.offset))) });
  out.tokens.push({ kind: "junk", ...marks, ...position });
  return line.end;
}

function skipBlanks(line: Line, from: number): number {
  let at = from;
  while (at < line.end && " \t\r\f\v".includes(line.text.charAt(at))) at++;
  return at;
}

/** The end of the line without white space; it stops at the line's first visible character at the latest. */
function trimmedEnd(line: Line): number {
  let end = line.end;
  while (end > line.start && " \t\r\f\v".includes(line.text.charAt(end - 1))) end--;
  return end;
}

function span(line: Line, start: number, end: number): PoPosition {
  return { start: point(line, start), end: point(line, end) };
}

function point(line: Line, offset: number): PoPoint {
  return { line: line.number, column: offset - line.start + 1, offset };
}

const UNTERMINATED = {
  reason: "Unexpected end of line inside a string, expected a quotation mark.",
  note: 'End the string with `"` on this line; a text goes on in another string on the next line.',
};

const INNER_QUOTE = {
  reason: "Unexpected quotation mark inside a string, expected it to be escaped.",
  note: 'Write `\\"` instead of `"`.',
};

const CONFLICT = {
  reason: "Unexpected conflict marker, expected a merged file.",
  note: "Resolve the merge conflict: keep one of the two versions and delete the marker lines.",
};

function unknownEscape(source: string): Pick<PoProblem, "reason" | "note"> {
  return { reason: `Unexpected escape \`${source}\`, expected an escape that gettext knows.`, note: "Write `\\\\` for a backslash." };
}

function badBytes(source: string): Pick<PoProblem, "reason" | "note"> {
  return { reason: `Unexpected bytes \`${excerpt(source)}\`, expected a character in UTF-8.`, note: "Write the character itself." };
}

function junk(source: string): Pick<PoProblem, "reason" | "note"> {
  return {
    reason: `Unexpected text \`${excerpt(source)}\`, expected a comment, a keyword or a string in double quotation marks.`,
    note: "Delete the text, or put it into quotation marks.",
  };
}

/** The beginning of a text that may be long; characters are never cut in two. */
function excerpt(text: string): string {
  const characters = [...text.slice(0, 82)];
  return characters.length <= 40 ? text : `${characters.slice(0, 40).join("")}…`;
}
