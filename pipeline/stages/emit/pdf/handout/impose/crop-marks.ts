import type { SheetBox } from "./impose-pages.ts";

/** Length of a mark, in points: 4 mm. */
const length = 11.34;

/** Operators that draw crop marks: at each corner two lines, which begin where ink may no longer reach. */
export function cropMarks([left, bottom, right, top]: SheetBox, [bleedLeft, bleedBottom, bleedRight, bleedTop]: SheetBox): string {
  const lines = [left, right].flatMap((x) => [line(x, bleedBottom, x, bleedBottom - length), line(x, bleedTop, x, bleedTop + length)]);
  const across = [bottom, top].flatMap((y) => [line(bleedLeft, y, bleedLeft - length, y), line(bleedRight, y, bleedRight + length, y)]);
  return `q 0 G 0.25 w\n${[...lines, ...across].join("\n")}\nQ\n`;
}

function line(...places: readonly [number, number, number, number]): string {
  const [fromX, fromY, toX, toY] = places.map((place) => Number(place.toFixed(2)));
  return `${fromX} ${fromY} m ${toX} ${toY} l S`;
}
