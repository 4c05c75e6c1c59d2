import type { Nodes, Parent, Table, TableRow } from "mdast";
import { toString as plainText } from "mdast-util-to-string";
import type { Conventions } from "../../model/locale.ts";
import { isRow } from "./parallel/is-row.ts";

/** A table whose rows are sorted by a column, counted from 1 and negative for descending, as the language sorts. */
export function sortRows(table: Table, sort: number | undefined, conventions: Conventions): Table {
  const [head, ...rows] = table.children;
  if (sort === undefined || head === undefined) return table;
  const collator = new Intl.Collator(conventions.intl, { numeric: true });
  const key = (row: TableRow): string => {
    const cell = row.children[Math.abs(sort) - 1];
    if (cell === undefined) return "";
    // The table of a parallel edition is in the order of its first language.
    const words: Parent = isRow(cell) ? (cell.children[0] ?? cell) : cell;
    return plainText({ ...words, children: words.children.filter(({ type }) => type !== "footnoteReference") } as Nodes).trim();
  };
  const sorted = rows.map((row) => ({ row, key: key(row) })).sort((left, right) => Math.sign(sort) * collator.compare(left.key, right.key));
  return { ...table, children: [head, ...sorted.map(({ row }) => row)] };
}
