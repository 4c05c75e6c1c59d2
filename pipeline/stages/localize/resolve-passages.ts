import i18next from "i18next";
import type { NumberedArticle } from "../../model/article.ts";
import type { Passage } from "../../model/edition.ts";
import type { Locale } from "../../model/locale.ts";
import type { LinkMap } from "../../model/publication.ts";
import type { TranslatedUnit, Translation } from "../../model/translation.ts";
import type { Unit } from "../../model/unit.ts";
import { gradeTranslation } from "./grade-translation.ts";

/** A passage with the translation that fills it; the source's own text fills it where there is none. */
export interface ResolvedPassage extends Passage {
  readonly translated?: TranslatedUnit;
}

/** The tiers of a passage, as i18next namespaces: it searches each in all locales before the next. */
const fresh = "fresh";
const stale = "stale";
const source = "source";

/**
 * Chooses a text for every unit: a current translation, the locale's own or one of its fallbacks', before a stale one,
 * and the source passage last. `showStale` forbids the stale ones when false.
 */
export function resolvePassages(
  article: NumberedArticle,
  translations: ReadonlyMap<Locale, Translation>,
  chain: readonly [Locale, ...Locale[]],
  showStale: boolean,
  links: ReadonlyMap<Locale, LinkMap>,
): ResolvedPassage[] {
  const [locale] = chain;
  if (locale === article.locale) return article.units.map(({ id }) => ({ unit: id, locale, state: "current" }));
  const graded = new Map(chain.map((name) => [name, gradeAll(article, translations.get(name), links.get(name))]));
  // Most articles of a large publication are in few of its languages: where there is no text to choose from, nobody is asked.
  if ([...graded.values()].every(({ texts }) => isEmpty(texts.fresh) && isEmpty(texts.stale))) {
    return article.units.map(({ id, translatable }): ResolvedPassage => {
      if (!translatable) return { unit: id, locale, state: "current" };
      return { unit: id, locale: article.locale, state: ownState(graded, locale, id) };
    });
  }
  const tiers = showStale ? [fresh, stale, source] : [fresh, source];
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
    if (found.usedNS === source) return { unit: unit.id, locale: article.locale, state: ownState(graded, locale, unit.id) };
    const translated = translations.get(used)?.units.get(unit.id);
    const state = found.usedNS === stale ? "stale" : "current";
    return { unit: unit.id, locale: used, state, ...(translated === undefined ? {} : { translated }) };
  });
}

interface Graded {
  readonly texts: { readonly [fresh]: Record<string, string>; readonly [stale]: Record<string, string> };
  readonly states: ReadonlyMap<string, Passage["state"]>;
}

/** The state of a passage of which the source is shown. */
function ownState(graded: ReadonlyMap<Locale, Graded>, locale: Locale, id: string): Passage["state"] {
  const own = graded.get(locale)?.states.get(id) ?? "missing";
  return own === "current" ? "missing" : own;
}

function isEmpty(texts: Readonly<Record<string, string>>): boolean {
  for (const _ in texts) return false;
  return true;
}

function gradeAll(article: NumberedArticle, translation: Translation | undefined, links: LinkMap | undefined): Graded {
  const texts: Graded["texts"] = { fresh: {}, stale: {} };
  const states = new Map<string, Passage["state"]>();
  for (const unit of article.units as readonly Unit[]) {
    const translated = translation?.units.get(unit.id);
    if (translated === undefined || !unit.translatable) continue;
    const { state, publishable } = gradeTranslation(unit, translated, article, links);
    states.set(unit.id, state);
    if (publishable) texts[state === "current" ? fresh : stale][unit.id] = translated.target;
  }
  return { texts, states };
}
