import type { Nodes } from "mdast";
import type { NodeRenderer } from "../context.ts";
import { captionedTable } from "./captioned-table.ts";
import { citation } from "./citation.ts";
import { crossReference } from "./cross-reference.ts";
import { figure } from "./figure.ts";
import { footnoteDefinition } from "./footnote-definition.ts";
import { footnoteReference } from "./footnote-reference.ts";
import { heading } from "./heading.ts";
import { html } from "./html.ts";
import { image } from "./image.ts";
import { imageReference } from "./image-reference.ts";
import { infobox } from "./infobox.ts";
import { inlineMath } from "./inline-math.ts";
import { link } from "./link.ts";
import { linkReference } from "./link-reference.ts";
import { listItem } from "./list-item.ts";
import { math } from "./math.ts";
import { paragraph } from "./paragraph.ts";
import { pictureRow } from "./picture-row.ts";
import { span } from "./span.ts";
import { table } from "./table.ts";

/** ONE FILE = ONE NODE: the renderers that differ from remark-rehype's own, by node type. */
export const nodeRenderers: { readonly [Type in Nodes["type"]]?: NodeRenderer<Extract<Nodes, { type: Type }>> } = {
  captionedTable,
  citation,
  crossReference,
  figure,
  footnoteDefinition,
  footnoteReference,
  heading,
  html,
  image,
  imageReference,
  infobox,
  inlineMath,
  link,
  linkReference,
  listItem,
  math,
  paragraph,
  pictureRow,
  span,
  table,
};
