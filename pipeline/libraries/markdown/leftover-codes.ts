import type { PhrasingContent } from "mdast";

/** A piece of text that looks like the beginning or end of a code, though none was made of it. */
export interface LeftoverCode {
  readonly start: number;
  readonly end: number;
  /** As it is written. */
  readonly text: string;
  readonly kind: "link" | "footnote" | "citation" | "attributes";
  /** The name of the footnote, or the key of the citation. */
  readonly name: string;
}

const pattern =
  /(?<!\\)(?:(?<link>\]\s?\()|\[\^(?<note>[^\]\s]*)\]?|\[[-–]?@(?<key>[^\]\s,;]*)|(?<attributes>(?<=\])\s?\{(?:[#.]|[a-z-]+=)[^{}]*\}|\{#[^{}\s]*\}(?=\s*$)))/gu;

/** What is left of codes in the text of a passage, in order. `text` is what the passage was parsed from. */
export function leftoverCodes(children: readonly PhrasingContent[], text: string): LeftoverCode[] {
  return children.flatMap((node): LeftoverCode[] => {
    if (node.type !== "text") return "children" in node ? leftoverCodes(node.children, text) : [];
    const from = node.position?.start.offset ?? 0;
    const written = text.slice(from, node.position?.end.offset ?? from);
    return Array.from(written.matchAll(pattern), ({ 0: found, index, groups = {} }) => ({
      start: from + index,
      end: from + index + found.length,
      text: found,
      kind: kindOf(groups),
      name: groups["note"] ?? groups["key"] ?? "",
    }));
  });
}

function kindOf(groups: Readonly<Record<string, string | undefined>>): LeftoverCode["kind"] {
  if (groups["link"] !== undefined) return "link";
  if (groups["note"] !== undefined) return "footnote";
  return groups["key"] === undefined ? "attributes" : "citation";
}
