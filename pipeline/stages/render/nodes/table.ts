import type { Table } from "mdast";
import type { NodeRenderer } from "../context.ts";
import { renderTable } from "../render-table.ts";

/** A table without caption. */
export const table: NodeRenderer<Table> = (context, node, state) => renderTable(context, node, state, false);
