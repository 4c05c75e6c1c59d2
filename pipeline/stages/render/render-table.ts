import type { Element, ElementContent } from "hast";
import { h } from "hastscript";
import type { Table, TableCell, TableRow } from "mdast";
import type { State } from "mdast-util-to-hast";
import { admitHtml } from "./admit-html.ts";
import type { RenderContext } from "./context.ts";
import { markPassage } from "./mark-passage.ts";
import { isRow } from "./parallel/is-row.ts";
import { renderAnchors, renderRow } from "./parallel/render-row.ts";

/** A table: its first row heads the columns, unless all its cells are empty; with `rowHeaders` the first column heads the rows. */
export function renderTable(context: RenderContext, table: Table, state: State, rowHeaders: boolean): Element {
  const [head, ...body] = table.children;
  const columns = Math.max(0, ...table.children.map(({ children }) => children.length));
  const renderRow = (row: TableRow, header: boolean): Element =>
    h(
      "tr",
      Array.from({ length: columns }, (_, index) => {
        const scope = header ? "col" : rowHeaders && index === 0 ? "row" : undefined;
        return renderCell(context, row.children[index], state, scope, table.align?.[index] ?? undefined);
      }),
    );
  const hasHead = head?.children.some(({ children }) => children.length > 0) ?? false;
  return h("table", [
    ...(head !== undefined && hasHead ? [h("thead", renderRow(head, true))] : []),
    ...(body.length > 0
      ? [
          h(
            "tbody",
            body.map((row) => renderRow(row, false)),
          ),
        ]
      : []),
  ]);
}

function renderCell(
  context: RenderContext,
  cell: TableCell | undefined,
  state: State,
  scope: "col" | "row" | undefined,
  align: string | undefined,
): Element {
  const unit = cell?.data?.unit;
  const outer = context.unit;
  context.unit = unit ?? outer;
  const content = cell === undefined ? [] : renderWords(context, cell, state);
  context.unit = outer;
  const properties = { ...(scope === undefined ? {} : { scope }), ...(align === undefined ? {} : { className: [`align-${align}`] }) };
  // An empty heading cell heads nothing.
  const element = admitHtml(
    h(scope !== undefined && content.length > 0 ? "th" : "td", content.length > 0 ? properties : {}, content),
  ) as Element;
  return unit === undefined || cell === undefined || isRow(cell) ? element : (markPassage(context, unit, element) as Element);
}

/** The words of a cell; in a parallel edition those of all languages, one under the other. */
function renderWords(context: RenderContext, cell: TableCell, state: State): ElementContent[] {
  const row = renderRow(context, cell, state, { tagName: "div" });
  return row === undefined ? (state.all(cell) as ElementContent[]) : [...renderAnchors(row.anchors), ...row.cells];
}
