import { decodeString } from "micromark-util-decode-string";

/** How many characters of Markdown the first `length` characters of a text's value are written with: `\*` is one, `&amp;` is one. */
export function rawLength(raw: string, value: string, length: number): number {
  if (raw.length === value.length) return length;
  let decoded = 0;
  let at = 0;
  while (at < raw.length && decoded < length) {
    const [written = ""] = /^(?:\\[!-/:-@[-`{-~]|&(?:#[xX][\dA-Fa-f]{1,6}|#\d{1,7}|[\dA-Za-z]{1,31});)/.exec(raw.slice(at, at + 34)) ?? [];
    const piece = written === "" ? raw.charAt(at) : decodeString(written);
    // A reference to a character that nobody has named stands for itself.
    const isEscape = written !== "" && piece !== written;
    decoded += isEscape ? piece.length : 1;
    at += isEscape ? written.length : 1;
  }
  return at;
}
