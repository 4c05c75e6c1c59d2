import type { Element, ElementContent } from "hast";
import { h } from "hastscript";
import type { ProofNote } from "../../../model/proof.ts";
import type { ProofStyle } from "./proof-style.ts";
import { renderCellNote, renderProofNote } from "./render-proof-note.ts";

/** Gives the note of a passage that is shown. */
export type TakeNote = (id: string) => ProofNote | undefined;

/**
 * Content in rows with a note in each. That of a heading stands beside it, so that the heading says what it said; the cells of a
 * table have no room, and what is to be said of them stands below it.
 */
export function annotateRows(content: readonly ElementContent[], take: TakeNote, style: ProofStyle): ElementContent[] {
  return content.flatMap((node): ElementContent[] => {
    if (node.type !== "element") return [node];
    if (node.tagName === "table") return annotateTable(node, take, style);
    const note = noteOf(node, take);
    if (note === undefined) return [{ ...node, children: annotateRows(node.children, take, style) }];
    const beside = renderProofNote(note, style);
    if (/^h[1-6]$/.test(node.tagName)) return [h("div", { className: ["proof-heading"] }, [node, beside])];
    return [{ ...node, children: [...node.children, beside] }];
  });
}

function annotateTable(table: Element, take: TakeNote, style: ProofStyle): ElementContent[] {
  const notes: ProofNote[] = [];
  const annotate = (node: ElementContent): ElementContent => {
    if (node.type !== "element") return node;
    const note = noteOf(node, take);
    if (note === undefined) return { ...node, children: node.children.map(annotate) };
    notes.push(note);
    return { ...node, children: [...node.children, renderCellNote(note, style)] };
  };
  const annotated = { ...table, children: table.children.map(annotate) };
  const told = notes.filter(({ changes, findings }) => changes.length + findings.length > 0);
  return [annotated, ...told.map((note) => h("p", { className: ["proof-detail"] }, [renderProofNote(note, style)]))];
}

/** The note of the passage whose cells an element holds. */
function noteOf({ children }: Element, take: TakeNote): ProofNote | undefined {
  const id = children.map(unitOf).find((unit) => unit !== undefined);
  return id === undefined ? undefined : take(id);
}

function unitOf(node: ElementContent): string | undefined {
  const unit = node.type === "element" ? node.properties["dataUnit"] : undefined;
  return typeof unit === "string" ? unit : undefined;
}
