import type { Nodes } from "mdast";
import type { PlacedPoMessage, PoPosition } from "../../libraries/codec/po.ts";
import { parsePo } from "../../libraries/codec/po-parse.ts";
import { placeInPoString } from "../../libraries/codec/po-place.ts";
import { knownLabels } from "../../libraries/markdown/known-labels.ts";
import { parseInline } from "../../libraries/markdown/parse-inline.ts";
import type { TextRange } from "../../libraries/text/find-quotations.ts";
import type { NumberedArticle } from "../../model/article.ts";

/** A name in a text, and what it names: a work, a numbered thing or heading, a footnote, a picture. */
export interface NamedThing extends TextRange {
  readonly kind: "citation" | "target" | "footnote" | "image";
  readonly name: string;
}

/** The name under a cursor in an article's Markdown. */
export function nameInMarkdown(article: NumberedArticle, offset: number): NamedThing | undefined {
  return namesIn(article.tree).find((thing) => holds(thing, offset));
}

/** The message under a cursor in a PO file. */
export function messageAt(text: string, offset: number): PlacedPoMessage | undefined {
  return parsePo(text).file.messages.find(({ place }) => holds(rangeOf(place.message), offset));
}

/** The name under a cursor in one of a message's strings, the source's or the translation. */
export function nameInMessage(message: PlacedPoMessage, text: string, article: NumberedArticle, offset: number): NamedThing | undefined {
  const { id, translation } = message.place;
  const strings: [PoPosition, string][] = [
    [id, message.id],
    [translation, message.translation],
  ];
  for (const [position, string] of strings) {
    if (!holds(rangeOf(position), offset)) continue;
    const parsed = parseInline(string, knownLabels(article.tree));
    if (!("children" in parsed)) return undefined;
    const things = parsed.children.flatMap(namesIn).map((thing) => {
      const { start, end } = placeInPoString(text, position, thing.start, thing.end);
      return { ...thing, start: start.offset, end: end.offset };
    });
    return things.find((thing) => holds(thing, offset));
  }
  return undefined;
}

function namesIn(node: Nodes): NamedThing[] {
  const range = { start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0 };
  switch (node.type) {
    case "citation":
      return node.items.map(({ key, position }) => ({ kind: "citation", name: key, ...rangeOf(position) }));
    case "crossReference":
      return [{ kind: "target", name: node.target, ...range }];
    case "footnoteReference":
      return [{ kind: "footnote", name: node.identifier, ...range }];
    case "image":
      return [{ kind: "image", name: node.url, ...range }];
    default: {
      const inside = "children" in node ? node.children.flatMap((child) => namesIn(child as Nodes)) : [];
      if (node.type === "link" && node.url.startsWith("#")) inside.push({ kind: "target", name: node.url.slice(1), ...range });
      return inside;
    }
  }
}

function rangeOf({ start, end }: { start: { offset?: number | undefined }; end: { offset?: number | undefined } }): TextRange {
  return { start: start.offset ?? 0, end: end.offset ?? 0 };
}

/** A cursor stands between characters: the end of a name belongs to it, and so does the `@` before one. */
function holds({ start, end, ...rest }: TextRange & { kind?: string }, offset: number): boolean {
  return offset >= (rest.kind === "citation" ? start - 1 : start) && offset <= end;
}
