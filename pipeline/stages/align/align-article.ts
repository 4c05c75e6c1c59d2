// In:  a ParsedArticle and what the registry remembers of its units.
// Out: an Article whose units have their ids and whose headings have their anchors.
// Invariant: an id or anchor once given outlives every edit; the same input gives the same ids.
import { explicitIds } from "../../libraries/markdown/explicit-ids.ts";
import type { Article, ParsedArticle, RegisteredUnit } from "../../model/article.ts";
import type { ParsedUnit, Unit, UnitId } from "../../model/unit.ts";
import { chooseAnchors } from "./choose-anchors.ts";
import { matchUnits } from "./match-units.ts";
import { mintUnitId } from "./mint-unit-id.ts";

/** Gives each unit the id that it was born with, or a new one when it is new. */
export function alignArticle(article: ParsedArticle, registry: readonly RegisteredUnit[]): Article {
  const matches = matchUnits(registry, article.units);
  const taken = new Set(registry.map(({ id }) => id));
  const ids = article.units.map((unit, index) => matches[index]?.id ?? newId(article, unit, taken));
  const anchors = chooseAnchors(article.units, matches, new Set(explicitIds(article.tree)));
  const units = article.units.map((unit, index): Unit => {
    const anchor = anchors[index];
    return { ...unit, id: ids[index] as UnitId, ...(anchor === undefined ? {} : { anchor }) };
  });
  return { ...article, units, byId: new Map(units.map((unit) => [unit.id, unit])) };
}

function newId(article: ParsedArticle, unit: ParsedUnit, taken: Set<UnitId>): UnitId {
  for (let twin = 0; ; twin++) {
    const id = mintUnitId(article.name, unit.kind, unit.text, twin);
    if (taken.has(id)) continue;
    taken.add(id);
    return id;
  }
}
