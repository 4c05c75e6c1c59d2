import type { PhrasingContent } from "mdast";
import { accentLetters, closingMarks, growthFor } from "../text/pseudo-text.ts";
import { type KnownLabels, parseInline } from "./parse-inline.ts";

/** A passage of Markdown in pseudo-translation: its words change, its marks and its codes do not. */
export function pseudoPassage(text: string, known: KnownLabels): string {
  const parsed = parseInline(text, known);
  if (!("children" in parsed)) return text;
  const words = wordsOf(parsed.children);
  const end = endOfWords(parsed.children, text);
  let result = "\\[";
  let from = 0;
  for (const { start, end: to } of words) {
    result += text.slice(from, start) + accent(text.slice(start, to));
    from = to;
  }
  result += text.slice(from);
  // Accents change no lengths: what stood behind the words still does, two characters later.
  const growth = growthFor(words.map(({ start, end: to }) => text.slice(start, to)).join(" "));
  return `${result.slice(0, end + 2)}${growth}\\]${result.slice(end + 2)}`;
}

interface Range {
  readonly start: number;
  readonly end: number;
}

/** Where the words of inline content stand; addresses and what is not to be translated are none. */
function wordsOf(children: readonly PhrasingContent[]): Range[] {
  return children.flatMap((node): Range[] => {
    const { position } = node;
    if (node.type === "text") {
      const [start, end] = [position?.start.offset, position?.end.offset];
      return start === undefined || end === undefined ? [] : [{ start, end }];
    }
    if (node.type === "span" && node.attributes.values["translate"] === "no") return [];
    const isAddress = node.type === "link" && node.children[0]?.type === "text" && node.url.endsWith(node.children[0].value);
    return isAddress || !("children" in node) ? [] : wordsOf(node.children);
  });
}

/** Escapes and entities stay what they are. */
function accent(text: string): string {
  return text
    .split(/(\\.|&#?\w+;)/)
    .map((part, index) => (index % 2 === 1 ? part : accentLetters(part)))
    .join("");
}

/** Behind the last word: before the marks that end the passage, and before calls of notes. */
function endOfWords(children: readonly PhrasingContent[], text: string): number {
  const last = children.findLast(({ type }) => type !== "footnoteReference");
  const end = last?.position?.end.offset;
  const start = last?.position?.start.offset;
  if (last?.type !== "text" || start === undefined || end === undefined) return end ?? text.length;
  return start + closingMarks(text.slice(start, end));
}
