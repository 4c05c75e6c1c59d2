import type { ElementContent } from "hast";
import { h } from "hastscript";
import type { LabelName } from "../locale/label-names.ts";
import type { Labels } from "../locale/labels.ts";
import { type LabelColumn, otherLabels } from "./other-labels.ts";

/** A label; in a parallel edition beside it those of the other languages that differ, each once. */
export function renderLabel(labels: Labels, name: LabelName, columns?: readonly LabelColumn[]): ElementContent[] {
  const others = otherLabels(labels, name, columns);
  return [
    { type: "text", value: labels(name) },
    ...others.flatMap(({ title, lang }): ElementContent[] => [{ type: "text", value: " · " }, h("span", { lang }, title)]),
  ];
}
