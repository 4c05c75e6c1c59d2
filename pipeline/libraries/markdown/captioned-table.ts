import type { RootContent, Table } from "mdast";
import type { ContainerDirective } from "mdast-util-directive";
import type { CaptionedTable } from "../../model/syntax.ts";
import { identifierOf, noteAttribute, readDirectiveAttributes } from "./directive-attributes.ts";
import { captionOf, contentOf, type DirectiveContext } from "./directive-context.ts";
import { surplusBlocks, takeFirst } from "./directive-surplus.ts";
import { paragraphCaption } from "./figure.ts";

/** `:::table[Caption]{#id sort=1 row-headers}`: a table; without a label a paragraph beside it is the caption. */
export function readCaptionedTable(node: ContainerDirective, context: DirectiveContext): readonly RootContent[] {
  const { label, blocks } = contentOf(node);
  const rest = [...blocks];
  const table = takeFirst(rest, tableOf);
  if (table === undefined) {
    context.note(
      node,
      "Unexpected table directive without a table, expected rows of `| cell | cell |`.",
      "Put a table with a delimiter row between empty lines into it.",
    );
    return context.readBlocks(label === undefined ? blocks : [label, ...blocks]);
  }
  const attributes = readDirectiveAttributes(node, ["sort", "row-headers"], context);
  const caption = label === undefined ? takeFirst(rest, paragraphCaption) : captionOf(label.children);
  const sort = readSort(node, attributes.get("sort"), table, context);
  const captionedTable: CaptionedTable = {
    type: "captionedTable",
    identifier: identifierOf(node, attributes, context),
    ...(sort === undefined ? {} : { sort }),
    rowHeaders: readRowHeaders(node, attributes.get("row-headers"), context),
    children: caption === undefined ? [table] : isBefore(caption, table) ? [caption, table] : [table, caption],
    ...(node.position && { position: node.position }),
  };
  return [captionedTable, ...surplusBlocks(rest, "one table and one paragraph as its caption in a table directive", context)];
}

/** The table that a block is. */
export function tableOf(block: RootContent): Table | undefined {
  return block.type === "table" ? block : undefined;
}

function readSort(node: ContainerDirective, written: string | undefined, table: Table, context: DirectiveContext): number | undefined {
  if (written === undefined) return undefined;
  const columns = table.children[0]?.children.length ?? 0;
  const column = /^-?[1-9]\d{0,5}$/.test(written) ? Number(written) : 0;
  if (column !== 0 && Math.abs(column) <= columns) return column;
  const reason = `Unexpected \`sort=${written}\`, expected a column from 1 to ${columns}, or from -1 to -${columns} for descending order.`;
  noteAttribute(node, "sort", reason, "Write the number of the column that orders the rows.", context);
  return undefined;
}

function readRowHeaders(node: ContainerDirective, written: string | undefined, context: DirectiveContext): boolean {
  if (written === undefined || written === "false") return false;
  if (written !== "" && written !== "true") {
    noteAttribute(
      node,
      "row-headers",
      `Unexpected \`row-headers=${written}\`, expected \`row-headers\` alone.`,
      "Write the attribute without a value.",
      context,
    );
  }
  return true;
}

function isBefore(left: { readonly position?: Table["position"] }, right: { readonly position?: Table["position"] }): boolean {
  return (left.position?.start.offset ?? 0) < (right.position?.start.offset ?? 0);
}
