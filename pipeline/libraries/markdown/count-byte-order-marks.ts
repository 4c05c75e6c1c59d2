import type { Nodes, Root } from "mdast";
import type { Point, Position } from "unist";
import type { MarkdownProblem } from "./markdown-problem.ts";

/** Puts every position of a text where it is when `count` byte order marks stand before the text, which Markdown does not see. */
export function countByteOrderMarks(tree: Root, problems: readonly MarkdownProblem[], count: number): void {
  const seen = new Set<Point>();
  const move = (point: Point): void => {
    if (seen.has(point)) return;
    seen.add(point);
    if (point.line === 1) point.column += count;
    if (point.offset !== undefined) point.offset += count;
  };
  const moveBoth = ({ start, end }: Position): void => {
    move(start);
    move(end);
  };
  const walk = (node: Nodes): void => {
    if (node.position !== undefined) moveBoth(node.position);
    if (node.type === "citation") for (const { position } of node.items) moveBoth(position);
    if ("children" in node) for (const child of node.children) walk(child as Nodes);
  };
  walk(tree);
  for (const { position } of problems) moveBoth(position);
}
