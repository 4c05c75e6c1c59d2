import { findRepeatedWords } from "../../../libraries/text/repeated-words.ts";
import type { EditionRule } from "../rule.ts";
import { passagePairs } from "../translation/passage-pairs.ts";
import { prosePlace } from "../translation/places.ts";

/** No word of a translation stands there twice by mistake. */
export const translationHasNoDoubleWord: EditionRule = {
  id: "translation-has-no-double-word",
  scope: "edition",
  severity: "warning",
  check(subject) {
    const { language } = new Intl.Locale(subject.locale);
    return passagePairs(subject).flatMap((pair) =>
      findRepeatedWords(pair.target.prose, language).map((repeated) => ({
        subject: pair.unit.id,
        place: prosePlace(pair, repeated),
        reason: `Unexpected second \`${repeated.word}\`, expected the word once.`,
        note: "Remove one of the two.",
      })),
    );
  },
};
