import type { Nodes, Root } from "mdast";
import type { SourceFile } from "../../../model/file.ts";
import { readIgnore, type Suppression } from "./suppression.ts";

/** Comments such as `<!-- check-ignore rule-id: reason -->`: each is for the block after it. */
export function findInMarkdown(tree: Root, file: SourceFile): Suppression[] {
  const found: Suppression[] = [];
  const walk = (node: Nodes): void => {
    if (!("children" in node)) return;
    for (const [index, child] of node.children.entries()) {
      if (child.type === "html") found.push(...readComment(child, node.children.slice(index + 1), file));
      else walk(child);
    }
  };
  walk(tree);
  return found;
}

function readComment({ value, position }: Extract<Nodes, { type: "html" }>, following: readonly Nodes[], file: SourceFile): Suppression[] {
  const ignore = readIgnore(/^<!--([\s\S]*)-->$/.exec(value.trim())?.[1] ?? "");
  if (ignore === undefined || position === undefined) return [];
  const block = following.find(({ type }) => type !== "html")?.position;
  const lines = { from: block?.start.line ?? position.end.line, to: block?.end.line ?? position.end.line };
  return [{ ...ignore, place: { file: file.path, position }, file: file.path, lines }];
}
