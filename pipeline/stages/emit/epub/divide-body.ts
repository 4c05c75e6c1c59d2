import type { Element, ElementContent, Root } from "hast";

/** About 15,000 words: what old reading devices open without delay. */
const sizeLimit = 100_000;

/**
 * Divides the text into parts, each a document of the book: what stands before the first heading, and every top-level
 * section. A part above the limit (in characters) is divided at its subsections, or else between its blocks.
 */
export function divideBody(body: Root, limit = sizeLimit): ElementContent[][] {
  const blocks = (body.children as ElementContent[]).filter(
    (child) => child.type === "element" || (child.type === "text" && child.value.trim() !== ""),
  );
  const first = blocks.findIndex(isSection);
  const opening = first === -1 ? blocks : blocks.slice(0, first);
  const sections = first === -1 ? [] : blocks.slice(first);
  return [...divideBlocks(opening, limit), ...sections.flatMap((section) => divideBlocks([section], limit))];
}

function divideBlocks(blocks: readonly ElementContent[], limit: number): ElementContent[][] {
  const parts: ElementContent[][] = [];
  let part: ElementContent[] = [];
  let size = 0;
  const add = (block: ElementContent, blockSize: number): void => {
    // A heading stays with what it heads.
    if (size + blockSize > limit && part.some((node) => !isHeading(node))) {
      parts.push(part);
      [part, size] = [[], 0];
    }
    part.push(block);
    size += blockSize;
  };
  for (const block of blocks) {
    const blockSize = sizeOf(block);
    if (isSection(block) && blockSize > limit) {
      for (const piece of divideSection(block, limit)) add(piece, limit);
    } else add(block, blockSize);
  }
  return part.length > 0 ? [...parts, part] : parts;
}

/** Pieces of a section, each a section again; the first keeps the heading and the attributes. */
function divideSection(section: Element, limit: number): Element[] {
  return divideBlocks(section.children, limit).map((children, index) => ({
    ...section,
    properties: index === 0 ? section.properties : {},
    children,
  }));
}

function sizeOf(node: ElementContent): number {
  if (node.type === "text") return node.value.length;
  return node.type === "element" ? node.children.reduce((sum, child) => sum + sizeOf(child), 16) : 0;
}

function isSection(node: ElementContent): node is Element {
  return node.type === "element" && node.tagName === "section";
}

function isHeading(node: ElementContent): boolean {
  return node.type === "element" && /^h[1-6]$/.test(node.tagName);
}
