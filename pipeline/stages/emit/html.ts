// In:  a Document and the theme.
// Out: one HTML file that needs no other: its styles, fonts and pictures are in it.
// Invariant: no script, no request; whatever a text says, it is text.
import type { ElementContent, Root } from "hast";
import { h } from "hastscript";
import rehypeStringify from "rehype-stringify";
import { unified } from "unified";
import { frameTables } from "../../libraries/document/frame-tables.ts";
import { outlineOf } from "../../libraries/document/outline.ts";
import { renderByline } from "../../libraries/document/render-byline.ts";
import { renderContents } from "../../libraries/document/render-contents.ts";
import { renderNotes } from "../../libraries/document/render-notes.ts";
import { renderNotices } from "../../libraries/document/render-notices.ts";
import { renderReferences } from "../../libraries/document/render-references.ts";
import { renderRevision } from "../../libraries/document/render-revision.ts";
import { renderText } from "../../libraries/document/render-text.ts";
import { usedCharacters } from "../../libraries/fonts/used-characters.ts";
import { fillTemplate } from "../../libraries/template/fill-template.ts";
import type { Document } from "../../model/document.ts";
import type { EmitContext, OutputFormat } from "./format.ts";
import { addSectionLanguages } from "./html/add-section-languages.ts";
import { completePage } from "./html/complete-page.ts";
import { embedImages } from "./html/embed-images.ts";
import { makeScrollable } from "./html/make-scrollable.ts";
import { pairRules } from "./html/pair-rules.ts";
import { fillParallelPage } from "./html/parallel/fill-parallel-page.ts";
import { renderColumnRules } from "./html/parallel/render-column-rules.ts";
import { renderCitation } from "./html/render-citation.ts";
import { renderDownloads } from "./html/render-downloads.ts";
import { renderHead } from "./html/render-head.ts";
import { renderLanguages } from "./html/render-languages.ts";
import { renderStyle } from "./html/render-style.ts";
import type { pageSlots } from "./html/slots.ts";

const serializer = unified()
  .use(rehypeStringify, { characterReferences: { useNamedReferences: false } })
  .freeze();

/** A self-contained web page. */
export const html: OutputFormat = {
  name: "html",
  async emit(document, context) {
    const { columns } = document;
    const page = columns === undefined ? fillPage(document, context) : fillParallelPage(document, columns, context.columns ?? [], context);
    const styles = columns === undefined ? [] : [context.theme.parallelStyle.text, renderColumnRules(columns.length)];
    const style = pairRules(await renderStyle(usedCharacters(page), context, styles), document);
    const head = renderHead(document, context, style);
    const path = `${document.edition}/${document.article}.html`;
    const text = serializer.stringify(completePage(page, { locale: document.locales[0], direction: document.direction, head }));
    return { artifacts: [{ path, bytes: new TextEncoder().encode(`${text}\n`) }], diagnostics: [] };
  },
};

function fillPage(document: Document, context: EmitContext): Root {
  const { labels, conventions, theme } = context;
  const { metadata } = document;
  const contents = outlineOf(document.body);
  return fillTemplate(theme.page.text, {
    labels,
    slots: {
      publication: [h("a", { href: "../index.html", rel: ["up"] }, context.publication.title)],
      title: renderText(metadata.title, document),
      subtitle: renderText(metadata.subtitle, document),
      description: renderText(metadata.description, document),
      languages: renderLanguages(document, context),
      downloads: renderDownloads(document, context),
      byline: renderByline(document, labels, conventions),
      notices: renderNotices(document, labels),
      contents: contents.length > 1 ? [renderContents(contents)] : [],
      body: renderBody(document, context),
      notes: renderNotes(
        document.notes.map((note) => ({ ...note, content: makeScrollable(embedImages(note.content, document.images)) })),
        labels,
      ),
      references: renderReferences(document.references, labels),
      citation: renderCitation(document, labels),
      rights: renderText(metadata.rights, document),
      revision: renderRevision(context.sourceRevision, labels),
    } satisfies Record<(typeof pageSlots)[number], readonly ElementContent[]>,
  });
}

function renderBody(document: Document, context: EmitContext): ElementContent[] {
  const body = addSectionLanguages(document.body.children as ElementContent[], document, context);
  return frameTables(makeScrollable(embedImages(body, document.images)));
}
