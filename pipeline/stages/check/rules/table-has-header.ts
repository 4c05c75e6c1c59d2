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
      [...nodesOf(tree, "infobox"), ...nodesOf(tree, "captionedTable").filter(({ rowHeaders }) => rowHeaders)].flatMap(({ children }) => children),
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
