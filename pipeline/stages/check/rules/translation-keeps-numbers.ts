import type { EditionRule } from "../rule.ts";
import { comparePairFigures } from "../translation/compare-pair-figures.ts";
import { figureFinding } from "../translation/figure-finding.ts";

/** A translation has the numbers of its source, however its language writes them. */
export const translationKeepsNumbers: EditionRule = {
  id: "translation-keeps-numbers",
  scope: "edition",
  severity: "warning",
  check: (subject) =>
    comparePairFigures(subject).flatMap(({ pair, numbers }) => numbers.map((difference) => figureFinding(pair, difference, "number"))),
};
