import type { ElementContent } from "hast";
import { frameTables } from "../../../libraries/document/frame-tables.ts";
import { outlineOf } from "../../../libraries/document/outline.ts";
import type { Labels } from "../../../libraries/locale/labels.ts";
import type { LabelColumn } from "../../../libraries/template/other-labels.ts";
import type { Document } from "../../../model/document.ts";
import { anchorSections } from "./anchor-sections.ts";
import { divideBody } from "./divide-body.ts";
import type { Page } from "./page.ts";
import { placeNotes } from "./place-notes.ts";
import { renderFootnotes } from "./render-footnotes.ts";
import { stackTables } from "./stack-tables.ts";

/** The pages of the text, each with the notes that it calls first. Their names are the same in every edition of an article. */
export function composeText(document: Document, labels: Labels, columns?: readonly LabelColumn[]): Page[] {
  const divided = divideBody({ type: "root", children: anchorSections(document.body.children as ElementContent[]) });
  const parts: ElementContent[][] = divided.length === 0 && document.notes.length > 0 ? [[]] : divided;
  const notes = placeNotes(parts, document.notes);
  const digits = Math.max(2, String(parts.length).length);
  return parts.map((part, index) => ({
    path: `text-${String(index + 1).padStart(digits, "0")}.xhtml`,
    title: outlineOf({ type: "root", children: part })[0]?.title || document.metadata.title.text,
    content: stackTables(frameTables([...part, ...renderFootnotes(notes[index] ?? [], labels, columns)])),
    isInSpine: true,
  }));
}
