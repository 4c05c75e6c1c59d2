import type { CompileContext } from "mdast-util-from-markdown";
import type { Position } from "unist";
import type { Severity } from "../../model/diagnostic.ts";

/** One thing that the syntax forbids, wherever the text is used. Without a severity it is an error. */
export interface MarkdownProblem {
  readonly ruleId: string;
  readonly position: Position;
  /** "Unexpected X, expected Y." */
  readonly reason: string;
  /** One action that mends it. */
  readonly note: string;
  readonly severity?: Severity;
}

/** Keeps a problem found while a tree is built: on its root, whence `takeProblems` fetches it. */
export function noteProblem(context: CompileContext, problem: MarkdownProblem): void {
  const root = context.stack[0];
  if (root?.type !== "root") throw new Error("a tree that is built has its root at the bottom of the stack");
  root.data ??= {};
  root.data.problems ??= [];
  root.data.problems.push(problem);
}

declare module "mdast" {
  interface RootData {
    /** What tokenizing found wrong; gone from every tree that leaves this library. */
    problems?: MarkdownProblem[];
  }
}
