import type { Element } from "hast";
import { h } from "hastscript";
import type { Trend } from "../coverage-schema.ts";
import { describeTrend } from "../trend-words.ts";

/** How a share has changed since the baseline, in points; nothing without one. */
export function renderTrend(trend: Trend | undefined): Element[] {
  if (trend === undefined) return [];
  const points = Math.round(trend.coverage * 1000);
  const kind = points === 0 ? "same" : points > 0 ? "up" : "down";
  return [h("span", { className: ["trend", kind], title: "points since the baseline" }, describeTrend(trend))];
}
