import type { CompileContext, Extension, Token } from "mdast-util-from-markdown";
import { decodeString } from "micromark-util-decode-string";
import { enterText, exitText } from "./malformed-text.ts";
import { noteProblem } from "./markdown-problem.ts";
import { positionBetween } from "./source-position.ts";

/** Makes `citation` nodes of citation tokens, and text of those that stand where no citation can be. */
export const citationFromMarkdown: Extension = {
  enter: { citation: enterCitation, citationText: enterText },
  exit: { citation: exitCitation, citationText: exitText },
};

function enterCitation(this: CompileContext, token: Token): undefined {
  const { citation } = token;
  if (citation === undefined) throw new Error("a citation token knows its items");
  const isLinked = this.stack.some(({ type }) => type === "link" || type === "image");
  if (isLinked || citation.dash) {
    enterText.call(this, token);
    if (!isLinked) noteSuppressed(this, token);
    else if (!citation.narrative) noteLinked(this, token);
    return;
  }
  if (token.problem !== undefined) noteProblem(this, token.problem);
  this.enter({ type: "citation", items: citation.items, raw: this.sliceSerialize(token) }, token);
}

function exitCitation(this: CompileContext, token: Token): undefined {
  if (this.stack.at(-1)?.type === "citation") this.exit(token);
  // Escapes and references inside are what they are in other text.
  else exitText.call({ ...this, sliceSerialize: (span) => decodeString(this.sliceSerialize(span)) }, token);
}

function noteSuppressed(context: CompileContext, token: Token): void {
  const raw = context.sliceSerialize(token);
  noteProblem(context, {
    ruleId: "citation-is-well-formed",
    position: positionBetween(token.start, token.end),
    reason: `Unexpected \`-${raw}\` in running text, expected \`[-${raw}]\`.`,
    note: "Put the citation in brackets.",
  });
}

function noteLinked(context: CompileContext, token: Token): void {
  noteProblem(context, {
    ruleId: "citation-is-well-formed",
    position: positionBetween(token.start, token.end),
    reason: `Unexpected citation \`${context.sliceSerialize(token)}\` in a link, expected it outside.`,
    note: "Move the citation behind the link.",
  });
}
