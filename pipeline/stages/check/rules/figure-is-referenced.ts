import { nodesOf } from "../../../libraries/markdown/nodes-of.ts";
import { placeAt } from "../../../libraries/text/place-at.ts";
import type { Place } from "../../../model/diagnostic.ts";
import type { SourceFile } from "../../../model/file.ts";
import type { CaptionedTable, Figure } from "../../../model/syntax.ts";
import type { ArticleRule } from "../rule.ts";

/** The text refers to every numbered figure and table. */
export const figureIsReferenced: ArticleRule = {
  id: "figure-is-referenced",
  scope: "article",
  severity: "info",
  check({ article }) {
    const { tree, file, numbering } = article;
    const named = new Set([
      ...nodesOf(tree, "crossReference").map(({ target }) => target),
      ...nodesOf(tree, "link", "definition").map(({ url }) => url.replace(/^#/, "")),
    ]);
    return nodesOf(tree, "figure", "captionedTable")
      .filter(({ identifier }) => !named.has(identifier))
      .map((node) => {
        const { identifier } = node;
        const what = node.type === "figure" ? "figure" : "table";
        const number = numbering.targets.get(identifier)?.number ?? 0;
        return {
          place: firstLine(node, file),
          reason: `Unexpected ${what} ${number} to which nothing refers, expected a cross-reference to \`#${identifier}\`.`,
          note: `Write \`[](#${identifier})\` where the text speaks of it.`,
          subject: `anchor ${identifier}`,
        };
      });
  },
};

function firstLine({ position }: Figure | CaptionedTable, file: SourceFile): Place {
  const start = position?.start.offset;
  const end = position?.end.offset;
  if (start === undefined || end === undefined) return { file: file.path };
  const line = file.text.slice(start, end).search(/\r?\n/);
  return placeAt(file, start, line < 0 ? end : start + line);
}
