import { toString as plainText } from "mdast-util-to-string";
import { nodesOf } from "../../../libraries/markdown/nodes-of.ts";
import { isUninformativeLinkText } from "../../../libraries/text/uninformative-texts.ts";
import type { ArticleRule } from "../rule.ts";

/** The words of every link say where it leads. */
export const linkTextIsMeaningful: ArticleRule = {
  id: "link-text-is-meaningful",
  scope: "article",
  severity: "warning",
  check({ article }) {
    const { tree, file, locale } = article;
    return (
      nodesOf(tree, "link", "linkReference")
        .map((node) => ({ node, words: plainText(node).replace(/\s+/g, " ").trim() }))
        // The name of a thing in code is no word of a sentence.
        .filter(({ node, words }) => !node.children.every(({ type }) => type === "inlineCode") && isUninformativeLinkText(words, locale))
        .map(({ node, words }) => ({
          place: { file: file.path, ...(node.position === undefined ? {} : { position: node.position }) },
          reason: `Unexpected link text \`${words}\`, expected words that say where the link leads.`,
          note: "Make the words that name its target the link.",
        }))
    );
  },
};
