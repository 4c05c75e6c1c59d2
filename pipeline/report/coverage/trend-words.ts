import type { Trend } from "./coverage-schema.ts";

/** How a share has changed, in points: `+1.2`, `−0.4`, `±0`; nothing without a baseline. */
export function describeTrend(trend: Trend | undefined): string {
  if (trend === undefined) return "";
  const points = Math.round(trend.coverage * 1000) / 10;
  return points === 0 ? "±0" : signed(points, 1);
}

/** A difference with its sign, a true minus among them. */
function signed(number: number, digits = 0): string {
  const size = Math.abs(number).toFixed(digits);
  return number === 0 ? "±0" : number > 0 ? `+${size}` : `−${size}`;
}
