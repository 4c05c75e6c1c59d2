import { isAlphanumeric, isLetter, kind } from "./character-kinds.ts";
import type { QuoteToken, Side } from "./quote-context.ts";
import type { QuoteReading, QuoteSituation } from "./quote-situation.ts";
import type { Sheet } from "./sheet.ts";
import { matchWord, type WordTree } from "./word-tree.ts";

/** Reads `'`, `’`, `‘` or `‚`: an apostrophe, or half of a quotation inside a quotation. */
export function readSingleMark(situation: QuoteSituation): QuoteReading {
  const { token, left, stack } = situation;
  const { mark, before, after, right } = token;
  const isQuoting = stack.family === "single";
  const unknown: QuoteReading = { use: mark === "’" ? "apostrophe" : "plain" };
  if (mark === "‚") return { use: right === "word" ? "open" : "plain" };
  if (left === "word") {
    if (before === kind.digit && after === kind.digit) return { use: "plain" };
    if (isAlphanumeric(after) && (before !== kind.point || !isQuoting)) return { use: "apostrophe" };
    if (right === "word" && after === kind.quote && isLetter(before)) return { use: "apostrophe" };
    if (isQuoting) return { use: isPossessive(situation) ? "apostrophe" : "close" };
    if (right === "word") return isLetter(before) ? { use: "apostrophe" } : unknown;
    return before === kind.digit ? unknown : { use: "apostrophe" };
  }
  if (right === "edge" || right === "shut" || (left === "joint" && right === "joint")) {
    return { use: isQuoting && left === "joint" ? "close" : "plain" };
  }
  if (mark === "’") return { use: isAlphanumeric(after) ? "apostrophe" : "plain" };
  return { use: "open" };
}

/**
 * Whether an apostrophe begins a word: one of the elisions, such as `'tis` and `'n'`, or a year, `'90s`.
 * The offset of the last character that belongs to it, which may be a second apostrophe.
 */
export function findElisionEnd(sheet: Sheet, token: QuoteToken, left: Side, elisions: WordTree): number | undefined {
  if (left === "word" || token.mark === "‚") return undefined;
  const { index } = token;
  const digits = [1, 2, 3].map((step) => sheet.kinds[index + step] === kind.digit);
  if (digits[0] && digits[1] && !digits[2]) return index;
  const match = matchWord(sheet, elisions, index);
  return match === undefined ? undefined : match.end - 1;
}

/** For each token whether the next single mark would open or close; nothing when a double mark stands between. */
export function findSingleAhead(tokens: readonly QuoteToken[]): ("open" | "close" | undefined)[] {
  const result: ("open" | "close" | undefined)[] = [];
  let ahead: "open" | "close" | undefined;
  for (const { family, before, right } of tokens.toReversed()) {
    result.push(ahead);
    const isAfterWord = isAlphanumeric(before) || before === kind.point || before === kind.closing || before === kind.object;
    if (family !== "single") ahead = undefined;
    else if (isAfterWord && right !== "word") ahead = "close";
    else if (!isAfterWord && right === "word") ahead = "open";
  }
  return result.reverse();
}

/** `the states' rights` within single quotes: an `s` before, a word after, and the end of the quotation still to come. */
function isPossessive({ sheet: { text, kinds }, token: { index }, singleAhead }: QuoteSituation): boolean {
  return (
    singleAhead === "close" && /[sxzß]/i.test(text.charAt(index - 1)) && kinds[index + 1] === kind.space && isAlphanumeric(kinds[index + 2])
  );
}
