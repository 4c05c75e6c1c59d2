import type { ElementContent } from "hast";
import { h } from "hastscript";
import { renderReferences } from "../../../libraries/document/render-references.ts";
import type { Labels } from "../../../libraries/locale/labels.ts";
import { joinLabels, type LabelColumn } from "../../../libraries/template/other-labels.ts";
import { renderLabel } from "../../../libraries/template/render-label.ts";
import type { Document } from "../../../model/document.ts";
import type { Page } from "./page.ts";

/** The reference list as a page of its own; no page when nothing is cited. */
export function composeReferences({ references }: Document, labels: Labels, columns?: readonly LabelColumn[]): Page[] {
  if (references.length === 0) return [];
  const title = joinLabels(labels, "references", columns);
  const section = h("section", { "epub:type": "bibliography", role: "doc-bibliography", ariaLabelledBy: ["references"] }, [
    h("h2", { id: "references", ...labels.lang("references") }, renderLabel(labels, "references", columns)),
    ...renderReferences(references, labels).map(({ children, ...list }) => ({ ...list, children: children.map(asEntry) })),
  ]);
  return [{ path: "references.xhtml", title, content: [section], isInSpine: true }];
}

/** An entry by its name in EPUB, so that reading systems show it over the text that cites it; ARIA has given up its own. */
function asEntry(item: ElementContent): ElementContent {
  if (item.type !== "element") return item;
  return { ...item, properties: { ...item.properties, "epub:type": "biblioentry" } };
}
