import { characterClasses, regular } from "./character-classes.ts";
import { type Cursor, skipWhite, unexpected } from "./cursor.ts";
import { parseHexString, parseLiteralString } from "./parse-string.ts";
import { type PdfArray, type PdfDictionary, type PdfObject, PdfReference } from "./pdf-object.ts";

/** Deeper nesting than any writer makes: whoever went on would only fill the stack. */
const deepest = 100;

/** Reads the object at the cursor or after its white space (ISO 32000-1, 7.3); leaves the cursor behind it. Of a stream it reads the dictionary. */
export function parseObject(cursor: Cursor, depth = 0): PdfObject {
  skipWhite(cursor);
  if (depth > deepest) throw unexpected(cursor, `objects nested ${deepest} deep`, "fewer");
  const { text, position } = cursor;
  switch (text.charCodeAt(position)) {
    case 0x2f: // /
      return parseName(cursor);
    case 0x28: // (
      return parseLiteralString(cursor);
    case 0x5b: // [
      return parseArray(cursor, depth);
    case 0x3c: // <
      return text.charCodeAt(position + 1) === 0x3c ? parseDictionary(cursor, depth) : parseHexString(cursor);
    case 0x74: // t
      return parseKeyword(cursor, "true", true);
    case 0x66: // f
      return parseKeyword(cursor, "false", false);
    case 0x6e: // n
      return parseKeyword(cursor, "null", null);
    default:
      return parseNumber(cursor);
  }
}

function parseArray(cursor: Cursor, depth: number): PdfArray {
  const items: PdfObject[] = [];
  cursor.position += 1;
  for (;;) {
    skipWhite(cursor);
    if (cursor.text.charCodeAt(cursor.position) === 0x5d) {
      cursor.position += 1;
      return items;
    }
    items.push(parseObject(cursor, depth + 1));
  }
}

function parseDictionary(cursor: Cursor, depth: number): PdfDictionary {
  const entries = new Map<string, PdfObject>();
  cursor.position += 2;
  for (;;) {
    skipWhite(cursor);
    if (cursor.text.startsWith(">>", cursor.position)) {
      cursor.position += 2;
      return entries;
    }
    if (cursor.text.charCodeAt(cursor.position) !== 0x2f) throw unexpected(cursor, "text", "a key of a dictionary");
    entries.set(parseName(cursor), parseObject(cursor, depth + 1));
  }
}

function parseName(cursor: Cursor): string {
  const start = cursor.position + 1;
  cursor.position = endOfRegular(cursor.text, start);
  const raw = cursor.text.slice(start, cursor.position);
  if (!raw.includes("#")) return raw;
  return raw.replace(/#([0-9A-Fa-f]{2})/g, (_: string, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

function parseKeyword<Value>(cursor: Cursor, word: string, value: Value): Value {
  const end = endOfRegular(cursor.text, cursor.position);
  if (cursor.text.slice(cursor.position, end) !== word) throw unexpected(cursor, "text", "an object");
  cursor.position = end;
  return value;
}

function parseNumber(cursor: Cursor): number | PdfReference {
  const { text, position } = cursor;
  const end = endOfRegular(text, position);
  const word = text.slice(position, end);
  if (!/^[+-]?(?:\d+\.?\d*|\.\d+)$/.test(word)) throw unexpected(cursor, "text", "an object");
  cursor.position = end;
  return (isDigit(text.charCodeAt(position)) && parseReference(Number(word), cursor)) || Number(word);
}

/** What `12 0 R` refers to when the cursor is behind its `12`; nothing when there is no such thing. */
function parseReference(number: number, cursor: Cursor): PdfReference | undefined {
  const { text, position } = cursor;
  skipWhite(cursor);
  const generation = cursor.position;
  const end = isDigit(text.charCodeAt(generation)) ? endOfRegular(text, generation) : generation;
  cursor.position = end;
  skipWhite(cursor);
  if (end === generation || text.charCodeAt(cursor.position) !== 0x52 || endOfRegular(text, cursor.position) !== cursor.position + 1) {
    cursor.position = position;
    return undefined;
  }
  if (text.slice(generation, end) !== "0") throw unexpected({ text, position: generation }, "generation", "0");
  cursor.position += 1;
  return new PdfReference(number);
}

function endOfRegular(text: string, start: number): number {
  let end = start;
  while (end < text.length && characterClasses[text.charCodeAt(end)] === regular) end += 1;
  return end;
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}
