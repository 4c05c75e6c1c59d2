import type { Nodes } from "mdast";
import { destinationPlace } from "./destination-place.ts";
import type { ProtectedCode } from "./protected-codes.ts";

/** What tells a code from others of its kind, and where in its text that is written. */
export interface CodeRange {
  readonly start: number;
  readonly end: number;
  /** A citation's key, a note's name, an address, attributes; or the whole code. */
  readonly content: string;
}

/** Finds in `text`, of which the code was parsed, what tells it from others. */
export function codeRange(code: ProtectedCode, text: string): CodeRange {
  const { node, item } = code;
  const whole = spanOf(node);
  switch (node.type) {
    case "citation":
      return item === undefined ? { ...whole, content: code.code } : { ...spanOf(item), content: item.key };
    case "footnoteReference":
      return { start: whole.start + 2, end: whole.end - 1, content: node.label ?? node.identifier };
    case "crossReference":
      return { ...inside(whole, text, `[](#${node.target})`, 4), content: node.target };
    case "link":
    case "image":
      return { ...spanOf(destinationPlace(node, { path: "", text })), content: node.url };
    case "span":
      return { start: whole.end - node.rawAttributes.length, end: whole.end, content: code.name };
    default:
      return { ...whole, content: code.code };
  }
}

/** The part of a code that was written in its usual form: without the first `from` characters and the last one. */
function inside({ start, end }: Span, text: string, usual: string, from: number): Span {
  return text.slice(start, end) === usual ? { start: start + from, end: end - 1 } : { start, end };
}

interface Span {
  readonly start: number;
  readonly end: number;
}

function spanOf({ position }: Pick<Nodes, "position">): Span {
  const start = position?.start.offset ?? 0;
  return { start, end: position?.end.offset ?? start };
}
