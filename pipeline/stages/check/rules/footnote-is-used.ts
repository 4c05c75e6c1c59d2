import type { FootnoteDefinition } from "mdast";
import { nodesOf } from "../../../libraries/markdown/nodes-of.ts";
import { placeAt } from "../../../libraries/text/place-at.ts";
import type { Place } from "../../../model/diagnostic.ts";
import type { SourceFile } from "../../../model/file.ts";
import type { ArticleRule, Finding } from "../rule.ts";

/** Every footnote is called, and each name has one definition: readers see no other. */
export const footnoteIsUsed: ArticleRule = {
  id: "footnote-is-used",
  scope: "article",
  severity: "warning",
  check({ article }) {
    const { tree, file, numbering } = article;
    const first = new Map<string, Place>();
    return nodesOf(tree, "footnoteDefinition").flatMap((node): Finding[] => {
      const { identifier } = node;
      const name = node.label ?? identifier;
      const place = labelPlace(node, file);
      const other = first.get(identifier);
      if (other === undefined) first.set(identifier, place);
      if (other !== undefined) {
        return [
          {
            place,
            reason: `Unexpected second definition of the footnote \`${name}\`, expected one: readers see only the first.`,
            note: "Give it another name, or remove it.",
            related: [{ place: other, message: "The first definition is here." }],
          },
        ];
      }
      if (numbering.notes.has(identifier)) return [];
      return [
        {
          place,
          reason: `Unexpected footnote \`${name}\` that nothing calls, expected a call: readers do not see it.`,
          note: `Call it with \`[^${name}]\` where it belongs, or remove it.`,
          subject: `footnote ${name}`,
        },
      ];
    });
  },
};

/** `[^name]` at the head of a definition. */
function labelPlace({ position }: FootnoteDefinition, file: SourceFile): Place {
  const start = position?.start.offset;
  const end = position?.end.offset;
  if (start === undefined || end === undefined) return { file: file.path };
  const closing = file.text.slice(start, end).indexOf("]:");
  return placeAt(file, start, closing < 0 ? end : start + closing + 1);
}
