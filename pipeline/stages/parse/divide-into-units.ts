import type { BlockContent, Heading, Image, Nodes, Paragraph, Parent, PhrasingContent, Root } from "mdast";
import { toString as plainText } from "mdast-util-to-string";
import { passageOf } from "../../libraries/markdown/passage.ts";
import { protectedCodes } from "../../libraries/markdown/protected-codes.ts";
import type { ImageTexts } from "../../model/article.ts";
import type { SourceFile } from "../../model/file.ts";
import type { Caption } from "../../model/syntax.ts";
import type { AnchorId, ParsedUnit, UnitKind, UnitTarget } from "../../model/unit.ts";

/** What surrounds a block: the words for its kind that its translator reads. */
interface Surroundings {
  readonly kind: UnitKind;
  readonly detail?: string;
}

/**
 * Divides a tree into units, one a block with inline content, and stamps each such block with `data.unit`.
 * Numbering starts at `first`: the front matter's units come before.
 */
export function divideIntoUnits(tree: Root, file: SourceFile, imageTexts: ReadonlyMap<string, ImageTexts>, first: number): ParsedUnit[] {
  const units: ParsedUnit[] = [];
  const trail: { readonly depth: number; readonly title: string }[] = [];
  const seenImages = new Set<string>();
  const callTrails = findCallTrails(tree);
  const trailOf = ({ kind, detail }: Surroundings): readonly string[] =>
    kind === "footnote" ? (callTrails.get(detail ?? "") ?? []) : trail.map(({ title }) => title);

  const add = (
    node: Nodes,
    surroundings: Surroundings,
    text: string,
    target: UnitTarget,
    codes: readonly PhrasingContent[],
    anchor?: AnchorId,
  ): void => {
    const ordinal = first + units.length;
    if (target.form === "markdown" || target.form === "alternative") node.data = { ...node.data, unit: ordinal };
    units.push({
      ordinal,
      ...surroundings,
      text,
      target,
      trail: trailOf(surroundings),
      codes: codesAsWritten(codes),
      translatable: target.form !== "markdown" || hasWords(codes),
      place: { file: file.path, ...(node.position === undefined ? {} : { position: spanOf(node) }) },
      ...(anchor === undefined ? {} : { explicitAnchor: anchor }),
    });
  };

  const addInline = (node: Heading | Paragraph | Caption | (Parent & Nodes), surroundings: Surroundings, anchor?: AnchorId): void => {
    const passage = passageOf(node as Parent, file.text);
    if (passage !== undefined) add(node, surroundings, passage.text, { form: "markdown" }, node.children as PhrasingContent[], anchor);
  };

  const addImage = (image: Image): void => {
    if (image.alt) add(image, { kind: "alternative text" }, image.alt, { form: "alternative", image: image.url }, []);
    const words = seenImages.has(image.url) ? undefined : imageTexts.get(image.url);
    seenImages.add(image.url);
    words?.texts.forEach(({ text }, index) => {
      add(image, { kind: "image text", detail: image.url }, text, { form: "imageText", image: image.url, index }, []);
    });
  };

  const walk = (node: Nodes, surroundings: Surroundings): void => {
    switch (node.type) {
      case "heading": {
        while (trail.length > 0 && (trail.at(-1)?.depth ?? 0) >= node.depth) trail.pop();
        addInline(node, { kind: "heading", detail: String(node.depth) }, node.data?.attributes?.id as AnchorId | undefined);
        trail.push({ depth: node.depth, title: plainText(node) });
        return;
      }
      case "paragraph": {
        const only = loneImage(node);
        if (only === undefined) addInline(node, surroundings);
        else addImage(only);
        return;
      }
      case "image":
        addImage(node);
        return;
      case "caption":
        addInline(node, { kind: "caption" });
        return;
      case "table":
        node.children.forEach((row, index) => {
          for (const cell of row.children) addInline(cell, { kind: index === 0 ? "table heading" : "table cell" });
        });
        return;
      default:
        if ("children" in node) for (const child of node.children) walk(child, inside(node, surroundings));
    }
  };

  walk(tree, { kind: "paragraph" });
  return units;
}

/** The codes of inline content as its translator types them: a citation whole, however many works it names. */
function codesAsWritten(children: readonly PhrasingContent[]): string[] {
  const seen = new Set<Nodes>();
  return protectedCodes(children).flatMap(({ node, code }) => {
    if (node.type !== "citation") return [code];
    if (seen.has(node)) return [];
    seen.add(node);
    return [node.raw.replace(/\s+/g, " ")];
  });
}

/** The headings above the first call of each footnote: that is where its reader meets it. */
function findCallTrails(tree: Root): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, readonly string[]>();
  const open: { readonly depth: number; readonly title: string }[] = [];
  const walk = (node: Nodes): void => {
    if (node.type === "footnoteDefinition") return;
    if (node.type === "heading") {
      while ((open.at(-1)?.depth ?? 0) >= node.depth) open.pop();
      open.push({ depth: node.depth, title: plainText(node) });
    }
    if (node.type === "footnoteReference") {
      const name = node.label ?? node.identifier;
      if (!found.has(name))
        found.set(
          name,
          open.map(({ title }) => title),
        );
    }
    if ("children" in node) for (const child of node.children) walk(child);
  };
  walk(tree);
  return found;
}

function inside(node: Nodes, surroundings: Surroundings): Surroundings {
  switch (node.type) {
    case "blockquote":
      return { kind: "quotation" };
    case "listItem":
      return { kind: "list item" };
    case "footnoteDefinition":
      return { kind: "footnote", detail: node.label ?? node.identifier };
    default:
      return surroundings;
  }
}

/** The image of a paragraph that holds nothing else. */
function loneImage(paragraph: Paragraph): Image | undefined {
  const [only, ...others] = paragraph.children.filter((child) => child.type !== "text" || child.value.trim() !== "");
  return only?.type === "image" && others.length === 0 ? only : undefined;
}

/** Whether inline content has a letter outside its protected codes. */
function hasWords(children: readonly PhrasingContent[]): boolean {
  return children.some((node) => {
    if (node.type === "text") return /\p{L}/u.test(node.value);
    if (node.type === "image") return Boolean(node.alt);
    if (node.type === "citation") return node.items.some(({ prefix, suffix }) => /\p{L}/u.test(prefix + suffix));
    if (node.type === "span" && node.attributes.values["translate"] === "no") return false;
    return "children" in node && hasWords(node.children);
  });
}

function spanOf(node: Nodes): NonNullable<BlockContent["position"]> {
  const children = "children" in node ? node.children : [];
  const start = children[0]?.position?.start ?? node.position?.start;
  const end = children.at(-1)?.position?.end ?? node.position?.end;
  if (start === undefined || end === undefined) throw new Error("a parsed node has a position");
  return { start, end };
}
