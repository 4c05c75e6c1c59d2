import { avoidedForms, foldTranslation, hasAgreedForm, termsIn } from "../../../libraries/locale/glossary-forms.ts";
import { wholeProse } from "../../../libraries/markdown/passage-prose.ts";
import type { GlossaryTerm, GlossaryTranslation, Locale } from "../../../model/locale.ts";
import type { EditionRule, EditionSubject, Finding } from "../rule.ts";
import { type PassagePair, type PassageSide, passagePairs } from "../translation/passage-pairs.ts";
import { prosePlace, sourcePlaces } from "../translation/places.ts";

/** A translation has the glossary's word for each of its terms, and none of the words that the glossary forbids. */
export const translationUsesGlossary: EditionRule = {
  id: "translation-uses-glossary",
  scope: "edition",
  severity: "warning",
  check(subject) {
    if (subject.glossary.length === 0) return [];
    return passagePairs(subject).flatMap((pair) => {
      const terms = termsOf(pair.source, subject.glossary);
      const folded = terms.size === 0 ? "" : foldTranslation(pair.target.prose);
      return [...terms].flatMap((term) => {
        const agreed = translationOf(term, subject);
        return agreed === undefined ? [] : judge(pair, folded, term, agreed);
      });
    });
  },
};

const known = new WeakMap<readonly GlossaryTerm[], WeakMap<PassageSide, ReadonlySet<GlossaryTerm>>>();

/** The terms of a source, which is read once, however many locales it has. */
function termsOf(side: PassageSide, glossary: readonly GlossaryTerm[]): ReadonlySet<GlossaryTerm> {
  const bySide = known.get(glossary) ?? new WeakMap<PassageSide, ReadonlySet<GlossaryTerm>>();
  known.set(glossary, bySide);
  const terms = bySide.get(side) ?? termsIn(side.prose, glossary);
  bySide.set(side, terms);
  return terms;
}

/** What a term is in a locale, or else in its language: the glossary's `de` serves `de-AT`. */
function translationOf({ translations }: GlossaryTerm, { locale }: EditionSubject): GlossaryTranslation | undefined {
  return translations.get(locale) ?? translations.get(new Intl.Locale(locale).language as Locale);
}

function judge(pair: PassagePair, folded: string, { term, place }: GlossaryTerm, agreed: GlossaryTranslation): Finding[] {
  const { prose } = pair.target;
  const related = [...sourcePlaces(pair), { place, message: "The term in the glossary" }];
  const avoided = avoidedForms(folded, agreed);
  if (avoided.length > 0) {
    return avoided.map((form) => ({
      subject: pair.unit.id,
      place: prosePlace(pair, form),
      reason: `Unexpected \`${prose.slice(form.start, form.end)}\` for \`${term}\`, expected \`${agreed.use}\`.`,
      expected: [agreed.use],
      note: "Use the glossary's word.",
      related,
    }));
  }
  // A name may stand in a span of its own language.
  if (hasAgreedForm(folded, agreed) || (pair.isMarkdown && hasAgreedForm(foldTranslation(wholeProse(pair.target.tree)), agreed))) return [];
  return [
    {
      subject: pair.unit.id,
      place: pair.translated.places.target,
      reason: `Unexpected absence of \`${agreed.use}\`, expected it for \`${term}\`.`,
      expected: [agreed.use],
      note: "Use the glossary's word, or add the form that you use to its `match`.",
      related,
    },
  ];
}
