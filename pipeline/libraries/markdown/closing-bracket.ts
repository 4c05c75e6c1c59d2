import type { Token, TokenizeContext } from "micromark-util-types";

/** Brackets nest no deeper than this in spans and citations; without a bound, deep nesting takes quadratic time. */
const deepestNesting = 16;

/**
 * The `[` or `![` that the `]` at the tokenizer's point closes, when CommonMark makes no link, image or reference of
 * the pair. Only a construct that runs after CommonMark's own at `]` may ask.
 */
export function closedBracket(context: TokenizeContext): Token | undefined {
  const starts = context._labelStarts;
  const opening = starts?.at(-1);
  // CommonMark's construct has just marked the opening as balanced; an older one would have been discarded.
  if (!opening?._balanced) return undefined;
  const depth = opening.bracketDepth ?? 0;
  const outer = starts?.at(-2);
  if (outer !== undefined) outer.bracketDepth = Math.max(outer.bracketDepth ?? 0, depth + 1);
  return depth < deepestNesting ? opening : undefined;
}

declare module "micromark-util-types" {
  interface Token {
    /** How many levels of closed brackets an opening bracket has seen so far. */
    bracketDepth?: number;
  }
}
