import { decodeString } from "micromark-util-decode-string";
import type { Code, Construct, Effects, State, Token, TokenizeContext } from "micromark-util-types";
import type { CitationKey } from "../../model/reference.ts";
import type { CitationItem } from "../../model/syntax.ts";
import { positionBetween } from "./source-position.ts";

/**
 * `@key` or `@{key}`: an author-in-text citation, or the key of a bracketed one when brackets close around it.
 * A plain key has pandoc's characters: it starts with a letter, digit or `_`, and punctuation stands single and inside.
 */
export const citationKey: Construct = { name: "citationKey", previous: mayPrecede, tokenize: tokenizeKey };

/** What a `citation` token knows; its node is made of it. */
export interface CitationToken {
  readonly items: readonly CitationItem[];
  /** True of a lone `@key` in running text, to which a bracket can still be added. */
  readonly narrative: boolean;
  /** Whether `-` stands before the `@`. */
  readonly dash: boolean;
}

const openingBrace = 123;
const closingBrace = 125;
const dash = 45;
const semicolon = 59;

const plainKey = /^[\p{L}\p{N}_](?:[\p{L}\p{N}\p{M}_]|[:.#$%&+?<>~/-](?=[\p{L}\p{N}_]))*/u;
const keyCharacter = /[\w:.#$%&+?<>~/-]/;

function mayPrecede(this: TokenizeContext): boolean {
  const before = precedingCharacters(this);
  // An e-mail address and a URL's path (`/@name`) are no citations, nor are `word-@name` and `\[@key]`.
  return !/[\p{L}\p{N}\p{M}/]-?$/u.test(before) && !/(?:^|[^\\])(?:\\\\)*\\\[-?$/.test(before);
}

/** As many as are looked at: a dash, a bracket and backslashes, or a letter of two UTF-16 units. A line ending has none before it. */
function precedingCharacters(context: TokenizeContext): string {
  const end = context.now();
  const start = { ...end, _bufferIndex: Math.max(end._bufferIndex - 8, 0) };
  return end._bufferIndex > 0 ? context.sliceSerialize({ start, end }) : "";
}

function tokenizeKey(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
  const context = this;
  const suppressed = context.previous === dash;
  let found: { readonly key: string; readonly braced: boolean } | undefined;
  let remaining = 0;
  let token: Token;
  let start: Token["start"];

  const lookahead = keyAhead((key, braced) => {
    found = { key, braced };
    remaining = key.length;
  });
  return (code) => (mayPrecede.call(context) ? effects.check(lookahead, atSign, nok)(code) : nok(code));

  function atSign(code: Code): State {
    token = effects.enter("citation");
    effects.consume(code);
    return found?.braced ? brace : keyStart;
  }

  function brace(code: Code): State {
    effects.consume(code);
    return keyStart;
  }

  function keyStart(code: Code): State | undefined {
    start = context.now();
    return inKey(code);
  }

  function inKey(code: Code): State | undefined {
    if (remaining === 0) return keyEnd(code);
    remaining--;
    effects.consume(code);
    return inKey;
  }

  function keyEnd(code: Code): State | undefined {
    const key = (found?.key ?? "") as CitationKey;
    const item: CitationItem = { key, mode: "author-in-text", prefix: "", suffix: "", position: positionBetween(start, context.now()) };
    token.citation = { items: [item], narrative: true, dash: suppressed };
    if (!found?.braced) return after(code);
    effects.consume(code);
    return after;
  }

  function after(code: Code): State | undefined {
    effects.exit("citation");
    return ok(code);
  }
}

/** Looks for a key from the `@` on, without consuming it. */
function keyAhead(report: (key: string, braced: boolean) => void): Construct {
  return { partial: true, tokenize };

  function tokenize(effects: Effects, ok: State, nok: State): State {
    let ahead = "";
    let depth = 0;
    return start;

    function start(code: Code): State {
      effects.enter("citation");
      effects.consume(code);
      return first;
    }

    function first(code: Code): State | undefined {
      if (code !== openingBrace) return plain(code);
      effects.consume(code);
      return braced;
    }

    function plain(code: Code): State | undefined {
      if (code !== null && code >= 0 && (code > 127 || keyCharacter.test(String.fromCharCode(code)))) {
        ahead += String.fromCharCode(code);
        effects.consume(code);
        return plain;
      }
      const key = plainKey.exec(code === semicolon ? withoutReference(ahead) : ahead)?.[0];
      return key === undefined ? nok(code) : accept(key, false, code);
    }

    function braced(code: Code): State | undefined {
      if (code === null || code <= 32 || (code > 127 && /\s/.test(String.fromCharCode(code)))) return nok(code);
      // Another `@{` starts a key of its own; were it not so, many of them would take quadratic time.
      if (code === openingBrace && ahead.endsWith("@")) return nok(code);
      if (code === closingBrace && depth === 0) return ahead === "" ? nok(code) : accept(ahead, true, code);
      if (code === openingBrace) depth++;
      if (code === closingBrace) depth--;
      ahead += String.fromCharCode(code);
      effects.consume(code);
      return braced;
    }

    function accept(key: string, isBraced: boolean, code: Code): State | undefined {
      effects.exit("citation");
      report(key, isBraced);
      return ok(code);
    }
  }
}

/** The characters before a `;` without the character reference that it ends, as in `@key&nbsp;`. */
function withoutReference(ahead: string): string {
  const written = /&\w+$/.exec(ahead)?.[0];
  return written === undefined || decodeString(`${written};`) === `${written};` ? ahead : ahead.slice(0, -written.length);
}

declare module "micromark-util-types" {
  interface TokenTypeMap {
    citation: "citation";
  }
  interface Token {
    citation?: CitationToken;
  }
}
