import type { Nodes } from "mdast";
import { imagePath } from "../../../libraries/markdown/image-path.ts";
import type { Edition } from "../../../model/edition.ts";

/** How many pictures with a name and formulas an edition shows. */
export function countNodes(edition: Edition): { readonly pictures: number; readonly formulas: number } {
  const { numbering } = edition.article;
  const isShown = (url: string): boolean => edition.images.has(imagePath(url) ?? "");
  let pictures = 0;
  let formulas = 0;
  const addresses = new Map<string, string>();
  const find = (node: Nodes): void => {
    if (node.type === "definition") addresses.set(node.identifier, node.url);
    if ("children" in node) for (const child of node.children) find(child);
  };
  const walk = (node: Nodes): void => {
    // A note that nothing calls is not shown.
    if (node.type === "footnoteDefinition" && !numbering.notes.has(node.identifier)) return;
    if (node.type === "inlineMath" || node.type === "math") formulas += 1;
    const url = node.type === "image" ? node.url : node.type === "imageReference" ? addresses.get(node.identifier) : undefined;
    if (url !== undefined && "alt" in node && node.alt && isShown(url)) pictures += 1;
    if ("children" in node) for (const child of node.children) walk(child);
  };
  find(edition.tree);
  walk(edition.tree);
  return { pictures, formulas };
}
