import type { Nodes, Parent } from "mdast";
import { findQuotations, type TextRange } from "../text/find-quotations.ts";
import { parseMarkdown } from "./parse-markdown.ts";

/** The parts of an article's Markdown that are somebody else's words: block quotations, and what stands in quotation marks. */
export function quotedRanges(text: string): TextRange[] {
  const found: TextRange[] = [];
  const walk = (node: Nodes): void => {
    if (!("children" in node)) return;
    if (node.type === "blockquote") found.push(rangeOf(node));
    else if (isInline(node)) found.push(...quotationsIn(node));
    else for (const child of node.children) walk(child);
  };
  walk(parseMarkdown(text).tree);
  return found;
}

function isInline({ type }: Nodes): boolean {
  return type === "paragraph" || type === "heading" || type === "tableCell" || type === "caption";
}

/** Words of a block in one string, so that a quotation may contain markup; each character knows where it was written. */
function quotationsIn(block: Nodes): TextRange[] {
  let words = "";
  const starts: number[] = [];
  const ends: number[] = [];
  const add = (value: string, start: number, end: number): void => {
    // Where a text was written with escapes, all of it stands for each of its characters.
    const isLiteral = end - start === value.length;
    for (let index = 0; index < value.length; index++) {
      starts.push(isLiteral ? start + index : start);
      ends.push(isLiteral ? start + index + 1 : end);
    }
    words += value;
  };
  const walk = (node: Nodes): void => {
    const { start, end } = rangeOf(node);
    if (node.type === "text") add(node.value, start, end);
    else if (node.type === "break") add("\u2028", start, end);
    else if ("children" in node) for (const child of (node as Parent & Nodes).children) walk(child as Nodes);
    else add("\uFFFC", start, end);
  };
  walk(block);
  return findQuotations(words).map(({ start, end }) => ({ start: starts[start] ?? 0, end: ends[end - 1] ?? 0 }));
}

function rangeOf({ position }: Nodes): TextRange {
  return { start: position?.start.offset ?? 0, end: position?.end.offset ?? 0 };
}
