import type { Element, ElementContent, Root } from "hast";
import { h } from "hastscript";
import type { Labels } from "../../../libraries/locale/labels.ts";
import type { Document } from "../../../model/document.ts";
import type { ProofNote } from "../../../model/proof.ts";
import { renderProofNote } from "./render-proof-note.ts";

/** A parallel document as an editor reads it in proof: a note beside each row, and at the end the passages that the text does not show. */
export function annotateDocument(document: Document, notes: ReadonlyMap<string, ProofNote>, labels: Labels): Document {
  const shown = new Set<string>();
  const annotate = (node: ElementContent): ElementContent => {
    if (node.type !== "element") return node;
    const id = node.children.map(unitOf).find((unit) => unit !== undefined);
    const note = id === undefined ? undefined : notes.get(id);
    if (note === undefined || id === undefined) return { ...node, children: node.children.map(annotate) };
    shown.add(id);
    return { ...node, children: [...node.children, renderProofNote(note)] };
  };
  const body: Root = { ...document.body, children: (document.body.children as ElementContent[]).map(annotate) };
  const ownNotes = document.notes.map((note) => ({ ...note, content: note.content.map(annotate) }));
  const others = [...notes.values()].filter(({ id }) => !shown.has(id));
  return { ...document, body: { ...body, children: [...body.children, ...renderOthers(others, document, labels)] }, notes: ownNotes };
}

function unitOf(node: ElementContent): string | undefined {
  const unit = node.type === "element" ? node.properties["dataUnit"] : undefined;
  return typeof unit === "string" ? unit : undefined;
}

/** Texts of the front matter and of pictures, which stand nowhere in the text. */
function renderOthers(notes: readonly ProofNote[], { columns = [] }: Document, labels: Labels): Element[] {
  if (notes.length === 0) return [];
  const rows = notes.map((note) => {
    const cells = columns.map(({ locale, direction }, index) =>
      h("p", { className: ["cell", `cell-${index + 1}`], lang: locale, dir: direction }, index === 0 ? note.source : note.target),
    );
    return h("div", { className: ["row"] }, [...cells, renderProofNote(note)]);
  });
  return [h("section", [h("h2", { id: "proof-others" }, labels("proofOthers")), ...rows])];
}
