import { blockQuote, list } from "micromark-core-commonmark";
import type { Construct, Effects, Extension } from "micromark-util-types";

/** No container begins further right than this; so `>>>>…` and `- - - …` nest no deeper than trees can be walked. */
const furthestColumn = 200;

/** CommonMark's block quotes and lists for micromark, and what has their marks too far right is text. */
export function shallowContainers(): Extension {
  const quote = nearTheMargin(blockQuote);
  const items = nearTheMargin(list);
  const marks = "*+-0123456789";
  return {
    disable: { null: [blockQuote, list].map(({ name }) => name ?? "") },
    document: { 62: quote, ...Object.fromEntries([...marks].map((mark) => [mark.charCodeAt(0), items])) },
  };
}

function nearTheMargin(construct: Construct): Construct {
  const { continuation } = construct;
  if (continuation === undefined) throw new Error("a container goes on over lines");
  const near: Construct = {
    ...construct,
    name: `${construct.name}NearTheMargin`,
    tokenize(effects, ok, nok) {
      return this.now().column > furthestColumn ? nok : construct.tokenize.call(this, effects, ok, nok);
    },
    continuation: {
      ...continuation,
      tokenize(effects, ok, nok) {
        return continuation.tokenize.call(this, insteadOf(construct, near, effects), ok, nok);
      },
    },
  };
  return near;
}

/** On each further line a container attempts itself, which by its own name is disabled. */
function insteadOf(construct: Construct, near: Construct, effects: Effects): Effects {
  return { ...effects, attempt: (wanted, ok, nok) => effects.attempt(wanted === construct ? near : wanted, ok, nok) };
}
