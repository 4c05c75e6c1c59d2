import { destinationPlace } from "../../../libraries/markdown/destination-place.ts";
import { imagePath } from "../../../libraries/markdown/image-path.ts";
import { linkAddresses } from "../../../libraries/markdown/link-addresses.ts";
import { type MeantAnchor, meantAnchor } from "../../../libraries/markdown/meant-anchor.ts";
import { hasVisibleContent } from "../../../libraries/markdown/visible-content.ts";
import type { NumberedArticle } from "../../../model/article.ts";
import type { Place } from "../../../model/diagnostic.ts";
import type { ArticleRule, Finding } from "../rule.ts";

/** Every link within the publication leads to something in the article: an edition is one file and has no other files beside it. */
export const linkTargetExists: ArticleRule = {
  id: "link-target-exists",
  scope: "article",
  severity: "error",
  supersedes: ["figure-is-referenced"],
  check({ article }) {
    const { tree, file, numbering } = article;
    return linkAddresses(tree).flatMap((node): Finding[] => {
      const { url } = node;
      if (url === "" || /^[a-z][a-z0-9+.-]*:/i.test(url) || (url.startsWith("#") && numbering.targets.has(url.slice(1)))) return [];
      const place = destinationPlace(node, file);
      if (url.startsWith("#")) return [{ subject: `link ${node.position?.start.offset}`, ...missingAnchor(url, article, place) }];
      // Without words it was meant as a cross-reference, as `link-has-text` says.
      if (node.type === "link" && numbering.targets.has(url) && !hasVisibleContent(node)) return [];
      return [{ ...missingFile(url, article, place), subject: `link ${node.position?.start.offset}` }];
    });
  },
};

function missingAnchor(url: string, { numbering, file, bibliography }: NumberedArticle, place: Place): Finding {
  const target = url.slice(1);
  const reason = `Unexpected link to \`${url}\`, expected the id of something in the article.`;
  const key = [...bibliography.byKey.keys()].find((name) => `ref-${name}` === target);
  if (key !== undefined) return { place, reason, expected: [`[@${key}]`], note: `Cite the source: \`[@${key}]\`.` };
  const meant = meantAnchor(target, numbering.targets.keys());
  if (meant === undefined) return { place, reason, note: `Give its target the id \`{${url}}\`, or correct the link.` };
  return {
    place,
    reason,
    expected: [`#${meant.id}`],
    note: `Did you mean \`#${meant.id}\`?`,
    ...fixOf(url, meant, file.text, place),
    subject: `anchor ${meant.id}`,
  };
}

function fixOf(url: string, { id, isSure }: MeantAnchor, text: string, { file, position }: Place): Pick<Finding, "fix"> {
  const start = position?.start.offset;
  const end = position?.end.offset;
  if (!isSure || start === undefined || end === undefined || text.slice(start, end) !== url) return {};
  return { fix: { title: `Write \`#${id}\``, edits: [{ file, start, end, text: `#${id}` }] } };
}

function missingFile(url: string, { numbering, images }: NumberedArticle, place: Place): Finding {
  const reason = `Unexpected link to the file \`${url}\`, expected an address on the web, or \`#\` and the id of something in the article.`;
  if (numbering.targets.has(url)) return { place, reason, expected: [`#${url}`], note: `Did you mean \`#${url}\`?` };
  const path = imagePath(url);
  if (path !== undefined && images.has(path)) return { place, reason, note: `Show the picture: \`![…](${url})\`.` };
  return { place, reason, note: "Give the file's whole address on the web: an edition has no other files beside it." };
}
