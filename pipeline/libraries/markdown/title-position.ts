import type { CompileContext, Extension, Token } from "mdast-util-from-markdown";
import type { Position } from "unist";
import { positionBetween } from "./source-position.ts";

/** Notes where the title of a link or an image stands, in `data.titlePosition`; the finished tree has it no more. */
export const titlePositionFromMarkdown: Extension = { enter: { resourceTitleString: enterTitle } };

function enterTitle(this: CompileContext, token: Token): undefined {
  const node = this.stack.at(-1);
  if (node?.type === "link" || node?.type === "image") node.data = { ...node.data, titlePosition: positionBetween(token.start, token.end) };
  // What mdast-util-from-markdown's own handler does.
  this.buffer();
}

declare module "mdast" {
  interface Data {
    titlePosition?: Position;
  }
}
