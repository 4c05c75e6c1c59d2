import type { Image, Nodes, Root } from "mdast";
import type { ParsedArticle } from "../../model/article.ts";
import type { SourceFile } from "../../model/file.ts";
import { destinationPlace } from "./destination-place.ts";

/** A stretch of words as its author wrote it, from `start` to before `end` in the article's file. */
export interface Prose {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/**
 * The words of an article that its readers read, in the order of the file: front matter, text and alternative texts; neither
 * code, formulas, raw HTML nor addresses.
 */
export function proseOf(article: Pick<ParsedArticle, "tree" | "file" | "units">): readonly Prose[] {
  const known = proses.get(article.tree);
  if (known !== undefined) return known;
  const found = findProse(article);
  proses.set(article.tree, found);
  return found;
}

/** A tree is walked once, however many rules ask. */
const proses = new WeakMap<Root, readonly Prose[]>();

function findProse({ tree, file, units }: Pick<ParsedArticle, "tree" | "file" | "units">): readonly Prose[] {
  const found: Prose[] = [];
  const add = (start: number | undefined, end: number | undefined): void => {
    if (start !== undefined && end !== undefined && end > start) found.push({ text: file.text.slice(start, end), start, end });
  };
  for (const { target, place } of units) {
    if (target.form === "metadata") add(place.position?.start.offset, place.position?.end.offset);
  }
  const walk = (node: Nodes): void => {
    if (node.type === "text") add(node.position?.start.offset, node.position?.end.offset);
    if (node.type === "image") addAlternative(node, file, add);
    if ("children" in node && !isBareAddress(node, file)) for (const child of node.children) walk(child);
  };
  walk(tree);
  return found.sort((left, right) => left.start - right.start);
}

function addAlternative(image: Image, file: SourceFile, add: (start: number | undefined, end: number | undefined) => void): void {
  const start = image.position?.start.offset;
  const destination = destinationPlace(image, file).position?.start.offset;
  if (start === undefined || destination === undefined || destination <= start) return;
  add(start + 2, file.text.lastIndexOf("](", destination));
}

/** Whether a link is nothing but where it leads: `<https://example.org>`. */
function isBareAddress({ type, position }: Nodes, { text }: SourceFile): boolean {
  return type === "link" && text.charAt(position?.start.offset ?? 0) !== "[";
}
