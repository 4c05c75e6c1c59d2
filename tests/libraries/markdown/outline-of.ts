import type { Nodes } from "mdast";
import { parseMarkdown } from "../../../pipeline/libraries/markdown/parse-markdown.ts";
import type { CitationItem } from "../../../pipeline/model/syntax.ts";

/** A text's tree on one line, each leaf with the source that its position names: `paragraph(text<a > emphasis(text<b>))`. */
export function outlineOf(source: string): string {
  return parseMarkdown(source)
    .tree.children.map((child) => outlineOfNode(child, source))
    .join(" ");
}

/** One node likewise. */
export function outlineOfNode(node: Nodes, source: string): string {
  const name = "identifier" in node ? `${node.type}#${node.identifier}` : node.type;
  if (!("children" in node)) return `${name}<${sourceOf(node, source)}>`;
  return `${name}(${node.children.map((child) => outlineOfNode(child, source)).join(" ")})`;
}

/** What a text's problems are about: `rule-id: the source at its position`. */
export function problemsOf(source: string): string[] {
  return parseMarkdown(source).problems.map((problem) => `${problem.ruleId}: ${sourceOf(problem, source)}`);
}

/** All citation items of a text, as `mode key | prefix | label value | suffix`, with what stands at their positions for keys. */
export function itemsOf(source: string): string[] {
  return nodesOf(parseMarkdown(source).tree).flatMap((node) =>
    node.type === "citation" ? node.items.map((item) => itemLine(item, source)) : [],
  );
}

/** A node and all below it, in the order of the text. */
export function nodesOf(node: Nodes): Nodes[] {
  return [node, ...("children" in node ? node.children.flatMap((child) => nodesOf(child)) : [])];
}

/** The source at a position. */
export function sourceOf({ position }: Pick<Nodes, "position">, source: string): string {
  if (position === undefined) throw new Error("a node has a position");
  return source.slice(position.start.offset, position.end.offset);
}

function itemLine(item: CitationItem, source: string): string {
  const mode = { normal: "", "suppress-author": "-", "author-in-text": "+" }[item.mode];
  const locator = item.locator === undefined ? "" : `${item.locator.label} ${item.locator.value}`;
  return `${mode}${sourceOf(item, source)} | ${item.prefix} | ${locator} | ${item.suffix}`;
}
