import { UnexpectedPdf } from "../unexpected-pdf.ts";
import { characterClasses, white } from "./character-classes.ts";

/** A place in a text that is being read, of which each code unit is one byte. */
export interface Cursor {
  readonly text: string;
  position: number;
}

/** Bytes as a text of which each code unit is one byte. */
export function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
}

/** Passes over white space and comments (ISO 32000-1, 7.2.2, 7.2.3). */
export function skipWhite(cursor: Cursor): void {
  const { text } = cursor;
  for (; cursor.position < text.length; cursor.position += 1) {
    const code = text.charCodeAt(cursor.position);
    if (code === 0x25) while (cursor.position < text.length && !isLineEnd(text.charCodeAt(cursor.position))) cursor.position += 1;
    else if (characterClasses[code] !== white) return;
  }
}

/** Passes over words that must stand at the cursor. */
export function expectWords(cursor: Cursor, words: string): void {
  if (!cursor.text.startsWith(words, cursor.position)) throw unexpected(cursor, "text", `\`${words.trim()}\``);
  cursor.position += words.length;
}

/** What is said of a text that is not as it should be, with its place. */
export function unexpected({ text, position }: Cursor, found: string, expected: string): UnexpectedPdf {
  return new UnexpectedPdf(`${found} at byte ${position} (${JSON.stringify(text.slice(position, position + 16))})`, expected);
}

function isLineEnd(code: number): boolean {
  return code === 0x0a || code === 0x0d;
}
