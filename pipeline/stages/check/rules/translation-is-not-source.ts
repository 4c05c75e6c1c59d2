import { countLetters, scriptsOf } from "../../../libraries/locale/writing-system.ts";
import { countFunctionWords } from "../../../libraries/text/function-words.ts";
import { isInternationalPhrase } from "../../../libraries/text/international-phrases.ts";
import type { EditionRule, EditionSubject, Finding } from "../rule.ts";
import { type PassagePair, passagePairs } from "../translation/passage-pairs.ts";
import { sourcePlaces } from "../translation/places.ts";

/** A translation is in its own language. Names, and what its translator calls the same (`# same: reason`), are as they are. */
export const translationIsNotSource: EditionRule = {
  id: "translation-is-not-source",
  scope: "edition",
  severity: "warning",
  supersedes: [
    "translation-uses-glossary",
    "translation-keeps-numbers",
    "translation-keeps-dates",
    "translation-punctuation-matches",
    "translation-is-consistent",
  ],
  check(subject) {
    // A regional edition says most things as the source does.
    if (languageOf(subject.locale) === languageOf(subject.edition.article.locale)) return [];
    return passagePairs(subject).flatMap((pair) => judge(pair, subject));
  },
};

function judge(pair: PassagePair, { locale, edition }: EditionSubject): Finding[] {
  const { prose } = pair.target;
  if (pair.translated.comments.some(({ text }) => /^same:\s*\S/.test(text))) return [];
  const isSame = prose.trim() === pair.source.prose.trim();
  if (isSame && isCommonPhrase(pair)) return [];
  if (isSame ? isName(prose, locale, edition.article.locale) : !isForeign(prose, locale, edition.article.locale)) return [];
  const { language } = new Intl.Locale(edition.article.locale);
  return [
    {
      subject: pair.unit.id,
      place: pair.translated.places.target,
      reason: isSame
        ? `Unexpected text of the source, expected a translation into \`${locale}\`.`
        : `Unexpected words of \`${language}\`, expected a translation into \`${locale}\`.`,
      note: isSame ? "Translate it, or say above it why it stays: `# same: a name`." : "Translate what is left of the source.",
      related: sourcePlaces(pair),
    },
  ];
}

/** Whether a text is one that many languages use as it is: a Latin or French phrase, or emphasized as a whole, as names of species are. */
function isCommonPhrase({ target }: PassagePair): boolean {
  const [only, ...others] = target.tree.filter((node) => node.type !== "text" || node.value.trim() !== "");
  return isInternationalPhrase(target.prose) || (only?.type === "emphasis" && others.every(({ type }) => type === "footnoteReference"));
}

/** Whether a text may be the same in both languages: no words, names alone, one word, or small words that both languages have. */
function isName(text: string, locale: string, source: string): boolean {
  const words = text.match(/\p{L}[\p{L}\p{M}'’-]*/gu) ?? [];
  const common = words.filter((word) => /^\p{Ll}{2}/u.test(word));
  const small = countFunctionWords(text, languageOf(source), languageOf(locale));
  if (small !== undefined && small.one > 0) return false;
  if (hasOwnScript(text, locale)) return words.length < 2 || common.length === 0;
  // In another script a word in small letters is no name.
  return common.length === 0;
}

/** Whether a text that is not the source's is mostly in the source's language, or in letters that the translation's language has not. */
function isForeign(text: string, locale: string, source: string): boolean {
  const scripts = scriptsOf(locale);
  const { own, all } = countLetters(text, scripts);
  // Parts of `an::identifier` or of an option are no words.
  const common = text.match(/(?<![\p{L}\p{N}\p{P}])\p{Ll}{2,}(?![\p{L}\p{N}:_/\\-])/gu) ?? [];
  if (all >= 20 && own < all * 0.4 && common.filter((word) => countLetters(word, scripts).own === 0).length >= 3) return true;
  const small = countFunctionWords(text, languageOf(source), languageOf(locale));
  return small !== undefined && small.one >= 4 && small.one > small.other;
}

function hasOwnScript(text: string, locale: string): boolean {
  const { own, all } = countLetters(text, scriptsOf(locale));
  return own * 2 >= all;
}

function languageOf(locale: string): string {
  return new Intl.Locale(locale).language;
}
