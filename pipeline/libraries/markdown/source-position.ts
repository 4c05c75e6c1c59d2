import type { Point, Position } from "unist";

/** The position from `start` to `end`, of copies that no other node shares, without a tokenizer's private fields. */
export function positionBetween(start: Point, end: Point): Position {
  return { start: pointLike(start), end: pointLike(end) };
}

/** The point `distance` characters after `point` on its line. */
export function pointAfter(point: Point, distance: number): Point {
  return { line: point.line, column: point.column + distance, offset: offsetOf(point) + distance };
}

/** A parsed point's offset; the parser always sets it. */
export function offsetOf(point: Point): number {
  if (point.offset === undefined) throw new Error("a parsed point has an offset");
  return point.offset;
}

function pointLike(point: Point): Point {
  return { line: point.line, column: point.column, offset: offsetOf(point) };
}
