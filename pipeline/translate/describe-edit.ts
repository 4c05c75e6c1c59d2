import type { ArticleEdit } from "../libraries/translation/survey.ts";
import type { RegisteredUnit } from "../model/article.ts";
import type { Unit } from "../model/unit.ts";

/** What became of the registered units; each unit is counted once, by the most that happened to it. */
export function describeEdit(units: readonly Unit[], registry: readonly RegisteredUnit[]): ArticleEdit {
  const live = new Set(units.map(({ id }) => id));
  const taken = new Set(units.flatMap(({ origin }) => origin.mergedFrom));
  const count = (is: (unit: Unit) => boolean): number => units.filter(is).length;
  return {
    edited: count((unit) => whatHappened(unit) === "edited"),
    new: count((unit) => whatHappened(unit) === "new"),
    split: count((unit) => whatHappened(unit) === "split"),
    merged: count((unit) => whatHappened(unit) === "merged"),
    moved: count((unit) => whatHappened(unit) === "moved"),
    restored: count((unit) => whatHappened(unit) === "restored"),
    gone: registry.filter(({ id, retired }) => retired !== true && !live.has(id) && !taken.has(id)).length,
  };
}

function whatHappened({ origin: { how, splitFrom, mergedFrom } }: Unit): keyof ArticleEdit | "same" {
  if (mergedFrom.length > 0) return "merged";
  return how === "new" && splitFrom !== undefined ? "split" : how;
}
