import type { Nodes, PhrasingContent } from "mdast";
import { haveSameCodes, type ProtectedCode, protectedCodes } from "../../libraries/markdown/protected-codes.ts";
import type { NumberedArticle } from "../../model/article.ts";
import type { PassageState } from "../../model/edition.ts";
import type { TranslatedUnit } from "../../model/translation.ts";
import type { Unit } from "../../model/unit.ts";

/** How a translation stands to today's source, and whether a reader may see it at all. */
export interface Grade {
  readonly state: PassageState;
  readonly publishable: boolean;
}

/** Grades a translation: one whose codes differ from today's source passage is never shown, however new it is. */
export function gradeTranslation(unit: Unit, translated: TranslatedUnit, article: NumberedArticle): Grade {
  if (translated.target === "") return { state: "missing", publishable: false };
  const isOfToday = translated.source === unit.text;
  // A fuzzy mark without a previous source is the translator's own: not finished yet.
  if (translated.fuzzy && isOfToday && translated.previous === undefined) return { state: "missing", publishable: false };
  const state = isOfToday && !translated.fuzzy ? "current" : "stale";
  if (keepsCodes(unit, translated, article)) return { state, publishable: true };
  return { state: state === "current" ? "invalid" : "stale", publishable: false };
}

function keepsCodes(unit: Unit, translated: TranslatedUnit, article: NumberedArticle): boolean {
  if (unit.target.form !== "markdown") return true;
  return translated.tree !== undefined && haveSameCodes(sourceCodes(unit, article), protectedCodes(translated.tree));
}

const codesByArticle = new WeakMap<NumberedArticle["tree"], ReadonlyMap<number, readonly ProtectedCode[]>>();

/** The codes of a unit of the canonical tree, which is walked once. */
function sourceCodes(unit: Unit, article: NumberedArticle): readonly ProtectedCode[] {
  const known = codesByArticle.get(article.tree) ?? collectCodes(article.tree);
  codesByArticle.set(article.tree, known);
  return known.get(unit.ordinal) ?? [];
}

function collectCodes(node: Nodes, found = new Map<number, readonly ProtectedCode[]>()): ReadonlyMap<number, readonly ProtectedCode[]> {
  const ordinal = node.data?.unit;
  if (ordinal !== undefined && "children" in node) found.set(ordinal, protectedCodes(node.children as PhrasingContent[]));
  else if ("children" in node) for (const child of node.children) collectCodes(child, found);
  return found;
}
