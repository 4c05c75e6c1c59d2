import { carryOver } from "../libraries/text/carry-over.ts";
import { countWords } from "../libraries/text/count-words.ts";
import { gradePassage, type PassageGrade } from "../libraries/translation/grade-passage.ts";
import type { PassageProgress, SurveyedArticle, SurveyedLocale, SurveyedPassage } from "../libraries/translation/survey.ts";
import type { Article, RegisteredUnit } from "../model/article.ts";
import type { Locale } from "../model/locale.ts";
import type { Publication } from "../model/publication.ts";
import type { TranslatedUnit, Translation } from "../model/translation.ts";
import type { Unit, UnitId } from "../model/unit.ts";
import { describeEdit } from "./describe-edit.ts";

/** An article with what is known of its translations. */
export interface SurveySubject {
  readonly article: Article;
  readonly registry: readonly RegisteredUnit[];
  readonly translations: ReadonlyMap<Locale, Translation>;
}

/** How far an article is in each of `locales`, judged by its texts as they are now, whether `sync` has run or not. */
export function surveyArticle(subject: SurveySubject, publication: Publication, locales: readonly Locale[]): SurveyedArticle {
  const { article, registry, translations } = subject;
  const units = article.units.filter(({ translatable }) => translatable);
  const words = new Map(units.map(({ id, text }) => [id, countWords(text, article.locale)]));
  const grades = new Map<Locale, ReadonlyMap<UnitId, PassageGrade>>();
  const gradesOf = (locale: Locale): ReadonlyMap<UnitId, PassageGrade> => {
    const known = grades.get(locale);
    if (known !== undefined) return known;
    const links = publication.policies.get(locale)?.links;
    const own = translations.get(locale)?.units;
    const found = new Map(units.map((unit) => [unit.id, gradePassage(unit, own?.get(unit.id), article, links)]));
    grades.set(locale, found);
    return found;
  };
  const edit = describeEdit(units, registry);
  const surveyLocale = (locale: Locale): SurveyedLocale => {
    const { fallback = [], minCoverage = 0 } = publication.policies.get(locale) ?? {};
    const standIns = fallback.filter((name) => name !== article.locale);
    const translation = translations.get(locale);
    const passages = units.map((unit): SurveyedPassage => {
      const grade = gradesOf(locale).get(unit.id) ?? { state: "missing" };
      const inherits = grade.state === "missing" && standIns.some((name) => gradesOf(name).get(unit.id)?.state === "current");
      const translated = translation?.units.get(unit.id);
      return {
        unit,
        words: words.get(unit.id) ?? 0,
        progress: inherits ? "inherited" : progressOf(grade),
        grade,
        ...(translated === undefined ? {} : { translated }),
        follows: grade.state === "stale" && translated !== undefined && carryOver(grade.made, unit.text, translated.target) !== undefined,
      };
    });
    const file = translation?.file.path ?? `translations/${locale}/${article.name}.po`;
    return { locale, file, minCoverage, passages, isBehind: passages.some(isBehind) };
  };
  return {
    article: article.name,
    file: article.file.path,
    isRegistered: registry.length > 0 || units.length === 0,
    edit,
    locales: locales.map(surveyLocale),
  };
}

function progressOf(grade: PassageGrade): PassageProgress {
  if (grade.state === "current") return grade.carriedOver ? "carriedOver" : "current";
  return grade.state;
}

/** Whether `sync` has something to write for a passage. */
function isBehind({ unit, translated, follows }: SurveyedPassage): boolean {
  if (translated === undefined || follows) return true;
  return translated.source !== unit.text || isHealed(unit, translated);
}

/** Whether a passage has become again what its translation was made for. */
function isHealed({ text }: Unit, { fuzzy, previous }: TranslatedUnit): boolean {
  return fuzzy && previous === text;
}
