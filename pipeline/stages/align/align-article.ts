// In:  a ParsedArticle and what the registry remembers of its units.
// Out: an Article whose units have their ids and whose headings have their anchors.
// Invariant: an id or anchor once given outlives every edit; the same input gives the same ids.
import { explicitIds } from "../../libraries/markdown/explicit-ids.ts";
import type { Article, ParsedArticle, RegisteredUnit } from "../../model/article.ts";
import type { ParsedUnit, Unit, UnitId, UnitOrigin } from "../../model/unit.ts";
import { Alignment, alignedText } from "./alignment.ts";
import { chooseAnchors } from "./choose-anchors.ts";
import { findMerges, findSplits, findWholes } from "./find-origins.ts";
import { mintUnitId } from "./mint-unit-id.ts";
import { pairEdited } from "./pair-edited.ts";
import { pairEqual } from "./pair-equal.ts";
import { pairInGaps } from "./pair-in-gaps.ts";

/** Gives each unit the id that it was born with, or a new one when it is new. */
export function alignArticle(article: ParsedArticle, registry: readonly RegisteredUnit[]): Article {
  const origins = findUnitOrigins(article.units, registry);
  const newId = createIds(article, new Set(registry.map(({ id }) => id)));
  const anchors = chooseAnchors(
    article.units,
    origins.map(({ registered }) => registered),
    new Set(explicitIds(article.tree)),
  );
  const units = article.units.map((unit, index): Unit => {
    const { registered, ...origin } = origins[index] ?? born;
    const anchor = anchors[index];
    return { ...unit, id: registered?.id ?? newId(unit), origin, ...(anchor === undefined ? {} : { anchor }) };
  });
  return { ...article, units, byId: new Map(units.map((unit) => [unit.id, unit])) };
}

interface FoundOrigin extends UnitOrigin {
  readonly registered?: RegisteredUnit;
}

const born: FoundOrigin = { how: "new", similarity: 0, mergedFrom: [] };

/** For each unit the registered unit that it continues, and the parts of others that it has. */
export function findUnitOrigins(units: readonly Pick<ParsedUnit, "kind" | "text">[], registry: readonly RegisteredUnit[]): FoundOrigin[] {
  const old = registry.filter(({ retired }) => retired !== true);
  const alignment = new Alignment(old.map(alignedText), units.map(alignedText));
  pairEqual(alignment);
  const restored = restoreRetired(alignment, registry);
  pairEdited(alignment);
  const wholes = findWholes(alignment);
  pairInGaps(alignment, wholes);
  const splits = findSplits(alignment, wholes);
  const merges = [...findMerges(alignment)].filter(([, to]) => alignment.continued[to]?.how === "edited");
  return units.map((_, to): FoundOrigin => {
    const continuation = alignment.continued[to];
    const splitFrom = old[splits.get(to) ?? -1]?.id;
    const mergedFrom = merges.flatMap(([from, into]) => (into === to ? (old[from]?.id ?? []) : []));
    const registered = restored.get(to) ?? old[continuation?.from ?? -1];
    return {
      how: restored.has(to) ? "restored" : (continuation?.how ?? "new"),
      similarity: restored.has(to) ? 1 : (continuation?.similarity ?? 0),
      mergedFrom,
      ...(splitFrom === undefined ? {} : { splitFrom }),
      ...(registered === undefined ? {} : { registered }),
    };
  });
}

/** Step 7: a text that is new, but equal to one that was retired, is that one again. */
function restoreRetired(alignment: Alignment, registry: readonly RegisteredUnit[]): ReadonlyMap<number, RegisteredUnit> {
  const retired = new Map<string, RegisteredUnit[]>();
  for (const unit of registry) if (unit.retired === true) retired.set(unit.text, [...(retired.get(unit.text) ?? []), unit]);
  const restored = new Map<number, RegisteredUnit>();
  for (const to of alignment.newOnes()) {
    const unit = retired.get(alignment.now[to]?.text ?? "")?.shift();
    if (unit === undefined) continue;
    restored.set(to, unit);
    alignment.settle(to);
  }
  return restored;
}

/** Gives new ids, none of them taken; `twins` counts how often a text was born, so that the next need not begin at the first. */
function createIds(article: ParsedArticle, taken: Set<UnitId>): (unit: ParsedUnit) => UnitId {
  const twins = new Map<string, number>();
  return ({ kind, text }) => {
    const birth = `${kind}\0${text}`;
    for (let twin = twins.get(birth) ?? 0; ; twin++) {
      const id = mintUnitId(article.name, kind, text, twin);
      if (taken.has(id)) continue;
      taken.add(id);
      twins.set(birth, twin + 1);
      return id;
    }
  };
}
