import { scriptsOf } from "../../../libraries/locale/writing-system.ts";
import { endOfWords, type SentenceEnd, sentenceEnd } from "../../../libraries/text/sentence-end.ts";
import type { EditionRule, Finding } from "../rule.ts";
import { type PassagePair, passagePairs } from "../translation/passage-pairs.ts";
import { prosePlace, sourcePlaces } from "../translation/places.ts";

/** A translation ends as its source does: as a sentence, with a colon, or without a mark. */
export const translationPunctuationMatches: EditionRule = {
  id: "translation-punctuation-matches",
  scope: "edition",
  severity: "warning",
  check(subject) {
    // In these scripts a space ends a sentence.
    if (scriptsOf(subject.locale).some((script) => ["Thai", "Laoo", "Khmr", "Mymr", "Tibt"].includes(script))) return [];
    return passagePairs(subject).flatMap((pair) => judge(pair, subject.locale));
  },
};

const names: Readonly<Record<SentenceEnd, string>> = {
  sentence: "the mark that ends a sentence",
  colon: "a colon",
  comma: "a comma or semicolon",
  nothing: "no mark",
};

function judge(pair: PassagePair, locale: string): Finding[] {
  const [wanted, found] = [sentenceEnd(pair.source.prose), sentenceEnd(pair.target.prose)];
  if (wanted === undefined || found === undefined || wanted === found || mayDiffer(pair)) return [];
  // A Japanese sentence that announces a list ends as others do.
  if (wanted === "colon" && found === "sentence" && new Intl.Locale(locale).language === "ja") return [];
  const { prose } = pair.target;
  const end = endOfWords(prose);
  return [
    {
      subject: pair.unit.id,
      place: prosePlace(pair, { start: Math.max(0, end - 1), end }),
      reason: `Unexpected ${found === "nothing" ? "end without a mark" : `\`${prose.charAt(end - 1)}\` at the end`}, expected ${names[wanted]} as in the source.`,
      note: "End it as the source ends.",
      related: sourcePlaces(pair),
    },
  ];
}

/** Languages have their own ways to end the items of a list and captions; what is no sentence has none. */
function mayDiffer({ unit, source, target }: PassagePair): boolean {
  return unit.kind === "list item" || unit.kind === "caption" || !/\p{L}/u.test(target.prose) || !/\p{L}/u.test(source.prose);
}
