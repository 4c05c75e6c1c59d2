import type { Root } from "mdast";
import type { MarkdownProblem } from "./markdown-problem.ts";

/** Takes from a tree what was found wrong while it was built. */
export function takeProblems(tree: Root): MarkdownProblem[] {
  const { problems, ...data } = tree.data ?? {};
  if (Object.keys(data).length > 0) tree.data = data;
  else delete tree.data;
  return problems ?? [];
}
