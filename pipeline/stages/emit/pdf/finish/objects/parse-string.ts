import { type Cursor, unexpected } from "./cursor.ts";
import { PdfString } from "./pdf-object.ts";

/** Reads the string in parentheses at the cursor (ISO 32000-1, 7.3.4.2). */
export function parseLiteralString(cursor: Cursor): PdfString {
  const start = cursor.position + 1;
  cursor.position = endOfLiteral(cursor);
  const raw = cursor.text.slice(start, cursor.position - 1);
  if (!raw.includes("\\") && !raw.includes("\r")) return new PdfString(raw);
  return new PdfString(
    raw.replace(/\\([0-7]{1,3}|\r\n|[\s\S])|\r\n?/g, (_: string, escaped: string | undefined) => readEscape(escaped ?? "n")),
  );
}

/** Reads the string in angle brackets at the cursor (ISO 32000-1, 7.3.4.3). */
export function parseHexString(cursor: Cursor): PdfString {
  const end = cursor.text.indexOf(">", cursor.position);
  const digits = end === -1 ? "?" : cursor.text.slice(cursor.position + 1, end).replace(/[\0\t\n\f\r ]+/g, "");
  if (!/^[0-9A-Fa-f]*$/.test(digits)) throw unexpected(cursor, "text", "a string of hexadecimal digits");
  cursor.position = end + 1;
  return new PdfString(Buffer.from(digits.length % 2 === 0 ? digits : `${digits}0`, "hex").toString("latin1"));
}

/** The place behind the closing parenthesis; parentheses within are balanced or escaped. */
export function endOfLiteral(cursor: Cursor): number {
  const { text } = cursor;
  let depth = 0;
  for (let position = cursor.position; position < text.length; position += 1) {
    const code = text.charCodeAt(position);
    if (code === 0x5c) position += 1;
    else if (code === 0x28) depth += 1;
    else if (code === 0x29) depth -= 1;
    if (depth === 0) return position + 1;
  }
  throw unexpected(cursor, "string without an end", "a closing parenthesis");
}

function readEscape(escaped: string): string {
  if (/^[0-7]/.test(escaped)) return String.fromCharCode(Number.parseInt(escaped, 8) & 0xff);
  if (/^[\r\n]/.test(escaped)) return "";
  return named.get(escaped) ?? escaped;
}

const named: ReadonlyMap<string, string> = new Map([
  ["n", "\n"],
  ["r", "\r"],
  ["t", "\t"],
  ["b", "\b"],
  ["f", "\f"],
]);
