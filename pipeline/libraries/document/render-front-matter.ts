import type { Element, ElementContent } from "hast";
import type { Document, DocumentColumn } from "../../model/document.ts";
import type { LocalizedText } from "../../model/edition.ts";
import type { Conventions } from "../../model/locale.ts";
import type { Labels } from "../locale/labels.ts";
import { renderByline } from "./render-byline.ts";
import { renderCell } from "./render-cell.ts";
import { renderNotices } from "./render-notices.ts";
import { renderText } from "./render-text.ts";

/** The texts at the head of a parallel edition, as rows of cells; a row that no language has is empty. */
export interface FrontMatterRows {
  readonly title: readonly ElementContent[];
  readonly subtitle: readonly ElementContent[];
  readonly byline: readonly ElementContent[];
  readonly notices: readonly ElementContent[];
  readonly rights: readonly ElementContent[];
}

/** Puts the front matter of all languages side by side; `words` are the labels and conventions of each. */
export function renderFrontMatter(
  document: Document,
  columns: readonly DocumentColumn[],
  words: readonly { readonly labels: Labels; readonly conventions: Conventions }[],
): FrontMatterRows {
  const row = (render: (column: Document, index: number) => ElementContent[], tagName?: "p" | "div"): Element[] => {
    const cells = columns.map((column, index) => render(columnDocument(document, column), index));
    if (cells.every((content) => content.length === 0)) return [];
    return columns.map((column, index) => renderCell(column, index, cells[index] ?? [], tagName));
  };
  const text = (choose: (column: Document) => LocalizedText | undefined, tagName?: "p"): Element[] =>
    row((column) => renderText(choose(column), column), tagName);
  const worded =
    (render: (column: Document, labels: Labels, conventions: Conventions) => Element[]): ((column: Document, index: number) => Element[]) =>
    (column, index) => {
      const own = words[index];
      return own === undefined ? [] : render(column, own.labels, own.conventions);
    };
  return {
    title: spaced(text(({ metadata }) => metadata.title)),
    subtitle: text(({ metadata }) => metadata.subtitle, "p"),
    byline: row(worded(renderByline), "div"),
    notices: columns.flatMap((column, index) => {
      const own = words[index];
      if (own === undefined) return [];
      const notices = renderNotices(columnDocument(document, column), own.labels);
      return notices.map((notice) => ({ ...notice, properties: { lang: column.locale, dir: column.direction, ...notice.properties } }));
    }),
    rights: text(({ metadata }) => metadata.rights, "p"),
  };
}

/** A column as a document of its own, as far as the front matter goes. */
function columnDocument(document: Document, { locale, direction, metadata, marks }: DocumentColumn): Document {
  return { ...document, locales: [locale], direction, metadata, marks };
}

/** Where the columns are not drawn, the titles are still words apart. */
function spaced(cells: readonly Element[]): ElementContent[] {
  return cells.flatMap((cell, index): ElementContent[] => (index === 0 ? [cell] : [{ type: "text", value: " " }, cell]));
}
