import type { Image, Nodes, Parent } from "mdast";
import type { Piece } from "./expected-passage.ts";

/** The words of a block with inline content, in pieces: between two of them stands what has no words of the passage's own. */
export interface BlockPieces {
  readonly pieces: readonly Piece[];
  /** The pictures within the text. */
  readonly images: readonly Image[];
}

/** How many characters may stand where something else than words stands. */
const widths = { call: 12, crossReference: 120, mark: 120, citation: 160 } as const;

/** Collects the words of a block whose passage is in a language. */
export function collectPieces(block: Parent, lang: string): BlockPieces {
  const pieces: { text: string; lang: string; gap: number }[] = [];
  const images: Image[] = [];
  let gap = 0;
  let isOpen = false;
  const say = (text: string, own: string): void => {
    const last = pieces.at(-1);
    const isOneWord = last !== undefined && /[\p{L}\p{N}]$/u.test(last.text) && /^[\p{L}\p{N}]/u.test(text);
    if (isOpen && last !== undefined && (last.lang === own || isOneWord)) last.text += text;
    else pieces.push({ text, lang: own, gap: isOpen ? 0 : gap });
    isOpen = true;
    gap = 0;
  };
  const skip = (width: number): void => {
    gap += width;
    isOpen = false;
  };
  const walk = (node: Nodes, own: string): void => {
    switch (node.type) {
      case "text":
      case "inlineCode":
        say(node.value, own);
        return;
      case "break":
        say("\n", own);
        return;
      case "html":
        if (/^<br\b/i.test(node.value)) say("\n", own);
        return;
      case "inlineMath":
        skip(40 + 20 * node.value.length);
        return;
      case "footnoteReference":
        skip(widths.call);
        return;
      case "crossReference":
        skip(widths.crossReference);
        return;
      case "citation":
        skip(widths.citation + 2 * node.raw.length);
        return;
      case "image":
        images.push(node);
        return;
      case "span": {
        for (const child of node.children) walk(child, node.attributes.values["lang"] ?? own);
        if (node.attributes.classes.includes("citation-needed")) skip(widths.mark);
        return;
      }
      case "link":
        for (const child of node.children) walk(child, own);
        // Print says where a link leads.
        skip(widths.call + 2 * node.url.length);
        return;
      default:
        if ("children" in node) for (const child of node.children) walk(child, own);
    }
  };
  for (const child of block.children) walk(child as Nodes, lang);
  return { pieces: withoutSigns(pieces), images };
}

/** Pieces with words in them; a comma between two citations makes the gap wider. */
function withoutSigns(pieces: readonly Piece[]): Piece[] {
  const kept: Piece[] = [];
  let gap = 0;
  for (const piece of pieces) {
    gap += piece.gap;
    if (!/[\p{L}\p{N}]/u.test(piece.text)) continue;
    kept.push({ ...piece, gap });
    gap = 0;
  }
  return kept;
}
