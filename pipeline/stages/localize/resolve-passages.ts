import i18next from "i18next";
import { gradePassage, type PassageGrade } from "../../libraries/translation/grade-passage.ts";
import type { StaleDisplay } from "../../libraries/translation/stale-display.ts";
import type { NumberedArticle } from "../../model/article.ts";
import type { Passage } from "../../model/edition.ts";
import type { Locale } from "../../model/locale.ts";
import type { LinkMap } from "../../model/publication.ts";
import type { TranslatedUnit, Translation } from "../../model/translation.ts";
import type { Unit } from "../../model/unit.ts";
import { followSource } from "./follow-source.ts";

/** A passage with the translation that fills it; the source's own text fills it where there is none. */
export interface ResolvedPassage extends Passage {
  readonly translated?: TranslatedUnit;
}

/** How passages are chosen. */
export interface PassageChoice {
  readonly stale: StaleDisplay;
  /** What each locale may link to where the source links elsewhere. */
  readonly links: ReadonlyMap<Locale, LinkMap>;
}

/** The tiers of a passage, as i18next namespaces: it searches each in all locales before the next. */
const fresh = "fresh";
const stale = "stale";
const source = "source";

/**
 * Chooses a text for every unit: a current translation, the locale's own or one of its fallbacks', before a stale one,
 * and the source passage last. A translation that needs no translator to be current is taken as `sync` would write it.
 */
export function resolvePassages(
  article: NumberedArticle,
  translations: ReadonlyMap<Locale, Translation>,
  chain: readonly [Locale, ...Locale[]],
  choice: PassageChoice,
): ResolvedPassage[] {
  const [locale] = chain;
  if (locale === article.locale) return article.units.map(({ id }) => ({ unit: id, locale, state: "current" }));
  const graded = new Map(chain.map((name) => [name, gradeAll(article, translations.get(name), choice.links.get(name), choice.stale)]));
  // Most articles of a large publication are in few of its languages: where there is no text to choose from, nobody is asked.
  if ([...graded.values()].every(({ texts }) => isEmpty(texts.fresh) && isEmpty(texts.stale))) {
    return article.units.map(({ id, translatable }): ResolvedPassage => {
      if (!translatable) return { unit: id, locale, state: "current" };
      return { unit: id, locale: article.locale, ...ownState(graded, locale, id) };
    });
  }
  const tiers = [fresh, stale, source];
  const instance = i18next.createInstance();
  void instance.init({
    initAsync: false,
    lng: chain[0],
    fallbackLng: [...chain.slice(1)],
    load: "currentOnly",
    ns: tiers,
    keySeparator: false,
    nsSeparator: false,
    returnEmptyString: false,
    resources: Object.fromEntries([...graded].map(([name, { texts }]) => [name, texts])),
  });
  instance.addResources(article.locale, source, Object.fromEntries(article.units.map(({ id, text }) => [id, text])));
  return article.units.map((unit): ResolvedPassage => {
    if (!unit.translatable) return { unit: unit.id, locale, state: "current" };
    // Article text is not a format string: `{{x}}` and `$t(x)` in it are words.
    const found = instance.t(unit.id, { ns: tiers, returnDetails: true, skipInterpolation: true });
    const used = found.usedLng as Locale;
    if (found.usedNS === source) return { unit: unit.id, locale: article.locale, ...ownState(graded, locale, unit.id) };
    const shown = graded.get(used)?.passages.get(unit.id);
    return { unit: unit.id, locale: used, ...describe(shown), ...(shown === undefined ? {} : { translated: shown.translated }) };
  });
}

interface GradedPassage {
  readonly grade: PassageGrade;
  readonly translated: TranslatedUnit;
  readonly isTolerated: boolean;
}

interface Graded {
  readonly texts: { readonly [fresh]: Record<string, string>; readonly [stale]: Record<string, string> };
  readonly passages: ReadonlyMap<string, GradedPassage>;
}

function gradeAll(
  article: NumberedArticle,
  translation: Translation | undefined,
  links: LinkMap | undefined,
  display: StaleDisplay,
): Graded {
  const texts: Graded["texts"] = { fresh: {}, stale: {} };
  const passages = new Map<string, GradedPassage>();
  for (const unit of article.units as readonly Unit[]) {
    const stored = translation?.units.get(unit.id);
    if (stored === undefined || !unit.translatable) continue;
    const translated = followSource(unit, stored, article);
    const grade = gradePassage(unit, translated, article, links);
    const shown = grade.state === "stale" && grade.isPublishable ? display[grade.change.class] : undefined;
    const isTolerated = shown === "ok";
    passages.set(unit.id, { grade, translated, isTolerated });
    if (grade.state === "current" || isTolerated) texts.fresh[unit.id] = translated.target;
    else if (shown === "mark") texts.stale[unit.id] = translated.target;
  }
  return { texts, passages };
}

/** What an edition says of a passage with the translation that it shows. */
function describe(passage: GradedPassage | undefined): Pick<Passage, "state" | "change" | "isTolerated"> {
  if (passage?.grade.state !== "stale") return { state: "current" };
  return { state: "stale", change: passage.grade.change, ...(passage.isTolerated ? { isTolerated: true } : {}) };
}

/** What an edition says of a passage of which it shows the source. */
function ownState(graded: ReadonlyMap<Locale, Graded>, locale: Locale, id: string): Pick<Passage, "state" | "change"> {
  const grade = graded.get(locale)?.passages.get(id)?.grade;
  if (grade?.state === "stale") return { state: "stale", change: grade.change };
  return { state: grade?.state === "invalid" ? "invalid" : "missing" };
}

function isEmpty(texts: Readonly<Record<string, string>>): boolean {
  for (const _ in texts) return false;
  return true;
}
