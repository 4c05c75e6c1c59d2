import { compareFigures, type FigureDifferences } from "../../../libraries/text/numbers/compare-figures.ts";
import type { EditionSubject } from "../rule.ts";
import { type PassagePair, passagePairs } from "./passage-pairs.ts";

/** How the numbers and dates of a translation differ from those of its source. */
export interface PairFigures extends FigureDifferences {
  readonly pair: PassagePair;
}

const compared = new WeakMap<EditionSubject, readonly PairFigures[]>();

/** The numbers and dates of all translations of an edition beside those of their sources; they are compared once. */
export function comparePairFigures(subject: EditionSubject): readonly PairFigures[] {
  const known = compared.get(subject);
  if (known !== undefined) return known;
  const { conventions, sourceConventions } = subject;
  const figures = passagePairs(subject).map((pair) => ({
    pair,
    ...compareFigures({ text: pair.source.prose, intl: sourceConventions.intl }, { text: pair.target.prose, intl: conventions.intl }),
  }));
  compared.set(subject, figures);
  return figures;
}
