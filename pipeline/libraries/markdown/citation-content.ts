import type { Event, Token, TokenizeContext } from "micromark-util-types";
import type { Point } from "unist";
import { openingLength } from "./bracket-events.ts";
import { pointAfter } from "./source-position.ts";

/** What stands between two brackets, as far as a citation can be made of it. */
export interface CitationContent {
  /** The text as written, with `\n` for line endings, without paired marks of emphasis. */
  readonly text: string;
  /** The keys in order, with the range in `text` of each, `@` and braces included. */
  readonly keys: readonly { readonly start: number; readonly end: number; readonly token: Token }[];
  /** The first thing that a citation's plain words cannot hold: a note, an image, code, math. */
  readonly foreign: Token | undefined;
  /** The first mark of emphasis that was left out. */
  readonly emphasis: Token | undefined;
  /** Where a character of `text` stands in the source. */
  pointAt(index: number): Point;
}

const foreignTypes = new Set<string>(["gfmFootnoteCall", "image", "link", "span", "codeText", "mathText", "htmlText", "autolink"]);

/**
 * Reads the content of the bracket that the event at `entry` opens, to the tokenizer's point.
 * There is none where a finished citation stands inside: then the brackets are prose.
 */
export function readCitationContent(context: TokenizeContext, opening: Token, entry: number): CitationContent | undefined {
  const events = context.events.slice(entry + openingLength(opening));
  const emphasis = pairedSequences(events, context);
  const keys: { start: number; end: number; token: Token }[] = [];
  const anchors: { index: number; point: Point }[] = [];
  let foreign: Token | undefined;
  let text = "";

  const take = (start: Token["start"], end: Token["end"]): void => {
    if (start.offset >= end.offset) return;
    anchors.push({ index: text.length, point: start });
    text += context.sliceSerialize({ start, end });
  };
  let cut: Token["start"] | undefined = opening.end;
  for (const [kind, token] of events) {
    if (kind === "exit" || token.start.offset < (cut?.offset ?? 0)) continue;
    if (token.type === "citation" && !token.citation?.narrative) return undefined;
    if (foreignTypes.has(token.type)) foreign ??= token;
    // Behind a line ending the next token knows best where it stands: a container's marks lie in between.
    cut ??= token.start;
    const isKey = token.type === "citation";
    const isBreak = token.type === "lineEnding";
    if (!isKey && !isBreak && !emphasis.has(token)) continue;
    take(cut, token.start);
    const start = text.length;
    if (isKey) {
      take(token.start, token.end);
      keys.push({ start, end: text.length, token });
    } else if (isBreak) {
      anchors.push({ index: start, point: token.start });
      text += "\n";
    }
    cut = isBreak ? undefined : token.end;
  }
  if (cut !== undefined) take(cut, context.now());
  return { text, keys, foreign, emphasis: first(emphasis), pointAt };

  function pointAt(index: number): Point {
    const anchor = anchors.findLast((candidate) => candidate.index <= index);
    return anchor === undefined ? opening.end : pointAfter(anchor.point, index - anchor.index);
  }
}

/** The marks that would make emphasis of the content, were it not a citation's. */
function pairedSequences(events: readonly Event[], context: TokenizeContext): Set<Token> {
  const open = new Map<string, Token[]>();
  const paired = new Set<Token>();
  for (const [kind, token] of events) {
    if (kind === "exit" || token.type !== "attentionSequence") continue;
    const sequence = context.sliceSerialize(token);
    const openings = open.get(sequence) ?? [];
    const opening = token._close ? openings.pop() : undefined;
    if (opening !== undefined) paired.add(opening).add(token);
    else if (token._open) open.set(sequence, [...openings, token]);
  }
  return paired;
}

function first(tokens: ReadonlySet<Token>): Token | undefined {
  const [token] = tokens;
  return token;
}
