import { toString as plainText } from "mdast-util-to-string";
import { nodesOf } from "../../../libraries/markdown/nodes-of.ts";
import { picturesOf } from "../../../libraries/markdown/pictures-of.ts";
import { isUninformativePictureText } from "../../../libraries/text/uninformative-texts.ts";
import type { ArticleRule, Finding } from "../rule.ts";

/** The alternative text of every image tells what it shows: it is neither a file's name, nor a mere word for pictures, nor the caption again. */
export const imageAlternativeIsMeaningful: ArticleRule = {
  id: "image-alternative-is-meaningful",
  scope: "article",
  severity: "warning",
  check({ article }) {
    const { tree, file, locale } = article;
    const captions = new Map(
      nodesOf(tree, "figure").flatMap(({ children }) => {
        const caption = children.find(({ type }) => type === "caption");
        return caption === undefined ? [] : children.map((child) => [child as unknown, plainText(caption)] as const);
      }),
    );
    return picturesOf(article).flatMap(({ node, url }): Finding[] => {
      const alternative = node?.alt?.trim() ?? "";
      if (node?.position === undefined || alternative === "") return [];
      const what = whatIsWrong(alternative, url, captions.get(node), locale);
      if (what === undefined) return [];
      return [
        {
          place: { file: file.path, position: node.position },
          reason: `Unexpected alternative text \`${alternative}\`, ${what}; expected words that tell what the image shows.`,
          note: "Describe what a reader who does not see the image must know.",
        },
      ];
    });
  },
};

function whatIsWrong(alternative: string, url: string, caption: string | undefined, locale: string): string | undefined {
  if (isFileName(alternative, url)) return "the name of a file";
  if (isUninformativePictureText(alternative, locale)) return "a mere word for a picture";
  return caption !== undefined && comparable(caption) === comparable(alternative) ? "which repeats the caption" : undefined;
}

/** `map-2.png`, `IMG_2034`, or the name of the image's own file without its ending, unless that is words. */
function isFileName(alternative: string, url: string): boolean {
  if (/^\S+\.(?:svg|png|jpe?g|gif|webp|avif|tiff?|bmp|pdf)$/i.test(alternative)) return true;
  if (/^(?:IMG|DSC|DSCN|DSCF|PXL|DCIM|image|photo|screenshot|scan)[-_ ]?\d[\d_-]*$/i.test(alternative)) return true;
  const stem = url.slice(url.lastIndexOf("/") + 1).replace(/\.[^.]*$/, "");
  return alternative === stem && /[\d_-]/.test(stem);
}

function comparable(words: string): string {
  return words
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, " ")
    .trim();
}
