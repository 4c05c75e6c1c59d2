import { h } from "hastscript";
import type { Nodes } from "mdast";
import { toString as plainText } from "mdast-util-to-string";
import type { CrossReference } from "../../../model/syntax.ts";
import type { NodeRenderer, RenderContext } from "../context.ts";

/** A link that names its target in the reader's language: "Figure 1", a section's title. */
export const crossReference: NodeRenderer<CrossReference> = (context, node) => {
  const text = nameTarget(context, node.target);
  if (text === undefined) return h("span", { className: ["missing-target"] }, context.labels("missingTarget"));
  return h("a", { className: ["cross-reference"], href: `#${node.target}` }, text);
};

function nameTarget({ edition, labels }: RenderContext, name: string): string | undefined {
  const { numbering } = edition.article;
  const target = numbering.targets.get(name);
  switch (target?.kind) {
    case "figure":
      return labels("figureReference", { number: target.number ?? 0 });
    case "table":
      return labels("tableReference", { number: target.number ?? 0 });
    case "infobox":
      return labels("infoboxReference");
    case "note":
      return labels("noteReference", { label: [...numbering.notes.values()].find(({ anchor }) => anchor === name)?.label ?? "" });
    case "section":
      return labels("sectionReference", { title: titleOf(edition.tree, target.unit) });
    case "span":
      return labels("sectionReference", { title: wordsOf(edition.tree, name) });
    default:
      return undefined;
  }
}

/** The words of a heading in the edition's language, without its notes. */
function titleOf(node: Nodes, unit: number | undefined): string {
  if (node.type === "heading" && node.data?.unit === unit)
    return plainText({ ...node, children: node.children.filter(({ type }) => type !== "footnoteReference") });
  if (!("children" in node)) return "";
  for (const child of node.children) {
    const title = titleOf(child, unit);
    if (title !== "") return title;
  }
  return "";
}

/** The words of the span with an id. */
function wordsOf(node: Nodes, id: string): string {
  if (node.type === "span" && node.attributes.id === id) return plainText(node);
  return "children" in node ? node.children.map((child) => wordsOf(child, id)).join("") : "";
}
