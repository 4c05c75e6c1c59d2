import type { Code, Construct, Effects, Extension, State, TokenizeContext } from "micromark-util-types";
import { replaceConstruct } from "./replace-construct.ts";

/**
 * Gives `$…$` pandoc's rule, so that sums of money stay prose: the opening `$` has no space on its right, the closing
 * one none on its left and no digit on its right. Two dollars or more are math in any case.
 */
export function spareMoney(extensions: readonly Extension[]): void {
  replaceConstruct(extensions, "mathText", withPandocRule);
}

/**
 * Makes a fence of `$$` only where it stands alone on its line: a formula that begins or ends beside its dollars is part
 * of a paragraph, as in pandoc, and swallows nothing behind it.
 */
export function loneFences(extensions: readonly Extension[]): void {
  replaceConstruct(extensions, "mathFlow", (construct) => ({
    ...construct,
    tokenize(effects, ok, nok) {
      return effects.check(loneFence, construct.tokenize.call(this, effects, ok, nok), nok);
    },
  }));
}

const loneFence: Construct = {
  partial: true,
  tokenize(effects, ok, nok) {
    return dollars;

    function dollars(code: Code): State | undefined {
      if (code !== 36) return blank(code);
      effects.enter("data");
      effects.consume(code);
      effects.exit("data");
      return dollars;
    }

    function blank(code: Code): State | undefined {
      // The end of the file, of the line (codes below -2), or white space before them.
      if (code === null || code < -2) return ok(code);
      if (code !== 32 && code !== -2 && code !== -1) return nok(code);
      effects.enter("whitespace");
      effects.consume(code);
      effects.exit("whitespace");
      return blank;
    }
  },
};

function withPandocRule(construct: Construct): Construct {
  return { ...construct, tokenize };

  function tokenize(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
    return construct.tokenize.call(this, effects, (code) => (isMoney(this, code) ? nok(code) : ok(code)), nok);
  }
}

function isMoney(context: TokenizeContext, next: Code): boolean {
  const math = context.events.at(-1)?.[1];
  const raw = math === undefined ? "" : context.sliceSerialize(math);
  if (raw.startsWith("$$")) return false;
  return /^\$\s|\s\$$/.test(raw) || (next !== null && next >= 48 && next <= 57);
}
