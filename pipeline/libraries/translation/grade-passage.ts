import type { Article } from "../../model/article.ts";
import type { Change } from "../../model/change.ts";
import type { LinkMap } from "../../model/publication.ts";
import type { TranslatedUnit } from "../../model/translation.ts";
import type { Unit } from "../../model/unit.ts";
import { haveSameCodes } from "../markdown/compare-codes.ts";
import { protectedCodes } from "../markdown/protected-codes.ts";
import { unitCodes } from "../markdown/unit-content.ts";
import { classifyChange, leastSimilarity } from "../text/change-class.ts";
import { carriedOverNote, suggestedNote } from "./notes.ts";

/** How a translation stands to today's source passage. */
export type PassageGrade =
  /** Nobody has translated it. */
  | { readonly state: "missing" }
  /** Its translator has marked it as unfinished. */
  | { readonly state: "draft" }
  /** It was put together for the translator from parts of others. */
  | { readonly state: "suggested" }
  /** It is of today's passage. `carriedOver`: codes were exchanged in it without a translator. */
  | { readonly state: "current"; readonly carriedOver: boolean }
  /** It is of an earlier passage, `made`; a reader may see it, marked, only when it is publishable. */
  | { readonly state: "stale"; readonly made: string; readonly change: Change; readonly isPublishable: boolean }
  /** It is of today's passage, but lost or gained codes. */
  | { readonly state: "invalid" };

/** Grades a translation; whatever its age, one whose codes differ from today's is never for readers. `links` may stand for others. */
export function gradePassage(
  unit: Unit,
  translated: TranslatedUnit | undefined,
  { tree }: Pick<Article, "tree">,
  links?: LinkMap,
): PassageGrade {
  if (translated === undefined || translated.target.trim() === "") return { state: "missing" };
  const { fuzzy, previous, source, comments } = translated;
  if (fuzzy && previous === undefined)
    return { state: comments.some(({ text }) => text.startsWith(suggestedNote)) ? "suggested" : "draft" };
  const made = (fuzzy ? previous : undefined) ?? source;
  const keepsCodes = keepCodes(unit, translated, tree, links);
  if (made === unit.text)
    return keepsCodes
      ? { state: "current", carriedOver: comments.some(({ text }) => text.startsWith(carriedOverNote)) }
      : { state: "invalid" };
  const change = classifyChange(made, unit.text);
  return { state: "stale", made, change, isPublishable: keepsCodes && change.similarity >= leastSimilarity };
}

function keepCodes(unit: Unit, translated: TranslatedUnit, tree: Article["tree"], links: LinkMap | undefined): boolean {
  if (unit.target.form !== "markdown") return true;
  return translated.tree !== undefined && haveSameCodes(unitCodes(tree, unit.ordinal), protectedCodes(translated.tree), links);
}
