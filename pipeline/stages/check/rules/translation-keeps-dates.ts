import type { EditionRule } from "../rule.ts";
import { comparePairFigures } from "../translation/compare-pair-figures.ts";
import { figureFinding } from "../translation/figure-finding.ts";

/** A translation has the dates of its source, however its language writes them. */
export const translationKeepsDates: EditionRule = {
  id: "translation-keeps-dates",
  scope: "edition",
  severity: "warning",
  check: (subject) =>
    comparePairFigures(subject).flatMap(({ pair, dates }) => dates.map((difference) => figureFinding(pair, difference, "date"))),
};
