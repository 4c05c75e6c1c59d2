import { type ChangeClass, changeClasses } from "../../model/change.ts";
import { type PassageProgress, passageProgress, type SurveyedPassage } from "./survey.ts";

/** Passages and the words that they have in the source. */
export interface Tally {
  readonly units: number;
  readonly words: number;
}

/** How much of a text is translated how far. */
export interface Coverage {
  readonly total: Tally;
  readonly progress: Readonly<Record<PassageProgress, Tally>>;
  /** The stale passages by the weight of their change. */
  readonly stale: Readonly<Record<ChangeClass, Tally>>;
}

/** Counts passages. */
export function coverageOf(passages: readonly SurveyedPassage[]): Coverage {
  const total = counter();
  const progress = counters(passageProgress);
  const stale = counters(changeClasses);
  for (const { words, progress: state, grade } of passages) {
    for (const tally of [total, progress[state], ...(grade.state === "stale" ? [stale[grade.change.class]] : [])]) {
      tally.units++;
      tally.words += words;
    }
  }
  return { total, progress, stale };
}

/** The coverage of several texts together. */
export function addCoverages(coverages: readonly Coverage[]): Coverage {
  const sum = (pick: (coverage: Coverage) => Tally): Tally =>
    coverages.map(pick).reduce((left, right) => ({ units: left.units + right.units, words: left.words + right.words }), counter());
  return {
    total: sum(({ total }) => total),
    progress: record(passageProgress, (state) => sum(({ progress }) => progress[state])),
    stale: record(changeClasses, (name) => sum(({ stale }) => stale[name])),
  };
}

/** The share of words, from 0 to 1, of which readers have a current translation; all of nothing. */
export function currentShare({ total, progress }: Coverage): number {
  const words = progress.current.words + progress.carriedOver.words + progress.inherited.words;
  return total.words === 0 ? 1 : words / total.words;
}

/** A share in per cent as people read it, rounded down to one decimal: only what is whole is 100. */
export function percent(share: number): string {
  return `${(Math.floor(share * 1000 + 1e-9) / 10).toFixed(1)} %`;
}

interface Counter {
  units: number;
  words: number;
}

function counter(): Counter {
  return { units: 0, words: 0 };
}

function counters<Name extends string>(names: readonly Name[]): Record<Name, Counter> {
  return record(names, counter);
}

function record<Name extends string, Value>(names: readonly Name[], make: (name: Name) => Value): Record<Name, Value> {
  return Object.fromEntries(names.map((name) => [name, make(name)])) as Record<Name, Value>;
}
