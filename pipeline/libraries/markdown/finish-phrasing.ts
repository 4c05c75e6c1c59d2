import type { Data, Heading, Html, Nodes, Parent, PhrasingContent } from "mdast";
import { readCrossReference } from "./cross-reference.ts";
import { divideAtLiteralLinks } from "./literal-links.ts";

/** Makes the last nodes of inline content, at any depth of a tree: cross-references, `<br>` as breaks, bare links. */
export function finishPhrasing(tree: Nodes, source: string): void {
  if ("children" in tree) finishChildren(tree, source, tree.type === "link" || tree.type === "linkReference");
}

function finishChildren(parent: Parent, source: string, isLinked: boolean): void {
  const finished: Nodes[] = [];
  let isChanged = false;
  for (const child of parent.children) {
    const replacement = finishNode(child, source, isLinked);
    isChanged ||= replacement !== undefined;
    if (replacement === undefined) finished.push(child);
    else finished.push(...replacement);
  }
  if (isChanged) parent.children = finished as typeof parent.children;
}

function finishNode(node: Nodes, source: string, isLinked: boolean): readonly PhrasingContent[] | undefined {
  if (node.type === "text") return isLinked ? undefined : divideAtLiteralLinks(node, source);
  if (node.type === "html") return isBreak(node) ? [{ type: "break", ...(node.position && { position: node.position }) }] : undefined;
  if (node.data?.titlePosition !== undefined) forgetTitle(node, node.data);
  if (node.type === "heading") mendStart(node);
  if (node.type === "link") {
    const reference = readCrossReference(node);
    if (reference !== undefined) return [reference];
  }
  if ("children" in node) finishChildren(node, source, isLinked || node.type === "link" || node.type === "linkReference");
  return undefined;
}

function forgetTitle(node: Nodes, { titlePosition: _, ...data }: Data): void {
  if (Object.keys(data).length > 0) node.data = data;
  else delete node.data;
}

/** micromark lets an underlined heading begin with the link definitions above it. */
function mendStart({ children, position }: Heading): void {
  const first = children[0]?.position?.start;
  if (first !== undefined && position !== undefined && position.start.line < first.line) position.start = { ...first };
}

/** A hard break, as the messages of translations write it. */
function isBreak({ value }: Html): boolean {
  return /^<br[ \t]*\/?>$/i.test(value);
}
