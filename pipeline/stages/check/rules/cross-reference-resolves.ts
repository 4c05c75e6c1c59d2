import { meantAnchor } from "../../../libraries/markdown/meant-anchor.ts";
import { nodesOf } from "../../../libraries/markdown/nodes-of.ts";
import { placeAt } from "../../../libraries/text/place-at.ts";
import type { Place } from "../../../model/diagnostic.ts";
import type { SourceFile } from "../../../model/file.ts";
import type { CrossReference } from "../../../model/syntax.ts";
import type { ArticleRule, Finding } from "../rule.ts";

/** Every cross-reference names something of the article. */
export const crossReferenceResolves: ArticleRule = {
  id: "cross-reference-resolves",
  scope: "article",
  severity: "error",
  check({ article }) {
    const { tree, file, numbering } = article;
    return nodesOf(tree, "crossReference").flatMap((node): Finding[] => {
      const { target } = node;
      if (numbering.targets.has(target)) return [];
      const place = placeOfTarget(node, file);
      const reason = `Unexpected cross-reference to \`#${target}\`, expected the id of something in the article.`;
      const meant = meantAnchor(target, numbering.targets.keys());
      if (meant === undefined) return [{ place, reason, note: `Give its target the id \`{#${target}}\`, or correct the link.` }];
      const expected = `#${meant.id}`;
      return [{ place, reason, expected: [expected], note: `Did you mean \`${expected}\`?`, ...(meant.isSure ? fixOf(place, expected) : {}) }];
    });
  },
};

function placeOfTarget({ target, position }: CrossReference, file: SourceFile): Place {
  const start = position?.start.offset;
  const end = position?.end.offset;
  if (start === undefined || end === undefined) return { file: file.path };
  const written = `#${target}`;
  const index = file.text.slice(start, end).indexOf(written);
  return index < 0 ? placeAt(file, start, end) : placeAt(file, start + index, start + index + written.length);
}

function fixOf({ file, position }: Place, text: string): Pick<Finding, "fix"> {
  const start = position?.start.offset;
  const end = position?.end.offset;
  if (start === undefined || end === undefined || end - start !== text.length) return {};
  return { fix: { title: `Write \`${text}\``, edits: [{ file, start, end, text }] } };
}
