import { tokenize, weightOf } from "./tokenize.ts";

/** A passage made ready for comparison: its tokens in lower case, their weights, and how often each occurs. */
export interface ComparedText {
  readonly text: string;
  readonly tokens: readonly string[];
  readonly weights: readonly number[];
  readonly weight: number;
  readonly counts: ReadonlyMap<string, number>;
}

/** Makes a passage ready for comparison. */
export function compared(text: string): ComparedText {
  const tokens = tokenize(text.toLowerCase());
  const weights = tokens.map(weightOf);
  const counts = new Map<string, number>();
  for (const token of tokens) counts.set(token, (counts.get(token) ?? 0) + 1);
  return { text, tokens, weights, weight: weights.reduce((sum, weight) => sum + weight, 0), counts };
}

/** How alike two passages are, from 0 to 1: the weight of their longest common subsequence of tokens, doubled, over both weights. */
export function similarity(left: ComparedText, right: ComparedText): number {
  if (left.text === right.text) return 1;
  const total = left.weight + right.weight;
  if (total === 0) return 0;
  // No order of tokens can make passages more alike than their tokens are.
  const bound = bagSimilarity(left, right);
  return bound < 0.25 ? bound * 0.9 : (2 * commonWeight(left, right)) / total;
}

/** How alike the tokens of two passages are, whatever their order: never less than `similarity`. */
export function bagSimilarity(left: ComparedText, right: ComparedText): number {
  const total = left.weight + right.weight;
  if (total === 0) return 0;
  const [small, large] = left.counts.size < right.counts.size ? [left, right] : [right, left];
  let common = 0;
  for (const [token, count] of small.counts) common += Math.min(count, large.counts.get(token) ?? 0) * weightOf(token);
  return (2 * common) / total;
}

/** How much of a passage stands in another one, in order, from 0 to 1. */
export function containment(part: ComparedText, whole: ComparedText): number {
  return part.weight === 0 ? 0 : commonWeight(part, whole) / part.weight;
}

/** The weight of the longest common subsequence of tokens; what both begin and end with is not searched. */
function commonWeight(left: ComparedText, right: ComparedText): number {
  const [a, b] = [left.tokens, right.tokens];
  let common = 0;
  let head = 0;
  while (head < a.length && head < b.length && a[head] === b[head]) common += left.weights[head++] ?? 0;
  let tail = 0;
  while (tail < a.length - head && tail < b.length - head && a.at(-1 - tail) === b.at(-1 - tail))
    common += left.weights.at(-1 - tail++) ?? 0;
  const rows = a.length - head - tail;
  const columns = b.length - head - tail;
  let before = new Float64Array(columns + 1);
  let now = new Float64Array(columns + 1);
  for (let row = 1; row <= rows; row++) {
    const token = a[head + row - 1];
    const weight = left.weights[head + row - 1] ?? 0;
    for (let column = 1; column <= columns; column++) {
      now[column] =
        token === b[head + column - 1] ? (before[column - 1] ?? 0) + weight : Math.max(before[column] ?? 0, now[column - 1] ?? 0);
    }
    [before, now] = [now, before];
  }
  return common + (before[columns] ?? 0);
}
