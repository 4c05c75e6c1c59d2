import type { ElementContent, Root } from "hast";
import { frameTables } from "../../../../libraries/document/frame-tables.ts";
import { outlineOf } from "../../../../libraries/document/outline.ts";
import { renderCell } from "../../../../libraries/document/render-cell.ts";
import { renderContents } from "../../../../libraries/document/render-contents.ts";
import { renderFrontMatter } from "../../../../libraries/document/render-front-matter.ts";
import { renderNotes } from "../../../../libraries/document/render-notes.ts";
import { renderReferences } from "../../../../libraries/document/render-references.ts";
import { renderRevision } from "../../../../libraries/document/render-revision.ts";
import { ownLanguageName } from "../../../../libraries/locale/language-name.ts";
import { fillTemplate } from "../../../../libraries/template/fill-template.ts";
import type { Document, DocumentColumn } from "../../../../model/document.ts";
import type { ContextColumn, EmitContext } from "../../format.ts";
import { addSectionLanguages } from "../add-section-languages.ts";
import { embedImages } from "../embed-images.ts";
import { renderCitation } from "../render-citation.ts";
import { renderDownloads } from "../render-downloads.ts";
import { renderLanguages } from "../render-languages.ts";
import { renderColumnChoice } from "./render-column-choice.ts";

/** The page of a parallel edition; `columns` are its languages, `words` their labels. */
export function fillParallelPage(
  document: Document,
  columns: readonly DocumentColumn[],
  words: readonly ContextColumn[],
  context: EmitContext,
): Root {
  const { labels, theme } = context;
  const contents = outlineOf(document.body);
  return fillTemplate(theme.parallelPage.text, {
    labels,
    columns: words,
    slots: {
      ...renderFrontMatter(document, columns, words),
      languages: renderLanguages(document, context),
      downloads: renderDownloads(document, context),
      contents: contents.length > 1 ? [renderContents(contents)] : [],
      columns: renderColumnChoice(columns, labels),
      heads: columns.map((column, index) => renderCell(column, index, [{ type: "text", value: ownLanguageName(column.locale) }])),
      body: frameTables(embedImages(addSectionLanguages(document.body.children as ElementContent[], document, context), document.images)),
      notes: renderNotes(
        document.notes.map((note) => ({ ...note, content: embedImages(note.content, document.images) })),
        labels,
      ),
      references: renderReferences(document.references, labels),
      citation: renderCitation(document, labels),
      revision: renderRevision(context.sourceRevision, labels),
    },
  });
}
