import { indexCandidates } from "../libraries/text/index-candidates.ts";
import { type ComparedText, compared, similarity } from "../libraries/text/similarity.ts";
import { codeFault } from "./code-fault.ts";
import { type ImportMode, type ImportTarget, isUntranslated } from "./import-unit.ts";
import type { ImportedPassage } from "./imported.ts";
import { suggest } from "./sync-message.ts";
import { takeTranslation } from "./take-translation.ts";

/** A text and its translation that belong to no unit: an entry of a translation memory, a message of a foreign PO file. */
export interface MemoryPair {
  readonly source: string;
  readonly target: string;
  readonly isDraft: boolean;
  /** Where it stands in its file, in offsets. */
  readonly start: number;
  readonly end: number;
}

/** Less alike, a translation helps nobody. */
const leastLikeness = 0.75;

/** Looks in pairs for a translation of every unit that lacks one: of its very text, or else of the one most like it, as a suggestion. */
export function importMemory(pairs: readonly MemoryPair[], targets: readonly ImportTarget[], mode: ImportMode): ImportedPassage[] {
  const find = createMemory(pairs.filter(({ source, target }) => source.trim() !== "" && target.trim() !== "" && target !== source));
  const used = new Set<MemoryPair>();
  const written = targets.flatMap((target): ImportedPassage[] => {
    if (target.stored?.translation) return [];
    const found = find(target.unit.text);
    if (found === undefined || isUntranslated(target.unit, found.pair.target, found.pair.source)) return [];
    used.add(found.pair);
    return [take(target, found, mode)];
  });
  const translations = new Map(targets.map(({ unit, stored }) => [keyOf(unit.text), stored?.translation ?? ""]));
  const others = pairs.filter((pair) => !used.has(pair)).map((pair) => ({ outcome: outcomeOf(pair, translations), ...rangeOf(pair) }));
  return [...written, ...others];
}

interface Found {
  readonly pair: MemoryPair;
  readonly likeness: number;
}

function take({ unit, stored, context }: ImportTarget, { pair, likeness }: Found, mode: ImportMode): ImportedPassage {
  const target = pair.target.replace(/[ \t]*[\r\n]+[ \t]*/g, " ").trim();
  const isSure = likeness === 1 && !pair.isDraft && !mode.asSuggestions && codeFault(unit, unit.text, target, context) === undefined;
  if (isSure)
    return {
      outcome: "taken",
      ...rangeOf(pair),
      written: { unit, message: takeTranslation(unit, stored, { made: unit.text, target, isDraft: false }) },
    };
  const why = likeness === 1 ? mode.origin : `${mode.origin}, ${Math.floor(likeness * 100)} % like: ${pair.source.replace(/\s+/g, " ")}`;
  return { outcome: "suggested", ...rangeOf(pair), written: { unit, message: suggest(unit, target, why) } };
}

function outcomeOf({ source, target }: MemoryPair, translations: ReadonlyMap<string, string>): ImportedPassage["outcome"] {
  if (target.trim() === "" || target === source) return "untranslated";
  return translations.get(keyOf(source)) === target ? "unchanged" : "unused";
}

/** Finds the pair whose source is a text, or most like it. The first of equal sources wins that is no draft. */
function createMemory(pairs: readonly MemoryPair[]): (text: string) => Found | undefined {
  const exact = new Map<string, MemoryPair>();
  for (const pair of [...pairs].reverse()) {
    const key = keyOf(pair.source);
    if (exact.get(key)?.isDraft !== false || !pair.isDraft) exact.set(key, pair);
  }
  const texts: { readonly pair: MemoryPair; readonly text: ComparedText }[] = [...exact.values()].map((pair) => ({
    pair,
    text: compared(pair.source),
  }));
  const candidates = indexCandidates(texts.map(({ text }, index) => [index, text] as const));
  return (text) => {
    const same = exact.get(keyOf(text));
    if (same !== undefined) return { pair: same, likeness: 1 };
    const wanted = compared(text);
    let best: Found | undefined;
    for (const index of candidates(wanted, 20)) {
      const found = texts[index];
      const likeness = found === undefined ? 0 : Math.min(0.99, similarity(wanted, found.text));
      if (found !== undefined && likeness >= leastLikeness && likeness > (best?.likeness ?? 0)) best = { pair: found.pair, likeness };
    }
    return best;
  };
}

function keyOf(text: string): string {
  return text.normalize("NFC").replace(/\s+/g, " ").trim();
}

function rangeOf({ start, end }: MemoryPair): { readonly start: number; readonly end: number } {
  return { start, end };
}
