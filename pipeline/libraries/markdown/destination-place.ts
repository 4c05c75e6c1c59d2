import type { Definition, Image, Link } from "mdast";
import { decodeString } from "micromark-util-decode-string";
import type { Place } from "../../model/diagnostic.ts";
import type { SourceFile } from "../../model/file.ts";
import { placeAt } from "../text/place-at.ts";

/** Where the address of a link, an image or a link definition is written, without what encloses it; the whole node where that cannot be told. */
export function destinationPlace(node: Link | Image | Definition, file: SourceFile): Place {
  const start = node.position?.start.offset;
  const end = node.position?.end.offset;
  if (start === undefined || end === undefined) return { file: file.path };
  const source = file.text.slice(start, end);
  const [from, to] = findDestination(node, source) ?? [0, source.length];
  return placeAt(file, start + from, start + to);
}

function findDestination({ type, url }: Link | Image | Definition, source: string): [number, number] | undefined {
  if (type === "link" && source.startsWith("<")) return [1, source.length - 1];
  const opening = type === "definition" ? /\]:\s*/g : /\]\(\s*/g;
  for (const { 0: mark, index } of source.matchAll(opening)) {
    const found = readDestination(source, index + mark.length);
    if (found !== undefined && decodeString(source.slice(...found)) === url) return found;
  }
  return undefined;
}

/** The span of a destination (CommonMark §6.3): up to `>`, or up to white space or an unbalanced parenthesis. */
function readDestination(source: string, start: number): [number, number] | undefined {
  if (source[start] === "<") {
    const [inside = ""] = matchAt(/(?:\\.|[^<>\r\n\\])*/y, source, start + 1);
    return [start + 1, start + 1 + inside.length];
  }
  let depth = 0;
  let index = start;
  while (index < source.length) {
    const [part = ""] = matchAt(/(?:\\[^\s]|[^\s()\\])+|[()\\]/y, source, index);
    if (part === "" || (part === ")" && depth === 0)) break;
    if (part === "(") depth++;
    if (part === ")") depth--;
    index += part.length;
  }
  return [start, index];
}

function matchAt(pattern: RegExp, source: string, index: number): readonly string[] {
  pattern.lastIndex = index;
  return pattern.exec(source) ?? [];
}
