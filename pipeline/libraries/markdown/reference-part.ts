import type { Image, ImageReference, LinkReference } from "mdast";

/** The words of an image or a reference within what is written, in offsets, and the marks around them. */
export interface MarkedPart {
  readonly start: number;
  readonly end: number;
  readonly open: string;
  readonly close: string;
  /** Where the words are the label: how it has to be closed when they are translated. */
  readonly closeTranslated?: string;
}

/** Divides `![words](address)`, `[words][label]` and the like; nothing where there are no words. */
export function referencePart(node: Image | ImageReference | LinkReference, raw: string): MarkedPart | undefined {
  const open = node.type === "linkReference" ? "[" : "![";
  const end = closingBracket(raw, open.length);
  if (!raw.startsWith(open) || end === undefined || end === open.length) return undefined;
  const part = { start: open.length, end, open, close: raw.slice(end) };
  if (node.type === "image" || node.referenceType === "full") return part;
  return { ...part, closeTranslated: `][${raw.slice(open.length, end)}]` };
}

/** The bracket that closes the one before `start`, as CommonMark counts: escapes and code do not. */
function closingBracket(raw: string, start: number): number | undefined {
  let depth = 0;
  for (let index = start; index < raw.length; index++) {
    const char = raw[index];
    if (char === "\\") index++;
    else if (char === "`") {
      const [ticks = ""] = /^`+/.exec(raw.slice(index)) ?? [];
      const close = raw.slice(index + ticks.length).search(new RegExp(`(?<!\`)\`{${ticks.length}}(?!\`)`));
      index += ticks.length - 1 + (close < 0 ? 0 : close + ticks.length);
    } else if (char === "[") depth++;
    else if (char === "]" && depth-- === 0) return index;
  }
  return undefined;
}
