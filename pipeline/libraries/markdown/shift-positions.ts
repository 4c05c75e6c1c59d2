import type { Nodes } from "mdast";
import type { Point, Position } from "unist";

/** Moves every position of a tree that was parsed from one line to where that line stands: `start` becomes its first character's point. */
export function shiftPositions(node: Nodes, start: { readonly line: number; readonly column: number; readonly offset: number }): void {
  shiftPosition(node.position, start);
  if (node.type === "citation") for (const { position } of node.items) shiftPosition(position, start);
  if ("children" in node) for (const child of node.children) shiftPositions(child, start);
}

/** Moves one position likewise. */
export function shiftPosition(
  position: Position | undefined,
  start: { readonly line: number; readonly column: number; readonly offset: number },
): void {
  if (position === undefined) return;
  shiftPoint(position.start, start);
  shiftPoint(position.end, start);
}

function shiftPoint(point: Point, start: { readonly line: number; readonly column: number; readonly offset: number }): void {
  point.line += start.line - 1;
  point.column += start.column - 1;
  if (point.offset !== undefined) point.offset += start.offset;
}
