import type { Paragraph, PhrasingContent, Root } from "mdast";
import { finishPhrasing } from "./finish-phrasing.ts";
import type { MarkdownProblem } from "./markdown-problem.ts";
import { markdownProcessor } from "./markdown-processor.ts";
import { shiftPosition, shiftPositions } from "./shift-positions.ts";
import { takeProblems } from "./take-problems.ts";

/** What the article around a passage defines: footnotes and link labels, as they are written or normalized. */
export interface KnownLabels {
  readonly footnotes: readonly string[];
  readonly definitions: readonly string[];
}

/** Inline content with positions from the passage's first character on, and what the syntax forbids in it; or why it is none. */
export type InlineResult =
  | { readonly children: PhrasingContent[]; readonly problems: readonly MarkdownProblem[] }
  | { readonly problem: { readonly reason: string; readonly note: string } };

/**
 * Not a space to Markdown, so that `2020. Das Jahr`, `- so` or four spaces begin no block; white space to Unicode, so
 * that emphasis behaves as at the start of a line.
 */
export const inlinePrefix = "\u00A0";

/** Parses one translation unit, a line of Markdown, as inline content. Line breaks count as spaces. */
export function parseInline(text: string, known: KnownLabels): InlineResult {
  const line = oneLine(text);
  const tree = markdownProcessor.parse(inlinePrefix + line + labelStubs(line, known));
  const paragraph = onlyParagraph(tree);
  if (paragraph === undefined)
    return { problem: { reason: "Unexpected block, expected one line of text.", note: "Escape the mark with which the block begins." } };
  finishPhrasing(paragraph, inlinePrefix + line);
  dropPrefix(paragraph);
  const origin = { line: 1, column: 0, offset: -1 };
  for (const child of paragraph.children) shiftPositions(child, origin);
  const problems = takeProblems(tree);
  for (const { position } of problems) shiftPosition(position, origin);
  return { children: paragraph.children, problems };
}

/** Definitions for the labels that the line names and the article knows: without them `[^1]` would be mere text. */
export function labelStubs(line: string, known: KnownLabels): string {
  if (!line.includes("[")) return "";
  const footnotes = namedLabels(line, /\[\^((?:\\.|[^[\]\\\s])+)\]/g, known.footnotes).map((label) => `\n\n[^${label}]: x`);
  const definitions = namedLabels(line, /\[((?:\\.|[^[\]\\])+)\]/g, known.definitions).map((label) => `\n\n[${label}]: x`);
  return footnotes.join("") + definitions.join("");
}

function namedLabels(line: string, pattern: RegExp, labels: readonly string[]): string[] {
  if (labels.length === 0) return [];
  const named = new Map<string, string>();
  for (const [, label = ""] of line.matchAll(pattern)) named.set(normalizeLabel(label), label);
  const isKnown = new Set(labels.map(normalizeLabel));
  return [...named].filter(([normalized]) => isKnown.has(normalized)).map(([, label]) => label);
}

/** CommonMark compares labels without regard to case and kind of white space. */
function normalizeLabel(label: string): string {
  return label
    .replace(/[\t\n\r ]+/g, " ")
    .trim()
    .toLowerCase()
    .toUpperCase();
}

/** A passage without line breaks, of the same length. */
export function oneLine(text: string): string {
  return text.replace(/[\r\n]/g, " ");
}

function onlyParagraph({ children }: Root): Paragraph | undefined {
  const [first, ...others] = children;
  const isAlone = others.every(({ type }) => type === "definition" || type === "footnoteDefinition");
  return first?.type === "paragraph" && isAlone ? first : undefined;
}

/** Takes the prefix from a paragraph's first text. */
export function dropPrefix({ children }: Paragraph): void {
  const [first] = children;
  if (first?.type !== "text" || first.position === undefined) throw new Error("a passage is parsed behind its prefix");
  first.value = first.value.slice(inlinePrefix.length);
  first.position.start.column++;
  first.position.start.offset = (first.position.start.offset ?? 0) + 1;
  if (first.value === "") children.shift();
}
