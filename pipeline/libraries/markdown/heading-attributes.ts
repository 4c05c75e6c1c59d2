import type { Heading } from "mdast";
import type { CompileContext, Extension as FromMarkdownExtension, Token as MarkdownToken } from "mdast-util-from-markdown";
import type { Code, Construct, Effects, Extension, State, TokenizeContext } from "micromark-util-types";
import { attributesConstruct } from "./attributes-syntax.ts";
import { enterText, exitText } from "./malformed-text.ts";
import type { MarkdownProblem } from "./markdown-problem.ts";
import { offsetOf, positionBetween } from "./source-position.ts";

const headingAttributes: Construct = { name: "headingAttributes", add: "after", tokenize };

/** Attributes at the end of a text: `## Title {#id .class}`. Only in a heading do they mean anything. */
export const headingAttributesSyntax: Extension = { text: { 123: headingAttributes } };

/** Puts heading attributes into `data.attributes` of their heading; elsewhere they are the text they look like. */
export const headingAttributesFromMarkdown: FromMarkdownExtension = {
  enter: { headingAttributes: enterAttributes },
  exit: { headingAttributes: exitAttributes },
};

const numberSign = 35;
const dot = 46;
const textEnd: Construct = { partial: true, tokenize: tokenizeTextEnd };

function tokenize(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
  // At the start of a later line of an underlined heading they are text: pandoc has them behind words, too.
  if (isLineEnding(this.previous) || this.events.at(-1)?.[1].type === "linePrefix") return nok;
  let problem: MarkdownProblem | undefined;
  const attributes = attributesConstruct("headingAttributes", (found, first) => {
    // Braces are common in prose: only what begins like attributes was meant so.
    if (first === numberSign || first === dot) problem = found;
  });
  return effects.attempt(attributes, effects.check(textEnd, ok, nok), malformed);

  function malformed(code: Code): State | undefined {
    if (problem === undefined) return nok(code);
    const brace = effects.enter("malformed");
    brace.problem = problem;
    brace.onlyInHeading = true;
    effects.consume(code);
    effects.exit("malformed");
    return ok;
  }
}

function tokenizeTextEnd(effects: Effects, ok: State, nok: State): State {
  return (code) => {
    if (!isSpace(code)) return code === null ? ok(code) : nok(code);
    effects.enter("whitespace");
    return inSpace(code);
  };

  function inSpace(code: Code): State | undefined {
    if (isSpace(code)) {
      effects.consume(code);
      return inSpace;
    }
    effects.exit("whitespace");
    return code === null ? ok(code) : nok(code);
  }
}

function isSpace(code: Code): boolean {
  return code === 32 || code === -2 || code === -1;
}

function isLineEnding(code: Code): boolean {
  return code !== null && code < -2;
}

function enterAttributes(this: CompileContext, token: MarkdownToken): undefined {
  const heading = this.stack.at(-1);
  if (heading?.type !== "heading") return enterText.call(this, token);
  heading.data = { ...heading.data, ...(token.attributes === undefined ? {} : { attributes: token.attributes }) };
  trimLastText(heading);
  // Line endings among attributes are no part of the heading.
  this.buffer();
}

function trimLastText(heading: Heading): void {
  const last = heading.children.at(-1);
  if (last?.type !== "text" || last.position === undefined) return;
  const kept = last.value.replace(/[ \t]+$/, "");
  const { start, end } = last.position;
  const cut = last.value.length - kept.length;
  last.value = kept;
  last.position = positionBetween(start, { line: end.line, column: end.column - cut, offset: offsetOf(end) - cut });
  if (kept === "") heading.children.pop();
}

function exitAttributes(this: CompileContext, token: MarkdownToken): undefined {
  if (this.stack.at(-1)?.type === "fragment") this.resume();
  else exitText.call(this, token);
}

declare module "micromark-util-types" {
  interface TokenTypeMap {
    headingAttributes: "headingAttributes";
  }
}
