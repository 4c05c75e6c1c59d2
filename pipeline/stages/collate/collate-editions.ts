// In:  one article's CitedEditions, a language each.
// Out: a ParallelEdition: the canonical tree in which each passage is a row of cells, one for each language.
// Invariant: every passage of every language is in the tree once; a block without words to translate stays one for all.
import type { Image, Nodes, PhrasingContent, Root } from "mdast";
import { translatedPicture } from "../../libraries/images/translated-picture.ts";
import type { CitedEdition, EditionId, ParallelEdition } from "../../model/edition.ts";
import type { BinaryFile } from "../../model/file.ts";
import type { Locale } from "../../model/locale.ts";
import type { Cell } from "../../model/syntax.ts";

/** Puts editions of one article side by side, in their order; each has one language. */
export function collateEditions(columns: readonly [CitedEdition, ...CitedEdition[]]): ParallelEdition {
  const [first, ...others] = columns;
  const locales: [Locale, ...Locale[]] = [first.locales[0], ...others.map((edition) => edition.locales[0])];
  return {
    ...first,
    id: locales.join("+") as EditionId,
    locales,
    tree: collate(
      columns.map(({ tree }) => tree),
      columns,
    ) as Root,
    images: new Map([...first.images, ...others.flatMap((edition) => ownPictures(edition, first))]),
    translators: [...new Set(columns.flatMap(({ translators }) => translators))],
    columns,
  };
}

/** One node for the same node of every edition; the editions have the structure of the canonical tree in common. */
function collate(nodes: readonly Nodes[], columns: readonly CitedEdition[]): Nodes {
  const [node] = nodes;
  const [edition] = columns;
  if (node === undefined || edition === undefined) throw new Error("a parallel edition has a language");
  if (node.type === "image") return collateImages(nodes as readonly Image[], columns);
  if (!("children" in node)) return node;
  const unit = node.data?.unit;
  if (unit === undefined) {
    const children = node.children.map((_, index) =>
      collate(
        nodes.map((twin) => childOf(twin, index)),
        columns,
      ),
    );
    return { ...node, children } as Nodes;
  }
  if (edition.article.units[unit]?.translatable !== true) return node;
  const cells = nodes.map((twin, index) => cellOf(columns[index], "children" in twin ? (twin.children as PhrasingContent[]) : []));
  return { ...node, children: cells } as Nodes;
}

function childOf(node: Nodes, index: number): Nodes {
  const child = "children" in node ? node.children[index] : undefined;
  if (child === undefined) throw new Error("the editions of an article have one structure");
  return child;
}

function cellOf(edition: CitedEdition | undefined, children: PhrasingContent[]): Cell {
  if (edition === undefined) throw new Error("every node of a row belongs to an edition");
  return { type: "cell", locale: edition.locales[0], children };
}

/** A picture that is the same for all stands once, with its alternative texts; one with words of its own once for each language. */
function collateImages(images: readonly Image[], columns: readonly CitedEdition[]): Nodes {
  const [image, ...others] = images;
  const [first] = columns;
  if (image === undefined || first === undefined) throw new Error("a parallel edition has a language");
  if (columns.some((column) => translatedPicture(image.url, column, first) !== undefined)) {
    return { type: "pictureRow", children: images.map((twin, index) => cellOf(columns[index], [twin])) };
  }
  const alternatives = others.flatMap(({ alt }, index) => {
    const locale = columns[index + 1]?.locales[0];
    return locale === undefined || !alt || alt === image.alt ? [] : [{ locale, text: alt }];
  });
  return alternatives.length === 0 ? image : { ...image, data: { ...image.data, alternatives } };
}

/** Pictures that an edition has with other words than the first, under names of their own. */
function ownPictures(edition: CitedEdition, first: CitedEdition): [string, BinaryFile][] {
  return [...edition.images].flatMap(([path, file]): [string, BinaryFile][] =>
    translatedPicture(path, edition, first) === undefined ? [] : [[`${edition.locales[0]}:${path}`, file]],
  );
}
