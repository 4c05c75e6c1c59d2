import type { Code, Construct, Effects, Extension, State, TokenizeContext } from "micromark-util-types";
import { replaceConstruct } from "./replace-construct.ts";

/**
 * Gives `$…$` pandoc's rule, so that sums of money stay prose: the opening `$` has no space on its right, the closing
 * one none on its left and no digit on its right. Two dollars or more are math in any case.
 */
export function spareMoney(extensions: readonly Extension[]): void {
  replaceConstruct(extensions, "mathText", withPandocRule);
}

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
