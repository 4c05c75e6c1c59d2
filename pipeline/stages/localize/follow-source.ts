import { knownLabels } from "../../libraries/markdown/known-labels.ts";
import { parseInline } from "../../libraries/markdown/parse-inline.ts";
import { carryOver } from "../../libraries/text/carry-over.ts";
import type { Article } from "../../model/article.ts";
import type { TranslatedUnit } from "../../model/translation.ts";
import type { Unit } from "../../model/unit.ts";

/**
 * A translation as it follows its passage without a translator, where it can: what `sync` will write, before it has run.
 * Any other translation is given as it is.
 */
export function followSource(unit: Unit, translated: TranslatedUnit, { tree }: Pick<Article, "tree">): TranslatedUnit {
  const { source, previous, fuzzy, target } = translated;
  if (source === unit.text || target === "" || (fuzzy && previous === undefined)) return translated;
  const carried = carryOver((fuzzy ? previous : undefined) ?? source, unit.text, target);
  if (carried === undefined) return translated;
  const { previous: _, tree: stored, ...kept } = translated;
  const current = { ...kept, source: unit.text, fuzzy: false, target: carried.target };
  if (unit.target.form !== "markdown") return current;
  if (carried.target === target) return stored === undefined ? current : { ...current, tree: stored };
  const parsed = parseInline(carried.target, knownLabels(tree));
  return "children" in parsed ? { ...current, tree: parsed.children } : translated;
}
