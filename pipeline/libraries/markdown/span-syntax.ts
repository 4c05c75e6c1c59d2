import type { CompileContext, Extension as FromMarkdownExtension, Token as MarkdownToken } from "mdast-util-from-markdown";
import { resolveAll } from "micromark-util-resolve-all";
import type { Code, Construct, Effects, Event, Extension, State, Token, TokenizeContext } from "micromark-util-types";
import { attributesConstruct } from "./attributes-syntax.ts";
import { entryOf, openingLength, splitOpening } from "./bracket-events.ts";
import { closedBracket } from "./closing-bracket.ts";
import type { MarkdownProblem } from "./markdown-problem.ts";

const spanEnd: Construct = { name: "spanEnd", add: "after", tokenize: tokenizeSpanEnd, resolveTo: resolveSpan };

/**
 * pandoc's bracketed span for micromark: `[text]{#id .class key=value}`. It is recognized at its `]`, when CommonMark
 * has made no link of the pair, and then wraps what was tokenized in between, as links do.
 */
export const spanSyntax: Extension = { text: { 93: spanEnd } };

/** Makes `span` nodes of span tokens. */
export const spanFromMarkdown: FromMarkdownExtension = {
  canContainEols: ["span"],
  enter: { span: enterSpan, spanAttributes: enterAttributes },
  exit: { span: exitSpan, spanAttributes: exitAttributes },
};

const openingBrace = 123;

function tokenizeSpanEnd(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
  const context = this;
  let opening: Token | undefined;
  let problem: MarkdownProblem | undefined;
  const attributes = attributesConstruct("spanAttributes", (found) => {
    problem = found;
  });
  return start;

  function start(code: Code): State | undefined {
    opening = closedBracket(context);
    if (opening === undefined) return nok(code);
    const marker = effects.enter("spanMarker");
    marker.spanOpening = opening;
    effects.consume(code);
    effects.exit("spanMarker");
    return after;
  }

  function after(code: Code): State | undefined {
    if (code !== openingBrace || opening === undefined || opensNote(context, opening)) return nok(code);
    return effects.attempt(attributes, ok, malformed)(code);
  }

  /** The brackets stay text, and the problem travels with the last of them. */
  function malformed(code: Code): State | undefined {
    const marker = context.events.at(-1)?.[1];
    if (marker === undefined || problem === undefined) throw new Error("attributes that do not match have a problem");
    marker.type = "malformed";
    marker.problem = problem;
    return ok(code);
  }
}

/** `[^1]{…}` is a note that nobody has defined, never a span. */
function opensNote(context: TokenizeContext, opening: Token): boolean {
  return context.sliceSerialize({ start: opening.end, end: context.now() }).startsWith("^");
}

function resolveSpan(events: Event[], context: TokenizeContext): Event[] {
  const last = events.at(-1)?.[1];
  if (last?.attributes === undefined) return events;
  const close = events.findLastIndex(([kind, token]) => kind === "enter" && token.spanOpening !== undefined);
  const opening = events[close]?.[1].spanOpening;
  if (opening === undefined) throw new Error("a span's end knows its opening");
  const entry = entryOf(events, opening);
  const { before, start } = splitOpening(events, entry, context);
  const span: Token = {
    type: "span",
    start,
    end: { ...last.end },
    attributes: last.attributes,
    rawAttributes: context.sliceSerialize(last),
  };
  const marker: Token = { type: "spanMarker", start: { ...start }, end: { ...opening.end } };
  const content = resolveAll(context.parser.constructs.insideSpan.null ?? [], events.slice(entry + openingLength(opening), close), context);
  const end = events.slice(close);
  events.length = entry;
  for (const event of before) events.push(event);
  events.push(["enter", span, context], ["enter", marker, context], ["exit", marker, context]);
  for (const event of content) events.push(event);
  for (const event of end) events.push(event);
  events.push(["exit", span, context]);
  return events;
}

function enterSpan(this: CompileContext, token: MarkdownToken): undefined {
  if (token.attributes === undefined) throw new Error("a span token has its attributes");
  this.enter({ type: "span", children: [], attributes: token.attributes, rawAttributes: token.rawAttributes ?? "" }, token);
}

function exitSpan(this: CompileContext, token: MarkdownToken): undefined {
  this.exit(token);
}

/** Line endings among attributes are no part of the span's content. */
function enterAttributes(this: CompileContext): undefined {
  this.buffer();
}

function exitAttributes(this: CompileContext): undefined {
  this.resume();
}

declare module "micromark-util-types" {
  interface TokenTypeMap {
    span: "span";
    spanMarker: "spanMarker";
    spanAttributes: "spanAttributes";
  }
  interface Token {
    spanOpening?: Token;
    rawAttributes?: string;
  }
}
