import type { PhrasingContent, Root, Text } from "mdast";
import { gfmAutolinkLiteralFromMarkdown } from "mdast-util-gfm-autolink-literal";
import { decodeString } from "micromark-util-decode-string";
import type { Point } from "unist";
import { offsetOf, positionBetween } from "./source-position.ts";

/**
 * Divides a text at the bare URLs and e-mail addresses that tokenizing leaves in it, as in `[see www.example.org]`.
 * It finds what GFM finds, and gives each part its position; a text without any is left alone.
 */
export function divideAtLiteralLinks(text: Text, source: string): PhrasingContent[] | undefined {
  if (!/@|www\.|https?:\/\//i.test(text.value) || text.position === undefined) return undefined;
  const parts = findLiteralLinks(text.value);
  if (parts.length < 2 && parts[0]?.type !== "link") return undefined;
  const walk = sourceWalk(text.value, source, text.position.start);
  let end = walk(0);
  for (const part of parts) {
    const start = end;
    const words = part.type === "link" ? part.children[0] : part;
    end = walk(words?.type === "text" ? words.value.length : 0);
    part.position = positionBetween(start, end);
    if (words !== undefined && words !== part) words.position = positionBetween(start, end);
  }
  return parts;
}

const transforms = gfmAutolinkLiteralFromMarkdown().transforms ?? [];

function findLiteralLinks(value: string): PhrasingContent[] {
  const root: Root = { type: "root", children: [{ type: "paragraph", children: [{ type: "text", value }] }] };
  for (const transform of transforms) transform(root);
  const [paragraph] = root.children;
  return paragraph?.type === "paragraph" ? paragraph.children : [];
}

/** Follows a text's value through its source: each call goes on by so many characters of the value and says where that is. */
function sourceWalk(value: string, source: string, start: Point): (length: number) => Point {
  let { line, column } = start;
  let offset = offsetOf(start);
  let index = 0;
  const step = (length: number): void => {
    column += length;
    offset += length;
  };
  const skip = (pattern: RegExp): string => {
    pattern.lastIndex = offset;
    const found = pattern.exec(source)?.[0] ?? "";
    step(found.length);
    return found;
  };
  const reference = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[\da-z]{1,31});/iy;
  const decodedAt = (at: number): string | undefined => {
    reference.lastIndex = at;
    const written = reference.exec(source)?.[0] ?? "";
    const decoded = decodeString(written);
    return decoded !== written && value.startsWith(decoded, index) ? decoded : undefined;
  };

  return (length) => {
    const target = index + length;
    while (index < target) {
      if (/[\r\n]/.test(value.charAt(index))) {
        skip(/[ \t]*(?:\r\n|\r|\n)/y);
        line++;
        column = 1;
        // What marks a container stands on every line, but is no part of the text.
        skip(/[ \t>]*/y);
        index += value.startsWith("\r\n", index) ? 2 : 1;
      } else if (/\\[!-/:-@[-`{-~]/y.test(source.slice(offset, offset + 2)) && source.charAt(offset + 1) === value.charAt(index)) {
        step(2);
        index++;
      } else if (source.charAt(offset) === "&" && decodedAt(offset) !== undefined) {
        index += decodedAt(offset)?.length ?? 1;
        skip(reference);
      } else {
        step(1);
        index++;
      }
    }
    return { line, column, offset };
  };
}
