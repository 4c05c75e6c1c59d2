import type { Heading } from "mdast";
import { nodesOf } from "../../../libraries/markdown/nodes-of.ts";
import { pageAnchors } from "../../../libraries/markdown/page-anchors.ts";
import { placeAt } from "../../../libraries/text/place-at.ts";
import type { NumberedArticle } from "../../../model/article.ts";
import type { Place } from "../../../model/diagnostic.ts";
import type { SourceFile } from "../../../model/file.ts";
import type { CaptionedTable, Figure, Infobox, Span } from "../../../model/syntax.ts";
import type { ArticleRule, Finding } from "../rule.ts";

/** Every id is given once, and none is one that each page needs for itself. */
export const anchorIsUnique: ArticleRule = {
  id: "anchor-is-unique",
  scope: "article",
  severity: "error",
  check({ article }) {
    const first = new Map<string, Place>();
    const reserved = new Set<string>(pageAnchors);
    return anchorsOf(article).flatMap(({ id, place }): Finding[] => {
      const other = first.get(id);
      if (other === undefined) first.set(id, place);
      if (reserved.has(id)) {
        return [
          { place, reason: `Unexpected id \`${id}\`, expected one that pages do not need for themselves.`, note: "Choose another id." },
        ];
      }
      if (other === undefined) return [];
      return [
        {
          place,
          reason: `Unexpected second \`${id}\`, expected each id once.`,
          note: "Give one of the two another id, and correct the links to it.",
          related: [{ place: other, message: `The first \`${id}\` is here.` }],
        },
      ];
    });
  },
};

interface WrittenAnchor {
  readonly id: string;
  readonly place: Place;
}

/** The anchors of headings, figures, tables, infoboxes and spans, in the order of the text. */
function anchorsOf({ tree, file, units }: NumberedArticle): WrittenAnchor[] {
  const idOf = (node: AnchoredNode): string | undefined => {
    if (node.type === "heading") return units[node.data?.unit ?? -1]?.anchor;
    return node.type === "span" ? node.attributes.id : node.identifier;
  };
  return nodesOf(tree, "heading", "figure", "captionedTable", "infobox", "span").flatMap((node) => named(node, idOf(node), file));
}

type AnchoredNode = Heading | Figure | CaptionedTable | Infobox | Span;

function named({ type, position }: AnchoredNode, id: string | undefined, file: SourceFile): WrittenAnchor[] {
  const start = position?.start.offset;
  const end = position?.end.offset;
  if (id === undefined || start === undefined || end === undefined) return [];
  const source = file.text.slice(start, end);
  const written = `#${id}`;
  const index = type === "heading" || type === "span" ? source.lastIndexOf(written) : source.indexOf(written);
  if (index >= 0) return [{ id, place: placeAt(file, start + index, start + index + written.length) }];
  const line = source.search(/\r?\n/);
  return [{ id, place: placeAt(file, start, line < 0 ? end : start + line) }];
}
