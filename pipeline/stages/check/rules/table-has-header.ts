import type { Nodes } from "mdast";
import { nodesOf } from "../../../libraries/markdown/nodes-of.ts";
import { hasVisibleContent } from "../../../libraries/markdown/visible-content.ts";
import type { ArticleRule, Finding } from "../rule.ts";

/** The first row of every table names its columns, unless its first column names its rows. */
export const tableHasHeader: ArticleRule = {
  id: "table-has-header",
  scope: "article",
  severity: "warning",
  check({ article }) {
    const { tree, file } = article;
    const rowHeaded = new Set(
      nodesOf(tree, "infobox", "captionedTable")
        .filter((node) => node.type === "infobox" || node.rowHeaders)
        .flatMap((node): readonly Nodes[] => node.children),
    );
    return nodesOf(tree, "table").flatMap((table): Finding[] => {
      const [head] = table.children;
      if (rowHeaded.has(table) || head?.position === undefined || head.children.some(hasVisibleContent)) return [];
      return [
        {
          place: { file: file.path, position: head.position },
          reason: "Unexpected empty head of a table, expected words above each column.",
          note: "Name the columns in the first row, or write `:::table{row-headers}` where the first column names the rows.",
        },
      ];
    });
  },
};
