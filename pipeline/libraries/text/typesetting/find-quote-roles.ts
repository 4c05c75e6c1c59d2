import { isAlphanumeric, kind } from "./character-kinds.ts";
import { findQuoteTokens, type QuoteToken, type Side } from "./quote-context.ts";
import type { QuoteReading, QuoteSituation, QuoteUse } from "./quote-situation.ts";
import { QuoteStack } from "./quote-stack.ts";
import { readDoubleMark } from "./read-double-mark.ts";
import { findElisionEnd, findSingleAhead, readSingleMark } from "./read-single-mark.ts";
import type { Sheet } from "./sheet.ts";
import type { WordTree } from "./word-tree.ts";

/** What one mark of a text does. */
export interface QuoteRole {
  readonly index: number;
  readonly use: QuoteUse;
  /** How many quotations stand around the quotation that the mark opens or closes. */
  readonly depth: number;
}

/** The role of each quotation mark and apostrophe of a text, in order. */
export function findQuoteRoles(sheet: Sheet, elisions: WordTree): QuoteRole[] {
  const tokens = findQuoteTokens(sheet.text, sheet.kinds);
  const ahead = findSingleAhead(tokens);
  const stack = new QuoteStack();
  const readings: QuoteReading[] = [];
  const partners = new Map<number, number>();
  let elided = -1;
  for (const [number, token] of tokens.entries()) {
    const left = leftSide(token, readings.at(-1)?.use);
    const elision = token.family === "single" ? findElisionEnd(sheet, token, left, elisions) : undefined;
    elided = elision ?? elided;
    if (elision !== undefined || token.index === elided) {
      readings.push({ use: "apostrophe" });
      continue;
    }
    const situation: QuoteSituation = { sheet, token, left, stack, singleAhead: ahead[number] };
    const reading = token.family === "single" ? readSingleMark(situation) : readDoubleMark(situation);
    readings.push(reading);
    if (reading.use === "open") stack.open(number, token);
    if (reading.use === "close") {
      const opener = stack.close(token.family);
      if (opener !== undefined) partners.set(number, opener).set(opener, number);
    }
  }
  return measureDepths(tokens, readings, partners);
}

function leftSide({ before }: QuoteToken, previous: QuoteUse | undefined): Side {
  switch (before) {
    case 0:
    case kind.space:
    case kind.lineEnd:
    case kind.opening:
      return "edge";
    case kind.hyphen:
    case kind.dash:
    case kind.sign:
      return "joint";
    case kind.quote:
      return previous === "open" ? "edge" : previous === "close" ? "word" : "joint";
    default:
      return "word";
  }
}

function measureDepths(
  tokens: readonly QuoteToken[],
  readings: readonly QuoteReading[],
  partners: ReadonlyMap<number, number>,
): QuoteRole[] {
  let depth = 0;
  return tokens.map(({ index, mark, family, after, before }, number) => {
    const { use, unsure } = readings[number] ?? { use: "plain" };
    const isPaired = partners.has(number);
    if (use === "apostrophe" || use === "plain") return { index, use, depth };
    if (isPaired) return { index, use, depth: use === "open" ? depth++ : --depth };
    if (family === "single") return { index, use: mark === "'" && use === "open" && isAlphanumeric(after) ? "apostrophe" : "plain", depth };
    if (unsure) return { index, use: "plain", depth };
    // A quotation of several paragraphs opens each of them and closes the last.
    return { index, use, depth: use === "open" && number === 0 && before === 0 ? depth++ : depth };
  });
}
