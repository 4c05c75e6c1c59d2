import type { Html, Nodes } from "mdast";
import { findHtmlFaults } from "../../../libraries/markdown/html-faults.ts";
import { type HtmlToken, readHtmlTokens } from "../../../libraries/markdown/html-tokens.ts";
import { OpenTags } from "../../../libraries/markdown/open-tags.ts";
import { hasVisibleContent } from "../../../libraries/markdown/visible-content.ts";
import { placeAt } from "../../../libraries/text/place-at.ts";
import type { SourceFile } from "../../../model/file.ts";
import type { ArticleRule, Finding } from "../rule.ts";

/** Raw HTML has only what every edition shows; everything else would be dropped. */
export const htmlIsSafe: ArticleRule = {
  id: "html-is-safe",
  scope: "article",
  severity: "error",
  check({ article: { tree, file } }) {
    const findings: Finding[] = [];
    const strangers = new OpenTags();
    const walk = (parent: Nodes): void => {
      if (!("children" in parent)) return;
      const html = (parent.children as Nodes[]).filter((child): child is Html => child.type === "html");
      if (!blockParents.has(parent.type)) findings.push(...judge(html, file, strangers));
      else for (const block of html) findings.push(...judgeBlock(block, file, strangers));
      for (const child of parent.children) walk(child);
    };
    walk(tree);
    return findings.sort((left, right) => offsetOf(left) - offsetOf(right));
  },
};

function offsetOf({ place }: Finding): number {
  return place.position?.start.offset ?? 0;
}

/** Raw HTML directly inside of these is a block of its own; elsewhere it is read together with its neighbours. */
const blockParents = new Set(["root", "blockquote", "list", "listItem", "footnoteDefinition", "infobox", "figure", "captionedTable"]);

function judgeBlock(block: Html, file: SourceFile, strangers: OpenTags): Finding[] {
  const found = judge([block], file, strangers);
  if (found.length > 0 || block.position === undefined || !hasVisibleContent(block)) return found;
  return [
    {
      place: { file: file.path, position: block.position },
      reason: "Unexpected words in a block of HTML, expected them in a paragraph: no translation can reach them.",
      note: "Put an empty line between the tags or comments and the words.",
    },
  ];
}

function judge(nodes: readonly Html[], file: SourceFile, strangers: OpenTags): Finding[] {
  const tokens = nodes.flatMap(({ position }): HtmlToken[] => {
    const offset = position?.start.offset;
    if (offset === undefined) return [];
    return readHtmlTokens(file.text.slice(offset, position?.end.offset)).map((token) => shift(token, offset));
  });
  return findHtmlFaults(tokens, strangers).map(({ start, end, ...words }) => ({
    place: placeAt(file, start, end),
    ...words,
    subject: `html ${start}`,
  }));
}

function shift(token: HtmlToken, by: number): HtmlToken {
  const moved = { ...token, start: token.start + by, end: token.end + by };
  if (moved.type !== "open") return moved;
  return { ...moved, attributes: moved.attributes.map(({ name, start, end }) => ({ name, start: start + by, end: end + by })) };
}
