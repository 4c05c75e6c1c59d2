import { classifyChange } from "./change-class.ts";
import { isCode, tokenize } from "./tokenize.ts";

/** A translation that follows its source without a translator. */
export interface CarriedOver {
  readonly target: string;
  /** The codes that were exchanged, as `[@a] → [@a, p. 3]`; empty when only typography changed. */
  readonly exchanged: readonly string[];
}

/**
 * The translation of `from` as a translation of `to`, where that takes no translator: when only spaces, quotation marks
 * and dashes changed, or when only codes did and each occurs once in the source and in the translation. Otherwise nothing.
 */
export function carryOver(from: string, to: string, target: string): CarriedOver | undefined {
  if (from === to) return { target, exchanged: [] };
  const change = classifyChange(from, to);
  if (change.class === "typographic") return { target, exchanged: [] };
  if (change.class !== "atoms") return undefined;
  const [before, after] = [tokenize(from).filter(isCode), tokenize(to).filter(isCode)];
  const pairs = before.map((code, index) => [code, after[index] ?? code] as const).filter(([old, now]) => old !== now);
  const found = pairs.map(([old, now]) => ({ old, now, start: soleIndex(target, old) }));
  if (found.some(({ old, start }) => start === undefined || soleIndex(from, old) === undefined)) return undefined;
  let result = "";
  let end = 0;
  for (const { old, now, start = 0 } of [...found].sort((left, right) => (left.start ?? 0) - (right.start ?? 0))) {
    if (start < end) return undefined;
    result += target.slice(end, start) + now;
    end = start + old.length;
  }
  return { target: result + target.slice(end), exchanged: pairs.map(([old, now]) => `${old} → ${now}`) };
}

/** Where a part stands in a text that has it once. */
function soleIndex(text: string, part: string): number | undefined {
  const first = text.indexOf(part);
  return first >= 0 && text.indexOf(part, first + 1) < 0 ? first : undefined;
}
