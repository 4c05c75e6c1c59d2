import type { FootnoteDefinition, Nodes } from "mdast";
import { toString as plainText } from "mdast-util-to-string";
import type { NumberedArticle } from "../../model/article.ts";

/** Something that a cross-reference or a footnote's call can lead to. */
export interface EditorTarget {
  readonly name: string;
  readonly kind: "figure" | "table" | "infobox" | "section" | "span";
  readonly node: Nodes;
  /** The words by which a person knows it. */
  readonly words: string;
}

/** Everything in an article that has an id, in the order of the text. */
export function targetsOf({ tree, units }: NumberedArticle): EditorTarget[] {
  const found: EditorTarget[] = [];
  const walk = (node: Nodes): void => {
    const target = describe(node, node.data?.unit === undefined ? undefined : units[node.data.unit]?.anchor);
    if (target !== undefined) found.push({ ...target, node });
    if ("children" in node) for (const child of node.children) walk(child as Nodes);
  };
  walk(tree);
  return found;
}

/** The definitions of an article's footnotes by identifier; of two with one name the first holds. */
export function footnotesOf({ tree }: NumberedArticle): ReadonlyMap<string, FootnoteDefinition> {
  const found = new Map<string, FootnoteDefinition>();
  const walk = (node: Nodes): void => {
    if (node.type === "footnoteDefinition" && !found.has(node.identifier)) found.set(node.identifier, node);
    if ("children" in node) for (const child of node.children) walk(child as Nodes);
  };
  walk(tree);
  return found;
}

function describe(node: Nodes, anchor: string | undefined): Omit<EditorTarget, "node"> | undefined {
  switch (node.type) {
    case "figure":
      return { name: node.identifier, kind: "figure", words: captionOf(node.children) };
    case "captionedTable":
      return { name: node.identifier, kind: "table", words: captionOf(node.children) };
    case "infobox":
      return { name: node.identifier, kind: "infobox", words: captionOf(node.children) };
    case "heading":
      return anchor === undefined ? undefined : { name: anchor, kind: "section", words: plainText(node) };
    case "span":
      return node.attributes.id === undefined ? undefined : { name: node.attributes.id, kind: "span", words: plainText(node) };
    default:
      return undefined;
  }
}

function captionOf(children: readonly Nodes[]): string {
  const caption = children.find(({ type }) => type === "caption");
  return caption === undefined ? "" : plainText(caption);
}
