import { findStrayQuotes } from "../../../libraries/text/typesetting/find-stray-quotes.ts";
import type { EditionRule, EditionSubject, Finding } from "../rule.ts";
import { type PassagePair, passagePairs } from "../translation/passage-pairs.ts";
import { prosePlace, sourcePlaces } from "../translation/places.ts";

/** Every quotation mark of a translation has its partner: then typography gives both the form of their language. */
export const translationQuotesAreNative: EditionRule = {
  id: "translation-quotes-are-native",
  scope: "edition",
  severity: "warning",
  check: (subject) => passagePairs(subject).flatMap((pair) => judge(pair, subject)),
};

function judge(pair: PassagePair, { conventions, sourceConventions }: EditionSubject): Finding[] {
  const stray = findStrayQuotes(pair.target.prose, conventions.typography);
  // A mark that is alone in the source, too, may be what is spoken of.
  if (stray.length === 0 || findStrayQuotes(pair.source.prose, sourceConventions.typography).length > 0) return [];
  return stray.map((quote) => ({
    subject: pair.unit.id,
    place: prosePlace(pair, quote),
    reason: `Unexpected \`${quote.mark}\` alone, expected a pair of quotation marks.`,
    note: "Add the other mark: straight ones will do, each edition sets its own.",
    related: sourcePlaces(pair),
  }));
}
