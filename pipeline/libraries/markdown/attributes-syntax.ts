import type { Code, Construct, Effects, State, Token, TokenizeContext, TokenType } from "micromark-util-types";
import type { SpanAttributes } from "../../model/syntax.ts";
import { readAttributes } from "./attributes.ts";
import type { MarkdownProblem } from "./markdown-problem.ts";
import { pointAfter, positionBetween } from "./source-position.ts";

const openingBrace = 123;
const closingBrace = 125;
const equals = 61;
const backslash = 92;

/**
 * Matches `{…}` as one token of the given type, which then has its `attributes`; `report` learns why it does not match,
 * and with which character the braces begin.
 */
export function attributesConstruct(type: TokenType, report: (problem: MarkdownProblem, first: Code) => void): Construct {
  return { partial: true, tokenize };

  function tokenize(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
    const context = this;
    let token: Token;
    let quote: Code = null;
    let first: Code = null;
    return start;

    function start(code: Code): State | undefined {
      if (code !== openingBrace) return nok(code);
      token = effects.enter(type);
      return piece("attributesMarker", code, afterBrace);
    }

    function afterBrace(code: Code): State | undefined {
      first = code;
      return between(code);
    }

    function between(code: Code): State | undefined {
      // A second `{` begins attributes of its own; were it not so, many of them would take quadratic time.
      if (code === null || (code === openingBrace && quote === null)) return unclosed(code);
      if (code === closingBrace && quote === null) return piece("attributesMarker", code, end);
      if (code < -2) return piece("lineEnding", code, between);
      effects.enter("attributesData");
      return inside(code);
    }

    function inside(code: Code): State | undefined {
      if (code === null || code < -2 || (quote === null && (code === openingBrace || code === closingBrace))) {
        effects.exit("attributesData");
        return between(code);
      }
      if (quote !== null) {
        if (code === quote && context.previous !== backslash) quote = null;
      } else if ((code === 34 || code === 39) && context.previous === equals) quote = code;
      effects.consume(code);
      return inside;
    }

    /** micromark takes a token without others inside, if it spans lines, for a line ending; and it needs a whole token on each line. */
    function piece(pieceType: TokenType, code: Code, next: State): State {
      effects.enter(pieceType);
      effects.consume(code);
      effects.exit(pieceType);
      return next;
    }

    function end(code: Code): State | undefined {
      effects.exit(type);
      const reading = readAttributes(context.sliceSerialize(token));
      if ("attributes" in reading) {
        token.attributes = reading.attributes;
        return ok(code);
      }
      const { start: from, end: to, reason, note } = reading.fault;
      const isOneLine = token.start.line === token.end.line;
      const position = isOneLine
        ? positionBetween(pointAfter(token.start, from), pointAfter(token.start, to))
        : positionBetween(token.start, token.end);
      report({ ruleId: "span-is-known", position, reason, note }, first);
      return nok(code);
    }

    function unclosed(code: Code): State | undefined {
      effects.exit(type);
      const position = positionBetween(token.start, pointAfter(token.start, 1));
      const reason = "Unexpected `{` without its `}`, expected attributes such as `{.class}`.";
      const note = "Close the attributes with `}`, or write `\\{` for the mere character.";
      report({ ruleId: "span-is-known", position, reason, note }, first);
      return nok(code);
    }
  }
}

declare module "micromark-util-types" {
  interface TokenTypeMap {
    attributesMarker: "attributesMarker";
    attributesData: "attributesData";
  }
  interface Token {
    attributes?: SpanAttributes;
  }
}
