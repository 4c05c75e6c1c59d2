import type { PoPoint, PoPosition, PoProblem } from "./po.ts";
import { complaints, unexpectedBytes, unexpectedText, unknownEscape } from "./po-problems.ts";
import { type PoStringUnit, scanPoString } from "./po-string.ts";

/** One word of a PO file; `previous` and `obsolete` say whether its line begins with `#|` or `#~`. */
export type PoToken = PoPosition & LineMarks & (PoCommentContent | PoKeywordContent | PoStringContent | { readonly kind: "junk" });

export type PoCommentToken = Extract<PoToken, { kind: "comment" }>;

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
  readonly index: number | undefined;
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

/** What a reading finds goes to its owner at once: a big file has too many words to keep them all. */
interface Owner {
  readonly take: (token: PoToken) => void;
  readonly problems: PoProblem[];
}

/** Reads the words of a PO text, or of a part of it, in order, and adds what is wrong with them alone. */
export function scanPoTokens(text: string, take: Owner["take"], problems: PoProblem[], within?: PoPosition): void {
  const owner = { take, problems };
  const limit = within?.end.offset ?? text.length;
  let number = within?.start.line ?? 1;
  let from = within?.start.offset ?? (text.startsWith("\uFEFF") ? 1 : 0);
  let start = within === undefined ? 0 : from - within.start.column + 1;
  while (from < limit) {
    const newline = text.indexOf("\n", from);
    const end = newline === -1 || newline > limit ? limit : newline;
    readLine({ text, number, start, end }, from, owner);
    number++;
    from = start = end + 1;
  }
}

function readLine(line: Line, from: number, owner: Owner): void {
  let at = skipBlanks(line, from);
  const obsolete = line.text.startsWith("#~", at);
  if (obsolete) at += 2;
  const previous = line.text.startsWith(obsolete ? "|" : "#|", at);
  if (previous) at += obsolete ? 1 : 2;
  const marks = { previous, obsolete };
  for (at = skipBlanks(line, at); at < line.end; at = skipBlanks(line, at)) at = readToken(line, at, marks, owner);
}

/** Hands over the word that begins at an offset, and returns where it ends. */
function readToken(line: Line, at: number, marks: LineMarks, owner: Owner): number {
  if (line.text[at] === "#") return readComment(line, at, marks, owner);
  if (line.text[at] === '"') return readString(line, at, marks, owner);
  return readKeyword(line, at, marks, owner) ?? readJunk(line, at, marks, owner);
}

function readComment(line: Line, at: number, { previous, obsolete }: LineMarks, { take }: Owner): number {
  const mark = commentMark(line, at);
  const text = line.text.slice(at + 1 + mark.length, line.end);
  take({ kind: "comment", mark, text, previous, obsolete, start: point(line, at), end: point(line, trimmedEnd(line)) });
  return line.end;
}

function commentMark({ text }: Line, at: number): PoCommentContent["mark"] {
  const mark = text[at + 1];
  // `#=====` is an ornament, not a list of flags.
  if (mark === "=") return text[at + 2] === "=" ? "" : "=";
  return mark === "." || mark === ":" || mark === "," ? mark : "";
}

function readKeyword(line: Line, at: number, { previous, obsolete }: LineMarks, { take }: Owner): number | undefined {
  const keyword = /(msgctxt|msgid_plural|msgid|msgstr)(?![\w$])(?:[ \t]*\[[ \t]*(\d+)[ \t]*\])?/y;
  keyword.lastIndex = at;
  const match = keyword.exec(line.text);
  if (match === null || (match[2] !== undefined && match[1] !== "msgstr")) return undefined;
  const name = match[1] as PoKeywordContent["name"];
  const index = match[2] === undefined ? undefined : Number(match[2]);
  take({ kind: "keyword", name, index, previous, obsolete, start: point(line, at), end: point(line, keyword.lastIndex) });
  return keyword.lastIndex;
}

function readString(line: Line, at: number, { previous, obsolete }: LineMarks, { take, problems }: Owner): number {
  const { closing, inner } = findClosingQuote(line, at + 1);
  const end = closing ?? trimmedEnd(line);
  const raw = line.text.slice(at + 1, end);
  const position = span(line, at, closing === undefined ? end : end + 1);
  if (closing === undefined) problems.push({ position, ...complaints.unterminatedString });
  if (inner !== undefined) problems.push({ position: span(line, inner, inner + 1), ...complaints.innerQuote });
  let value = raw;
  if (raw.includes("\\")) {
    value = "";
    scanPoString(raw, (unit) => {
      value += unit.value;
      if (unit.fault !== undefined) problems.push(describeFault(line, at + 1, unit, end));
    });
  }
  take({ kind: "string", raw, value, previous, obsolete, start: position.start, end: position.end });
  return position.end.offset;
}

function describeFault(line: Line, content: number, unit: PoStringUnit, end: number): PoProblem {
  const start = content + unit.start;
  if (unit.fault === "encoding") {
    const position = span(line, start, content + unit.end);
    return { position, ...unexpectedBytes(line.text.slice(start, position.end.offset)) };
  }
  const next = start + 1 < end ? String.fromCodePoint(line.text.codePointAt(start + 1) ?? 0) : "";
  return { position: span(line, start, start + 1 + next.length), ...unknownEscape(`\\${next}`) };
}

/** The quotation mark that ends a string, and the first one before it that should have been escaped. */
function findClosingQuote(line: Line, from: number): { closing?: number; inner?: number } {
  const quotes: { closing?: number; inner?: number } = {};
  for (let at = line.text.indexOf('"', from); at !== -1 && at < line.end; at = line.text.indexOf('"', at + 1)) {
    if (isEscaped(line.text, from, at)) continue;
    if (quotes.closing !== undefined) quotes.inner ??= quotes.closing;
    quotes.closing = at;
    if (mayFollowString(line, at + 1)) return quotes;
  }
  return quotes;
}

/** Whether a backslash escapes a character, which no backslash escapes itself. */
function isEscaped(text: string, from: number, at: number): boolean {
  let start = at;
  while (start > from && text[start - 1] === "\\") start--;
  return (at - start) % 2 === 1;
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

function readJunk(line: Line, at: number, { previous, obsolete }: LineMarks, { take, problems }: Owner): number {
  const position = span(line, at, trimmedEnd(line));
  const source = line.text.slice(at, position.end.offset);
  const isConflict = at === line.start && /^(?:<{7}|\|{7}|={7}|>{7})(?: |$)/.test(source.slice(0, 8));
  problems.push({ position, ...(isConflict ? complaints.conflictMarker : unexpectedText(source)) });
  take({ kind: "junk", previous, obsolete, start: position.start, end: position.end });
  return line.end;
}

function skipBlanks(line: Line, from: number): number {
  let at = from;
  while (at < line.end && isPoBlank(line.text.charCodeAt(at))) at++;
  return at;
}

/** The end of the line without white space; it stops at the line's first visible character at the latest. */
function trimmedEnd(line: Line): number {
  let end = line.end;
  while (end > line.start && isPoBlank(line.text.charCodeAt(end - 1))) end--;
  return end;
}

/** Whether a code unit is a space, a tab, or a control character that gettext skips like them. */
export function isPoBlank(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13);
}

function span(line: Line, start: number, end: number): PoPosition {
  return { start: point(line, start), end: point(line, end) };
}

function point(line: Line, offset: number): PoPoint {
  return { line: line.number, column: offset - line.start + 1, offset };
}
