import { type Matrix, transform } from "./matrix.ts";

/** Left, bottom, right and top of an area of a page. */
export type Box = readonly [number, number, number, number];

/** The smallest area with all of both. */
export function unite(left: Box | undefined, right: Box | undefined): Box | undefined {
  if (left === undefined || right === undefined) return left ?? right;
  return [Math.min(left[0], right[0]), Math.min(left[1], right[1]), Math.max(left[2], right[2]), Math.max(left[3], right[3])];
}

/** The part that both have, or nothing. */
export function intersect(left: Box, right: Box): Box | undefined {
  const box: Box = [Math.max(left[0], right[0]), Math.max(left[1], right[1]), Math.min(left[2], right[2]), Math.min(left[3], right[3])];
  return box[0] < box[2] && box[1] < box[3] ? box : undefined;
}

/** The area around points, given as `x y x y …`, once they are transformed. */
export function boxAround(coordinates: readonly number[], matrix: Matrix): Box | undefined {
  let box: Box | undefined;
  for (let index = 0; index + 1 < coordinates.length; index += 2) {
    const [x, y] = transform(matrix, coordinates[index] ?? 0, coordinates[index + 1] ?? 0);
    box = unite(box, [x, y, x, y]);
  }
  return box;
}

/** The area around a rectangle, given by two corners, once it is transformed. */
export function boxOfRectangle([x, y, X, Y]: Box, matrix: Matrix): Box {
  return boxAround([x, y, X, y, X, Y, x, Y], matrix) ?? [0, 0, 0, 0];
}
