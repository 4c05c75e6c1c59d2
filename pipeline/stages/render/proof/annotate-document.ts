import type { Element, ElementContent, Root } from "hast";
import { h } from "hastscript";
import type { Labels } from "../../../libraries/locale/labels.ts";
import type { Document } from "../../../model/document.ts";
import type { ProofNote, ProofNotes } from "../../../model/proof.ts";
import { annotateRows } from "./annotate-rows.ts";
import { createNumbering, type ProofStyle } from "./proof-style.ts";
import { renderFinding, renderProofNote } from "./render-proof-note.ts";

/**
 * A parallel document as an editor reads it in proof: first what was found outside its passages, then a note beside each row, at
 * the end the passages that the text does not show.
 */
export function annotateDocument(document: Document, { passages, others }: ProofNotes, labels: Labels): Document {
  const style: ProofStyle = { labels, language: document.source, direction: document.direction, numberOf: createNumbering() };
  const summary = renderSummary(passages, others, style);
  const shown = new Set<string>();
  const take = (id: string): ProofNote | undefined => {
    const note = passages.get(id);
    if (note !== undefined) shown.add(id);
    return note;
  };
  const text = annotateRows(document.body.children as ElementContent[], take, style);
  const notes = document.notes.map((note) => ({ ...note, content: annotateRows(note.content, take, style) }));
  const elsewhere = [...passages.values()].filter(({ id }) => !shown.has(id));
  const body: Root = { ...document.body, children: [...summary, ...text, ...renderElsewhere(elsewhere, document, style)] };
  const { title } = document.metadata;
  const metadata = { ...document.metadata, title: { ...title, text: labels("proofTitle", { title: title.text }) } };
  return { ...document, metadata, body, notes };
}

/** What the marks of changes mean, and what was found outside the passages. */
function renderSummary(passages: ProofNotes["passages"], others: ProofNotes["others"], style: ProofStyle): Element[] {
  const { labels } = style;
  const hasChanges = [...passages.values()].some(({ changes }) => changes.length > 0);
  const legend = h("p", { className: ["proof-legend"] }, [
    h("ins", { ...labels.lang("proofAdded") }, labels("proofAdded")),
    " · ",
    h("del", { ...labels.lang("proofRemoved") }, labels("proofRemoved")),
  ]);
  const list = h("section", [
    h("h2", { id: "proof-findings", ...labels.lang("proofFindings") }, labels("proofFindings")),
    ...others.map((finding) =>
      h("p", { className: ["proof-detail"], lang: "en", dir: "ltr" }, [
        renderFinding(finding, style),
        " ",
        h("code", { className: ["proof-rule"] }, spotOf(finding)),
      ]),
    ),
  ]);
  return [...(hasChanges ? [legend] : []), ...(others.length > 0 ? [list] : [])];
}

function spotOf({ place: { file, position } }: ProofNotes["others"][number]): string {
  return position === undefined ? file : `${file}:${position.start.line}:${position.start.column}`;
}

/** Texts of the front matter and of pictures, which stand nowhere in the text. */
function renderElsewhere(notes: readonly ProofNote[], { columns = [] }: Document, style: ProofStyle): Element[] {
  if (notes.length === 0) return [];
  const { labels } = style;
  const rows = notes.map((note) => {
    const cells = columns.map(({ locale, direction }, index) =>
      h("p", { className: ["cell", `cell-${index + 1}`], lang: locale, dir: direction }, index === 0 ? note.source : note.target),
    );
    return h("div", { className: ["row"] }, [...cells, renderProofNote(note, style, note.kind)]);
  });
  return [h("section", [h("h2", { id: "proof-others", ...labels.lang("proofOthers") }, labels("proofOthers")), ...rows])];
}
