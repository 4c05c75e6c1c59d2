import type { RelatedPlace } from "../../../model/diagnostic.ts";
import type { EditionRule, Finding } from "../rule.ts";
import { type PassagePair, passagePairs } from "../translation/passage-pairs.ts";

/** Passages that are the same are translated the same way, and those that differ differ in their translations, too. */
export const translationIsConsistent: EditionRule = {
  id: "translation-is-consistent",
  scope: "edition",
  severity: "info",
  check(subject) {
    const pairs = passagePairs(subject);
    return [...otherTranslations(pairs), ...otherSources(pairs)];
  },
};

/** One passage, several translations: each that differs from the first is told. */
function otherTranslations(pairs: readonly PassagePair[]): Finding[] {
  const firsts = new Map<string, PassagePair>();
  return pairs.flatMap((pair): Finding[] => {
    const first = firsts.get(pair.source.text);
    if (first === undefined) firsts.set(pair.source.text, pair);
    if (first === undefined || fold(first.target.text) === fold(pair.target.text)) return [];
    return [
      {
        subject: pair.unit.id,
        place: pair.translated.places.target,
        reason: "Unexpected second translation of the same passage, expected the one that stands before.",
        expected: [first.target.text],
        note: "Translate both the same way, unless their places ask for different words.",
        related: [{ place: first.translated.places.target, message: "The translation that stands before" }],
      },
    ];
  });
}

/** Shorter texts, such as the names of a thing, may well be the same. */
const shortest = 25;

/** Several passages, one translation: probably a copy in the wrong place. */
function otherSources(pairs: readonly PassagePair[]): Finding[] {
  const firsts = new Map<string, PassagePair>();
  return pairs.flatMap((pair): Finding[] => {
    const target = fold(pair.target.text);
    if (target.length < shortest) return [];
    const first = firsts.get(target);
    if (first === undefined) firsts.set(target, pair);
    if (first === undefined || fold(first.source.text) === fold(pair.source.text)) return [];
    const related: RelatedPlace[] = [
      { place: pair.unit.place, message: "What it translates" },
      { place: first.translated.places.target, message: "The same translation" },
      { place: first.unit.place, message: "What that one translates" },
    ];
    return [
      {
        subject: pair.unit.id,
        place: pair.translated.places.target,
        reason: "Unexpected translation that another passage has, too, expected one of its own.",
        note: "Look which of the two passages it belongs to.",
        related,
      },
    ];
  });
}

/** Letters, digits and codes alone: case and marks may differ. */
function fold(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}@[\]^]+/gu, " ")
    .trim();
}
