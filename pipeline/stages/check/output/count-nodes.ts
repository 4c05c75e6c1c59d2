import type { Nodes } from "mdast";
import { translatedPicture } from "../../../libraries/images/translated-picture.ts";
import { imagePath } from "../../../libraries/markdown/image-path.ts";
import { repeatsColumn } from "../../../libraries/translation/repeats-column.ts";
import type { Edition } from "../../../model/edition.ts";

/** How many pictures with a name, and how many formulas. */
export interface NodeCounts {
  readonly pictures: number;
  readonly formulas: number;
}

/**
 * How many pictures and formulas are shown by an edition, or by several side by side: those of passages in each language, all
 * others once; a picture with words of its own in one language once for each.
 */
export function countNodes(editions: readonly [Edition, ...Edition[]]): NodeCounts {
  return editions
    .map((edition, index) => countIn(edition, index, editions))
    .reduce((sum, { pictures, formulas }) => ({ pictures: sum.pictures + pictures, formulas: sum.formulas + formulas }));
}

function countIn(edition: Edition, index: number, editions: readonly [Edition, ...Edition[]]): NodeCounts {
  const [first] = editions;
  const { numbering, units } = edition.article;
  const locales = editions.map((each) => each.locales[0]);
  const isShown = (url: string): boolean => edition.images.has(imagePath(url) ?? "");
  const isForEach = (url: string): boolean => editions.some((each) => translatedPicture(url, each, first) !== undefined);
  let pictures = 0;
  let formulas = 0;
  const addresses = new Map<string, string>();
  const find = (node: Nodes): void => {
    if (node.type === "definition") addresses.set(node.identifier, node.url);
    if ("children" in node) for (const child of node.children) find(child);
  };
  const walk = (node: Nodes, isOwn: boolean): void => {
    // A note that nothing calls is not shown.
    if (node.type === "footnoteDefinition" && !numbering.notes.has(node.identifier)) return;
    const unit = node.type === "image" ? undefined : node.data?.unit;
    if (unit !== undefined && repeatsColumn(edition.passages[unit], edition.locales[0], locales)) return;
    if (isOwn && (node.type === "inlineMath" || node.type === "math")) formulas += 1;
    const url = node.type === "image" ? node.url : node.type === "imageReference" ? addresses.get(node.identifier) : undefined;
    if (url !== undefined && "alt" in node && node.alt && isShown(url) && (isOwn || isForEach(url))) pictures += 1;
    if ("children" in node)
      for (const child of node.children) walk(child, isOwn || (unit !== undefined && units[unit]?.translatable === true));
  };
  find(edition.tree);
  walk(edition.tree, index === 0);
  return { pictures, formulas };
}
