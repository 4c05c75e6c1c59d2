import { labelEnd } from "micromark-core-commonmark";
import type { Construct, Effects, Extension, State, TokenizeContext } from "micromark-util-types";
import { replaceConstruct } from "./replace-construct.ts";

/** CommonMark: a link label is at most 999 characters long. */
const longestLabel = 999;

/**
 * Replaces constructs of micromark that take quadratic time: CommonMark's `]` normalizes the whole content of each pair
 * of brackets, however nested; GFM's `]` and its bare links walk back through all events, at each `]` without an opening
 * and at each word behind an open bracket. They recognize the same links and notes.
 */
export function makeBracketsLinear(extensions: readonly Extension[]): Extension {
  replaceConstruct(extensions, "gfmPotentialFootnoteCall", whereAnImageOpened);
  for (const name of ["emailAutolink", "wwwAutolink", "protocolAutolink"]) replaceConstruct(extensions, name, outsideBrackets);
  return { disable: { null: ["labelEnd"] }, text: { 93: { ...labelEnd, name: "linearLabelEnd", tokenize: tokenizeLabelEnd } } };
}

function tokenizeLabelEnd(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
  const context: TokenizeContext = Object.create(this);
  context.sliceSerialize = (span, expandTabs) =>
    span.end.offset - span.start.offset > longestLabel ? "" : this.sliceSerialize(span, expandTabs);
  return labelEnd.tokenize.call(context, effects, ok, nok);
}

function whereAnImageOpened(construct: Construct): Construct {
  return { ...construct, tokenize };

  function tokenize(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
    const opening = this._labelStarts?.at(-1);
    return opening?.type === "labelImage" && opening._balanced ? construct.tokenize.call(this, effects, ok, nok) : nok;
  }
}

function outsideBrackets(construct: Construct): Construct {
  return { ...construct, tokenize };

  function tokenize(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
    const isInside = this._labelStarts?.some((opening) => !opening._balanced);
    return isInside ? nok : construct.tokenize.call(this, effects, ok, nok);
  }
}
