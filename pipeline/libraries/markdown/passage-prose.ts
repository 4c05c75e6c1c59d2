import type { Link, Nodes, PhrasingContent, Text } from "mdast";
import { toString as plainText } from "mdast-util-to-string";
import { rawLength } from "./raw-length.ts";

/** Stands in prose for what is no text of the passage's language: a citation, the call of a note, code, a foreign span. */
export const objectMark = "\uFFFC";

/** The words of a passage as a reader meets them, on one line. */
export function passageProse(children: readonly PhrasingContent[]): string {
  return piecesOf(children)
    .map(({ text }) => text)
    .join("");
}

/** The same with the words of foreign spans, too. */
export function wholeProse(children: readonly PhrasingContent[]): string {
  return children.map((node) => (node.type === "span" || isContainer(node) ? wholeProse(node.children) : passageProse([node]))).join("");
}

/** Where a part of the prose of `children`, from `start` to before `end`, stands in the text that they were parsed from. */
export function rangeOfProse(
  children: readonly PhrasingContent[],
  text: string,
  start: number,
  end: number,
): { readonly start: number; readonly end: number } {
  const pieces = piecesOf(children);
  const from = offsetInText(pieces, text, start);
  return { start: from, end: end > start ? Math.max(from, offsetInText(pieces, text, end, true)) : from };
}

interface Piece {
  readonly text: string;
  readonly node: Nodes;
}

function piecesOf(children: readonly PhrasingContent[]): Piece[] {
  const pieces: Piece[] = [];
  const walk = (node: PhrasingContent): void => {
    if (node.type === "text") pieces.push({ text: node.value.replace(/\n/g, " "), node });
    else if (node.type === "break") pieces.push({ text: " ", node });
    else if (isContainer(node)) for (const child of node.children) walk(child);
    else pieces.push({ text: objectMark, node });
  };
  for (const child of children) walk(child);
  return pieces;
}

/** Whether a node has words, of the passage's own language, that are no address. */
function isContainer(node: PhrasingContent): node is Extract<PhrasingContent, { children: PhrasingContent[] }> {
  if (node.type === "span") return node.attributes.values["lang"] === undefined && node.attributes.values["translate"] !== "no";
  return "children" in node && !(node.type === "link" && isBareAddress(node));
}

function isBareAddress(link: Link): boolean {
  const words = plainText(link);
  return words !== "" && (words === link.url || link.url === `http://${words}` || link.url === `mailto:${words}`);
}

function offsetInText(pieces: readonly Piece[], text: string, index: number, isEnd = false): number {
  let before = 0;
  for (const { text: words, node } of pieces) {
    const after = before + words.length;
    if (index < after || (isEnd && index === after)) return offsetInNode(node, text, index - before, isEnd);
    before = after;
  }
  return pieces.at(-1)?.node.position?.end.offset ?? text.length;
}

function offsetInNode(node: Nodes, text: string, index: number, isEnd: boolean): number {
  const start = node.position?.start.offset ?? 0;
  const end = node.position?.end.offset ?? start;
  if (node.type !== "text") return isEnd ? end : start;
  return start + rawLength(text.slice(start, end), (node satisfies Text).value, index);
}
