import { haveSameCodes } from "../../libraries/markdown/compare-codes.ts";
import { protectedCodes } from "../../libraries/markdown/protected-codes.ts";
import { unitCodes } from "../../libraries/markdown/unit-content.ts";
import type { NumberedArticle } from "../../model/article.ts";
import type { PassageState } from "../../model/edition.ts";
import type { LinkMap } from "../../model/publication.ts";
import type { TranslatedUnit } from "../../model/translation.ts";
import type { Unit } from "../../model/unit.ts";

/** How a translation stands to today's source, and whether a reader may see it at all. */
export interface Grade {
  readonly state: PassageState;
  readonly publishable: boolean;
}

/** Grades a translation: one whose codes differ from today's source passage is never shown, however new it is. `links` may stand for others. */
export function gradeTranslation(unit: Unit, translated: TranslatedUnit, article: NumberedArticle, links?: LinkMap): Grade {
  if (translated.target.trim() === "") return { state: "missing", publishable: false };
  const isOfToday = translated.source === unit.text;
  // A fuzzy mark without a previous source is the translator's own: not finished yet.
  if (translated.fuzzy && isOfToday && translated.previous === undefined) return { state: "missing", publishable: false };
  const state = isOfToday && !translated.fuzzy ? "current" : "stale";
  if (keepsCodes(unit, translated, article, links)) return { state, publishable: true };
  return { state: state === "current" ? "invalid" : "stale", publishable: false };
}

function keepsCodes(unit: Unit, translated: TranslatedUnit, article: NumberedArticle, links: LinkMap | undefined): boolean {
  if (unit.target.form !== "markdown") return true;
  return translated.tree !== undefined && haveSameCodes(unitCodes(article.tree, unit.ordinal), protectedCodes(translated.tree), links);
}
