import type { TableRow } from "mdast";
import { nodesOf } from "../../../libraries/markdown/nodes-of.ts";
import type { NumberedArticle } from "../../../model/article.ts";
import type { ArticleRule, Finding } from "../rule.ts";

/** Every row of a table has as many cells as its head. */
export const tableIsRectangular: ArticleRule = {
  id: "table-is-rectangular",
  scope: "article",
  severity: "error",
  check({ article }) {
    return nodesOf(article.tree, "table").flatMap(({ children: [head, ...rows] }) =>
      head === undefined ? [] : rows.flatMap((row) => describe(row, head, article)),
    );
  },
};

function describe(row: TableRow, head: TableRow, { file }: NumberedArticle): Finding[] {
  const columns = head.children.length;
  const cells = row.children.length;
  if (cells === columns || row.position === undefined || head.position === undefined) return [];
  const surplus = row.children[columns]?.position;
  const hasBar = file.text.slice(row.position.start.offset, row.position.end.offset).includes("|");
  return [
    {
      place: { file: file.path, position: surplus ?? row.position },
      reason: `Unexpected row of ${count(cells)}, expected ${count(columns)} as in the head of the table.`,
      note: noteFor(surplus !== undefined, hasBar),
      related: [{ place: { file: file.path, position: head.position }, message: `The head has ${count(columns)}.` }],
    },
  ];
}

function count(cells: number): string {
  return cells === 1 ? "1 cell" : `${cells} cells`;
}

function noteFor(isLong: boolean, hasBar: boolean): string {
  if (isLong) return "Write `\\|` for a bar within a cell, or give the head another column.";
  return hasBar ? "Add the missing cells; one without words is `| |`." : "Put an empty line above it if it is no row of the table.";
}
