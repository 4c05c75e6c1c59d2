import { isAlphanumeric, kind } from "./character-kinds.ts";

/** A mark that may quote, and what stands beside it. */
export interface QuoteToken {
  readonly index: number;
  readonly mark: string;
  readonly family: QuoteFamily;
  /** The kind of the character before; 0 at the start of the text. */
  readonly before: number;
  /** The kind of the character after, which may be another quotation mark; 0 at the end of the text. */
  readonly after: number;
  /** What follows when quotation marks right after it are left out. */
  readonly right: Side;
}

/** Marks of a family close each other: `„` may be closed by `“`, `”` or `"`. */
export type QuoteFamily = "double" | "single" | "guillemet" | "small guillemet" | "corner" | "white corner";

/** `edge`: nothing, a space or a mark; `shut`: a closing bracket; `joint`: a dash, a hyphen, a full stop; `word`: anything that a quotation may begin or end with. */
export type Side = "edge" | "shut" | "joint" | "word";

const families: ReadonlyMap<string, QuoteFamily> = new Map([
  ...Array.from('"“”„‟', (mark): [string, QuoteFamily] => [mark, "double"]),
  ...Array.from("'‘’‚‛", (mark): [string, QuoteFamily] => [mark, "single"]),
  ...Array.from("«»", (mark): [string, QuoteFamily] => [mark, "guillemet"]),
  ...Array.from("‹›", (mark): [string, QuoteFamily] => [mark, "small guillemet"]),
  ...Array.from("「」", (mark): [string, QuoteFamily] => [mark, "corner"]),
  ...Array.from("『』", (mark): [string, QuoteFamily] => [mark, "white corner"]),
]);

/** The quotation marks and apostrophes of a text, in order. */
export function findQuoteTokens(text: string, kinds: Uint8Array): QuoteToken[] {
  const tokens: QuoteToken[] = [];
  let right: Side = "edge";
  for (let index = text.length - 1; index >= 0; index--) {
    const value = kinds[index];
    if (value !== kind.quote) continue;
    const after = kinds[index + 1] ?? 0;
    if (after !== kind.quote) right = sideOf(after, text.charAt(index + 1));
    const mark = text.charAt(index);
    tokens.push({ index, mark, family: families.get(mark) ?? "double", before: kinds[index - 1] ?? 0, after, right });
  }
  return tokens.reverse();
}

function sideOf(value: number, character: string): Side {
  if (isAlphanumeric(value) || value === kind.opening || value === kind.object || value === kind.sign) return "word";
  if (value === kind.closing) return "shut";
  // A quotation may begin with an ellipsis, but not with another mark; before some of these a language has a space.
  if (value === kind.point) return character === "." || character === "…" ? "joint" : "edge";
  return value === kind.dash || value === kind.hyphen ? "joint" : "edge";
}
