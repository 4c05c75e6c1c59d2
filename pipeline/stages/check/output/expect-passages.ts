import type { FootnoteDefinition, Nodes } from "mdast";
import type { Edition, LocalizedText } from "../../../model/edition.ts";
import type { TextFlow } from "../../../model/published.ts";
import { collectPieces } from "./collect-pieces.ts";
import { drawnTexts } from "./drawn-texts.ts";
import type { ExpectedPassage } from "./expected-passage.ts";

/** What surrounds a block. */
interface Surroundings {
  readonly flow: TextFlow;
  readonly isOrdered: boolean;
  readonly isMovable: boolean;
}

/** Every passage that a finished file of an edition must have, the notes behind the text in the order of their numbers. */
export function expectPassages(edition: Edition): ExpectedPassage[] {
  const known = expected.get(edition);
  if (known !== undefined) return known;
  const passages = new Expectation(edition).all();
  expected.set(edition, passages);
  return passages;
}

/** An edition is walked once, however many files and rules ask. */
const expected = new WeakMap<Edition, ExpectedPassage[]>();

class Expectation {
  private readonly edition: Edition;
  private readonly passages: ExpectedPassage[] = [];
  private readonly definitions = new Map<string, FootnoteDefinition>();
  private readonly drawn = new Set<string>();

  constructor(edition: Edition) {
    this.edition = edition;
  }

  all(): ExpectedPassage[] {
    const { metadata, tree, article } = this.edition;
    for (const field of ["title", "subtitle", "rights"] as const) this.addText(metadata[field], "text");
    for (const text of [metadata.description, ...metadata.keywords]) this.addText(text, "hidden");
    this.walk(tree, { flow: "text", isOrdered: true, isMovable: false });
    for (const name of article.numbering.notes.keys()) {
      for (const block of this.definitions.get(name)?.children ?? []) {
        this.walk(block, { flow: "notes", isOrdered: true, isMovable: false });
      }
    }
    return this.passages;
  }

  private walk(node: Nodes, around: Surroundings): void {
    switch (node.type) {
      case "footnoteDefinition":
        if (!this.definitions.has(node.identifier)) this.definitions.set(node.identifier, node);
        return;
      case "heading":
      case "paragraph":
      case "caption":
      case "tableCell":
        this.addBlock(node, around);
        return;
      case "image":
        this.addImage(node, around);
        return;
      case "code":
        this.add([{ text: node.value, lang: "", gap: 0 }], { ...around, hasLanguage: false }, undefined);
        return;
      case "figure":
      case "infobox":
      case "captionedTable": {
        const isSorted = node.type === "captionedTable" && node.sort !== undefined;
        const inner = { ...around, isMovable: true };
        for (const child of node.children) this.walk(child, child.type === "table" && isSorted ? { ...inner, isOrdered: false } : inner);
        return;
      }
      case "table":
        for (const row of node.children) this.walk(row, { ...around, isMovable: true });
        return;
      default:
        if ("children" in node) for (const child of node.children) this.walk(child, around);
    }
  }

  private addBlock(node: Extract<Nodes, { type: "heading" | "paragraph" | "caption" | "tableCell" }>, around: Surroundings): void {
    const { unit } = node.data ?? {};
    const { pieces, images } = collectPieces(node, this.langOf(unit));
    this.add(pieces, { ...around, hasLanguage: unit !== undefined }, unit);
    for (const image of images) this.addImage(image, around);
  }

  private addImage(node: Extract<Nodes, { type: "image" }>, around: Surroundings): void {
    const { unit } = node.data ?? {};
    const hidden = { ...around, isOrdered: false };
    if (node.alt) this.add([{ text: node.alt, lang: this.langOf(unit), gap: 0 }], { ...hidden, flow: "hidden", hasLanguage: false }, unit);
    const file = this.edition.images.get(node.url);
    if (this.drawn.has(node.url) || file === undefined) return;
    this.drawn.add(node.url);
    const texts = drawnTexts(file);
    for (const { ordinal, target } of this.edition.article.units) {
      if (target.form !== "imageText" || target.image !== node.url) continue;
      this.add([{ text: texts?.[target.index] ?? "", lang: "", gap: 0 }], { ...hidden, hasLanguage: false }, ordinal);
    }
  }

  private addText(text: LocalizedText | undefined, flow: TextFlow): void {
    if (text === undefined) return;
    const unit = this.edition.article.units.find(({ id }) => id === text.passage.unit);
    const pieces = [{ text: text.text, lang: text.passage.locale as string, gap: 0 }];
    this.add(pieces, { flow, isOrdered: false, isMovable: false, hasLanguage: flow === "text" }, unit?.ordinal);
  }

  private langOf(unit: number | undefined): string {
    const [locale] = this.edition.locales;
    return (unit === undefined ? undefined : this.edition.passages[unit]?.locale) ?? locale;
  }

  private add(pieces: ExpectedPassage["pieces"], around: Omit<ExpectedPassage, "pieces" | "unit">, ordinal: number | undefined): void {
    const unit = ordinal === undefined ? undefined : this.edition.article.units[ordinal];
    if (pieces.some(({ text }) => /[\p{L}\p{N}]/u.test(text)))
      this.passages.push({ pieces, ...around, ...(unit === undefined ? {} : { unit }) });
  }
}
