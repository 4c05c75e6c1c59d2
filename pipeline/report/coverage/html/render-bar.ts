import type { Element } from "hast";
import { h } from "hastscript";
import { type PassageProgress, passageProgress } from "../../../libraries/translation/survey.ts";
import type { Counts } from "../counts-schema.ts";
import { describeCounts, progressNames } from "../describe-counts.ts";

/** A bar as wide as the text, with a part for each state by its words; whoever does not see it hears the numbers. */
export function renderBar(counts: Counts): Element {
  const words = counts.total.words;
  const parts = words === 0 ? [] : passageProgress.filter((state) => counts.progress[state].words > 0);
  const label = describeCounts(counts)
    .map(({ text }) => text)
    .join(", ");
  const minimum = counts.minCoverage > 0 ? [h("i", { className: ["minimum"], style: `left:${width(counts.minCoverage)}` })] : [];
  return h("div", { className: ["bar"], role: "img", ariaLabel: label === "" ? "nothing to translate" : label, title: label }, [
    ...parts.map((state) => h("i", { className: [classOf(state)], style: `width:${width(counts.progress[state].words / words)}` })),
    ...minimum,
  ]);
}

/** What the parts of bars mean. */
export function renderLegend(): Element {
  const items = passageProgress.map((state) =>
    h("li", [h("i", { className: ["swatch", classOf(state)], ariaHidden: "true" }), progressNames[state]]),
  );
  return h("ul", { className: ["legend"], ariaLabel: "What the bars show" }, [
    ...items,
    h("li", [h("i", { className: ["swatch", "line"], ariaHidden: "true" }), "minimum"]),
  ]);
}

function classOf(state: PassageProgress): string {
  return `is-${state.toLowerCase()}`;
}

function width(share: number): string {
  return `${(share * 100).toFixed(3)}%`;
}
