import type { Root } from "mdast";
import { readBlockDirectives } from "./block-directives.ts";
import { countByteOrderMarks } from "./count-byte-order-marks.ts";
import { raiseDisplayMath } from "./display-math.ts";
import { finishPhrasing } from "./finish-phrasing.ts";
import type { MarkdownProblem } from "./markdown-problem.ts";
import { articleProcessor, markdownProcessor } from "./markdown-processor.ts";
import { takeProblems } from "./take-problems.ts";

export type { MarkdownProblem } from "./markdown-problem.ts";

/** A text as a tree of the model's nodes, each with its exact position, and what the syntax forbids in it. */
export interface ParsedMarkdown {
  readonly tree: Root;
  /** In the order of the text. */
  readonly problems: readonly MarkdownProblem[];
}

/**
 * Parses an article's Markdown: CommonMark, GFM, front matter, math, citations, spans, attributes and block directives.
 * Nothing that was written is missing from the tree; what cannot be meant stays as the text or the blocks that it is.
 */
export function parseMarkdown(text: string): ParsedMarkdown {
  const marks = /^\uFEFF*/.exec(text)?.[0].length ?? 0;
  const source = text.slice(marks);
  // A front matter that never ends would take all containers of the text with it.
  const tree = (beginsWithFrontMatter(source) ? articleProcessor : markdownProcessor).parse(source);
  const problems = takeProblems(tree);
  problems.push(...readBlockDirectives(tree, source));
  finishPhrasing(tree, source);
  raiseDisplayMath(tree, source);
  if (marks > 0) countByteOrderMarks(tree, problems, marks);
  return { tree, problems: problems.sort((left, right) => (left.position.start.offset ?? 0) - (right.position.start.offset ?? 0)) };
}

/** Whether a text begins with lines of YAML between two lines of `---`. */
function beginsWithFrontMatter(text: string): boolean {
  const opening = /^---[ \t]*(?=[\r\n])/.exec(text)?.[0];
  return opening !== undefined && /[\r\n]---[ \t]*(?:[\r\n]|$)/.test(text.slice(opening.length));
}
