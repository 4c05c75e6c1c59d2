import type { CompileContext, Extension as FromMarkdownExtension, Token as MarkdownToken } from "mdast-util-from-markdown";
import type { Construct, Effects, Extension, State, TokenizeContext } from "micromark-util-types";
import { attributesConstruct } from "./attributes-syntax.ts";
import type { MarkdownProblem } from "./markdown-problem.ts";
import { positionBetween } from "./source-position.ts";

const linkAttributes: Construct = { name: "linkAttributes", tokenize };

/** Attributes right behind a link or an image: `![alt](map.png){#fig-map width=60%}`. */
export const linkAttributesSyntax: Extension = { text: { 123: linkAttributes } };

/** Puts link attributes into `data.attributes` of the link or image, which then ends behind them. */
export const linkAttributesFromMarkdown: FromMarkdownExtension = {
  enter: { linkAttributes: enterAttributes },
  exit: { linkAttributes: attach },
};

function tokenize(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
  const last = this.events.at(-1)?.[1].type;
  if (last !== "link" && last !== "image") return nok;
  let problem: MarkdownProblem | undefined;
  const attributes = attributesConstruct("linkAttributes", (found) => {
    problem = found;
  });
  return effects.attempt(attributes, ok, (code) => {
    const brace = effects.enter("malformed");
    if (problem !== undefined) brace.problem = problem;
    effects.consume(code);
    effects.exit("malformed");
    return ok;
  });
}

/** Line endings among attributes are no part of the text. */
function enterAttributes(this: CompileContext): undefined {
  this.buffer();
}

function attach(this: CompileContext, token: MarkdownToken): undefined {
  this.resume();
  const parent = this.stack.at(-1);
  const node = parent !== undefined && "children" in parent ? parent.children.at(-1) : undefined;
  if (node?.position === undefined || token.attributes === undefined) throw new Error("attributes stand behind a link or an image");
  node.data = { ...node.data, attributes: token.attributes };
  node.position = positionBetween(node.position.start, token.end);
}

declare module "micromark-util-types" {
  interface TokenTypeMap {
    linkAttributes: "linkAttributes";
  }
}
