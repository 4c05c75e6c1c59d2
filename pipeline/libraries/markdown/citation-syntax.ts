import type { Construct, Effects, Event, Extension, State, Token, TokenizeContext } from "micromark-util-types";
import { entryOf, splitOpening } from "./bracket-events.ts";
import { readCitationContent } from "./citation-content.ts";
import { readCitationItems } from "./citation-items.ts";
import { citationKey } from "./citation-key.ts";
import { closedBracket } from "./closing-bracket.ts";

const citationBracket: Construct = { name: "citationBracket", add: "after", tokenize: tokenizeBracket, resolveTo: resolveBracket };

/**
 * pandoc's citation syntax for micromark: `@key`, `@key [p. 3]`, `[see @a, p. 3; -@b]`, `[@{https://example.org/}]`.
 * A bracketed citation is recognized at its `]`, when CommonMark has made no link of it and no span has claimed it:
 * so escapes, code and nesting are what they are everywhere else.
 */
export const citationSyntax: Extension = { text: { 64: citationKey, 93: citationBracket } };

/** What the end of a bracketed citation knows about the whole. */
interface CitationEnd {
  /** The token with which the citation begins: its bracket, or the narrative key before it. */
  readonly opening: Token;
  readonly items: NonNullable<Token["citation"]>["items"] | undefined;
}

function tokenizeBracket(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
  return (code) => {
    const bracket = closedBracket(this);
    if (bracket === undefined) return nok(code);
    const entry = entryOf(this.events, bracket);
    const content = bracket._inactive ? undefined : readCitationContent(this, bracket, entry);
    const narrative = content && narrativeBefore(this, bracket, entry);
    const reading = content && readCitationItems(content, narrative?.citation?.items[0]);
    if (reading === undefined) return nok(code);
    const type = reading.items ? "citationEnd" : "malformed";
    const end = effects.enter(type);
    end.citationEnd = { opening: reading.items ? (narrative ?? bracket) : bracket, items: reading.items };
    if (reading.problem !== undefined) end.problem = reading.problem;
    effects.consume(code);
    effects.exit(type);
    return ok;
  };
}

/** The lone `@key` with nothing but a space or a line ending between it and the bracket. */
function narrativeBefore(context: TokenizeContext, bracket: Token, entry: number): Token | undefined {
  if (bracket.type !== "labelLink") return undefined;
  let index = entry - 1;
  while (index >= 0 && entry - index <= 8 && context.events[index]?.[1].type !== "citation") index--;
  const token = context.events[index]?.[1];
  if (!token?.citation?.narrative || token.citation.dash) return undefined;
  const isAdjacent = token.end.offset === bracket.start.offset;
  const between = isAdjacent ? "" : context.sliceSerialize({ start: token.end, end: bracket.start });
  return /^[ \t\u00A0]*(?:\r?\n|\r)?[ \t\u00A0]*$/.test(between) ? token : undefined;
}

function resolveBracket(events: Event[], context: TokenizeContext): Event[] {
  const end = events.at(-1)?.[1];
  if (end?.citationEnd === undefined) throw new Error("a citation ends with what it is");
  const { opening, items } = end.citationEnd;
  const entry = entryOf(events, opening);
  if (items === undefined) {
    for (const [, token] of events.slice(entry)) if (token.type === "citation") token.type = "citationText";
    return events;
  }
  const { before, start } = splitOpening(events, entry, context);
  const citation: Token = { type: "citation", start, end: { ...end.end }, citation: { items, narrative: false, dash: false } };
  if (end.problem !== undefined) citation.problem = end.problem;
  // micromark takes a token without others inside, if it spans lines, for a line ending; and it needs a whole token on each line.
  const lineEndings = events.slice(entry).filter(([, token]) => token.type === "lineEnding");
  events.length = entry;
  for (const event of before) events.push(event);
  events.push(["enter", citation, context]);
  for (const event of lineEndings) events.push(event);
  events.push(["enter", end, context], ["exit", end, context], ["exit", citation, context]);
  return events;
}

declare module "micromark-util-types" {
  interface TokenTypeMap {
    citationEnd: "citationEnd";
    citationText: "citationText";
  }
  interface Token {
    citationEnd?: CitationEnd;
  }
}
