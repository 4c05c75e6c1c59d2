import { compareFigures, type FigureDifferences, type Figures, readFigures } from "../../../libraries/text/numbers/compare-figures.ts";
import type { EditionSubject } from "../rule.ts";
import { type PassagePair, type PassageSide, passagePairs } from "./passage-pairs.ts";

/** How the numbers and dates of a translation differ from those of its source. */
export interface PairFigures extends FigureDifferences {
  readonly pair: PassagePair;
}

const compared = new WeakMap<EditionSubject, readonly PairFigures[]>();
const sourceFigures = new WeakMap<PassageSide, Figures>();

/** The numbers and dates of all translations of an edition beside those of their sources; they are compared once. */
export function comparePairFigures(subject: EditionSubject): readonly PairFigures[] {
  const known = compared.get(subject);
  if (known !== undefined) return known;
  const { conventions, sourceConventions } = subject;
  const figures = passagePairs(subject).map((pair) => {
    const source = figuresOf(pair.source, sourceConventions.intl);
    return { pair, ...compareFigures(source, readFigures(pair.target.prose, conventions.intl)) };
  });
  compared.set(subject, figures);
  return figures;
}

/** A source is read once, however many locales it has. */
function figuresOf(side: PassageSide, intl: string): Figures {
  const figures = sourceFigures.get(side) ?? readFigures(side.prose, intl);
  sourceFigures.set(side, figures);
  return figures;
}
