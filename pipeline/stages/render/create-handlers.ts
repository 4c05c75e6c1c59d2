import type { ElementContent } from "hast";
import type { Nodes, Parents } from "mdast";
import type { Handlers, State } from "mdast-util-to-hast";
import { admitHtml } from "./admit-html.ts";
import type { RenderContext } from "./context.ts";
import { markPassage } from "./mark-passage.ts";
import { nodeRenderers } from "./nodes/index.ts";
import { isRow } from "./parallel/is-row.ts";

/** The renderers of `nodes/` as remark-rehype wants them: each knows its unit, marks its passage, admits little HTML. */
export function createHandlers(shared: RenderContext): Handlers {
  return Object.fromEntries(
    Object.entries(nodeRenderers).map(([type, render]) => [
      type,
      (state: State, node: Nodes, parent: Parents | undefined) => {
        const context = shared.row?.column ?? shared;
        const outer = context.unit;
        context.unit = node.data?.unit ?? outer;
        const rendered = render(context, node as never, state, parent);
        const unit = node.data?.unit;
        context.unit = outer;
        // The cells of a row are marked one by one.
        const marked = unit === undefined || isRow(node) ? rendered : markPassage(context, unit, rendered);
        return admit(marked);
      },
    ]),
  );
}

function admit(rendered: ElementContent | ElementContent[] | undefined): ElementContent | ElementContent[] | undefined {
  if (rendered === undefined) return undefined;
  return Array.isArray(rendered) ? rendered.map(admitHtml) : admitHtml(rendered);
}
