import type { PictureRow } from "../../../model/syntax.ts";
import type { NodeRenderer } from "../context.ts";
import { renderRow, renderRowBlock } from "../parallel/render-row.ts";

/** A picture in each language of a parallel edition, since its words are translated. */
export const pictureRow: NodeRenderer<PictureRow> = (context, node, state) => {
  const row = renderRow(context, node, state, { tagName: "div" });
  return row === undefined ? undefined : renderRowBlock(row, ["pictures"]);
};
