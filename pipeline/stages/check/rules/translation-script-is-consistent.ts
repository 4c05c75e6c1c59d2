import { findMixedWords } from "../../../libraries/text/mixed-scripts.ts";
import type { EditionRule } from "../rule.ts";
import { passagePairs } from "../translation/passage-pairs.ts";
import { prosePlace, proseRange, targetFix } from "../translation/places.ts";

/** No word of a translation mixes letters of two scripts that look alike. */
export const translationScriptIsConsistent: EditionRule = {
  id: "translation-script-is-consistent",
  scope: "edition",
  severity: "warning",
  check: (subject) =>
    passagePairs(subject).flatMap((pair) =>
      findMixedWords(pair.target.prose)
        // What the source mixes is not the translator's doing.
        .filter(({ word }) => !pair.source.prose.includes(word))
        .map((mixed) => ({
          subject: pair.unit.id,
          place: prosePlace(pair, mixed),
          reason: `Unexpected ${mixed.strangeScript} ${mixed.strangers.map((letter) => `\`${letter}\``).join(", ")} in \`${mixed.word}\`, expected ${mixed.strangeScript === "Latin" ? "Cyrillic" : "Latin"} letters alone.`,
          ...(mixed.mended === undefined ? {} : { expected: [mixed.mended] }),
          note: "Write the word in one script: a search does not find it otherwise.",
          ...(mixed.mended === undefined
            ? {}
            : targetFix(pair, proseRange(pair, mixed), mixed.mended, `Write \`${mixed.mended}\` in one script`)),
        })),
    ),
};
