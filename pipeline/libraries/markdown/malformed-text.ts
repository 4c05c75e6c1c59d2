import type { CompileContext, Extension, Token } from "mdast-util-from-markdown";
import { type MarkdownProblem, noteProblem } from "./markdown-problem.ts";

/** A `malformed` token is a piece of text that was meant as syntax: it becomes text, and its problem is told. */
export const malformedFromMarkdown: Extension = { enter: { malformed: enterMalformed }, exit: { malformed: exitText } };

/** Begins to take a token as the text that it is. */
export function enterText(this: CompileContext, token: Token): undefined {
  this.config.enter["data"]?.call(this, token);
}

/** Ends to take a token as the text that it is. */
export function exitText(this: CompileContext, token: Token): undefined {
  this.config.exit["data"]?.call(this, token);
}

function enterMalformed(this: CompileContext, token: Token): undefined {
  const isTold = !token.onlyInHeading || this.stack.at(-1)?.type === "heading";
  if (token.problem !== undefined && isTold) noteProblem(this, token.problem);
  enterText.call(this, token);
}

declare module "micromark-util-types" {
  interface TokenTypeMap {
    malformed: "malformed";
  }
  interface Token {
    problem?: MarkdownProblem;
    /** Whether the problem is one only at the level of a heading. */
    onlyInHeading?: boolean;
  }
}
