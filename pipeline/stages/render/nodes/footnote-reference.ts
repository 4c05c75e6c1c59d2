import { h } from "hastscript";
import type { FootnoteReference } from "mdast";
import type { NodeRenderer } from "../context.ts";

/** The call of a note: a superscript letter, never to be taken for the number of a reference. */
export const footnoteReference: NodeRenderer<FootnoteReference> = (context, node) => {
  const note = context.edition.article.numbering.notes.get(node.identifier);
  if (note === undefined) return h("sup", { className: ["missing-target"] }, node.label ?? node.identifier);
  const call = context.nextNoteCall(node.identifier);
  const link = h("a", { ...(call === undefined ? {} : { id: call }), href: `#${note.anchor}`, role: "doc-noteref" }, note.label);
  return h("sup", { className: ["note-call"] }, link);
};
