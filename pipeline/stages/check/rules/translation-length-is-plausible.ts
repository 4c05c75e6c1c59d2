import { textWidth } from "../../../libraries/text/text-width.ts";
import type { EditionRule, Finding } from "../rule.ts";
import { type PassagePair, passagePairs } from "../translation/passage-pairs.ts";
import { sourcePlaces } from "../translation/places.ts";

/** A translation is neither much shorter nor much longer than its source. */
export const translationLengthIsPlausible: EditionRule = {
  id: "translation-length-is-plausible",
  scope: "edition",
  severity: "warning",
  check: (subject) => passagePairs(subject).flatMap(judge),
};

/** Shorter passages, such as headings, have no usual length. */
const shortest = 40;

function judge(pair: PassagePair): Finding[] {
  const [source, target] = [textWidth(pair.source.prose), textWidth(pair.target.prose)];
  if (source <= shortest && target <= 2 * shortest) return [];
  const ratio = target / Math.max(source, 1);
  // The longer a passage is, the less do single words matter.
  const most = source > 2 * shortest ? 2 : 3;
  if (ratio >= 1 / most && ratio <= most) return [];
  const percent = Math.round(ratio * 100);
  return [
    {
      subject: pair.unit.id,
      place: pair.translated.places.target,
      reason: `Unexpected length, ${percent} % of the source, expected between ${Math.round(100 / most)} % and ${most * 100} %.`,
      note: ratio < 1 ? "Look for what was left out." : "Look for what was added, or translated twice.",
      related: sourcePlaces(pair),
    },
  ];
}
