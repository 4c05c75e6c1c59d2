import type { Blockquote, Nodes, Paragraph, PhrasingContent } from "mdast";
import { toString as plainText } from "mdast-util-to-string";
import { objectMark, passageProse, rangeOfProse } from "../../../libraries/markdown/passage-prose.ts";
import { sourcedNodes } from "../../../libraries/markdown/sourced-nodes.ts";
import { countWords } from "../../../libraries/text/count-words.ts";
import { findQuotations } from "../../../libraries/text/find-quotations.ts";
import { placeAt } from "../../../libraries/text/place-at.ts";
import type { NumberedArticle } from "../../../model/article.ts";
import type { ArticleRule, Finding } from "../rule.ts";

/** Every block quotation, and every quotation of eight words or more, cites its source in its block. */
export const quotationIsCited: ArticleRule = {
  id: "quotation-is-cited",
  scope: "article",
  severity: "warning",
  check({ article }) {
    const findings: Finding[] = [];
    // A text without a bibliography is none that has sources: its block quotations are notices and examples.
    if (article.bibliography.entries.length === 0) return findings;
    const isSourced = sourcedNodes(article.tree);
    const walk = (node: Nodes): void => {
      if (sourceCovers.has(node.type) && isSourced(node)) return;
      if (hasWords(node)) findings.push(...quotationsIn(node.children, article));
      else if ("children" in node) {
        for (const [index, child] of node.children.entries()) {
          if (isIntroduced(node.children, index, isSourced)) continue;
          if (child.type !== "blockquote") walk(child);
          else if (!isSourced(child) && isQuotation(child)) findings.push(uncitedBlock(child, article));
        }
      }
    };
    walk(article.tree);
    return findings;
  },
};

/** Nodes for the whole of which one citation is enough; a section or a list needs more. */
const sourceCovers: ReadonlySet<string> = new Set(["paragraph", "caption", "listItem", "tableRow", "footnoteDefinition"]);

const fewestWords = 8;

function hasWords(node: Nodes): node is Extract<Nodes, { children: PhrasingContent[] }> {
  return node.type === "paragraph" || node.type === "caption" || node.type === "tableCell";
}

/** `Lee writes [@lee, p. 3]:` before it, or `— [@lee, p. 3]` behind it. */
function isIntroduced(children: readonly Nodes[], index: number, isSourced: (node: Nodes) => boolean): boolean {
  if (children[index]?.type !== "blockquote" && children[index]?.type !== "list") return false;
  const [before, after] = [children[index - 1], children[index + 1]];
  if (before?.type === "paragraph" && isSourced(before) && /[:：,，—–-]$/.test(plainText(before).trim())) return true;
  return after?.type === "paragraph" && isSourced(after) && /^(?:[—–-]|$)/.test(plainText(after).trim());
}

/** A block quotation with words, and no notice in a frame: `> [!NOTE]`, `> **Warning:** …`, `> ⚠ …` */
function isQuotation({ children }: Blockquote): boolean {
  const paragraphs = children.filter((child): child is Paragraph => child.type === "paragraph");
  const [first] = paragraphs;
  const text = first === undefined ? "" : plainText(first);
  if (!paragraphs.some((paragraph) => /\p{L}/u.test(plainText(paragraph)))) return false;
  if (/^\s*(?:\[!|\p{Extended_Pictographic})/u.test(text)) return false;
  const lead = first?.children[0];
  if (lead?.type !== "strong") return true;
  const word = plainText(lead);
  return !(word.split(/\s+/).length <= 3 && (/[:：]$/.test(word) || /^\s*(?:[:：—–\n]|$)/.test(text.slice(word.length))));
}

function uncitedBlock({ position }: Blockquote, { file }: NumberedArticle): Finding {
  return {
    place: { file: file.path, ...(position === undefined ? {} : { position }) },
    reason: "Unexpected block quotation without a citation, expected its source.",
    note: "Cite the source at the end of the quotation: `[@key, p. 12]`.",
  };
}

function quotationsIn(children: readonly PhrasingContent[], { file, locale }: NumberedArticle): Finding[] {
  const prose = passageProse(children);
  return findQuotations(prose).flatMap(({ start, end }): Finding[] => {
    const words = prose.slice(start + 1, end - 1);
    // One that nothing closes may be no quotation.
    const isClosed = /[^\p{L}\p{N}\s.,:;!?…]/u.test(prose.charAt(end - 1));
    if (!isClosed || words.length < fewestWords || countWords(words, locale) < fewestWords || isTitle(words)) return [];
    const range = rangeOfProse(children, file.text, start, end);
    return [
      {
        place: placeAt(file, range.start, range.end),
        reason: `Unexpected quotation “${beginning(words)}” without a citation, expected its source in the same block.`,
        note: "Cite the source behind the quotation: `[@key, p. 12]`.",
      },
    ];
  });
}

function beginning(words: string): string {
  const shown = words.slice(0, 80).replaceAll(objectMark, "…").split(/\s+/).slice(0, 6).join(" ");
  return shown.length < words.length ? `${shown} …` : shown;
}

/** Whether most long words begin with a capital, as in the title of a work. */
function isTitle(words: string): boolean {
  const long = words.match(/\p{L}[\p{L}\p{M}’']{3,}/gu) ?? [];
  return long.length >= 3 && long.filter((word) => /^\p{Lu}/u.test(word)).length >= long.length * 0.75;
}
