// In:  a CitedEdition, the labels and conventions of its language.
// Out: a Document: the article as hast, its notes and references beside it, with nothing left of Markdown.
// Invariant: every block, note, reference and image of the edition is in the document, under its canonical anchor.
import type { Element, ElementContent, Root } from "hast";
import remarkRehype from "remark-rehype";
import { unified } from "unified";
import type { NumberedArticle } from "../../model/article.ts";
import type { Document, DocumentColumn, DocumentMetadata, DocumentNote, DocumentReference, Marks } from "../../model/document.ts";
import type { CitedEdition, ParallelEdition } from "../../model/edition.ts";
import type { CitationKey } from "../../model/reference.ts";
import { createContext, type RenderOptions } from "./create-context.ts";
import { createHandlers } from "./create-handlers.ts";
import { nestSections } from "./nest-sections.ts";
import { renderLostReference } from "./render-lost-reference.ts";

/** Renders an edition for all formats alike. */
export function renderDocument(edition: CitedEdition | ParallelEdition, options: RenderOptions): Document {
  const context = createContext(edition, options);
  const root = unified()
    .use(remarkRehype, { handlers: createHandlers(context), allowDangerousHtml: true })
    .runSync(edition.tree) as Root;
  const definitions = new Map(takeNotes(root).map((element) => [String(element.properties["dataNote"]), element.children]));
  const { article, locales } = edition;
  return {
    article: article.name,
    edition: edition.id,
    locales,
    source: article.locale,
    direction: options.conventions.direction,
    metadata: renderMetadata(edition),
    body: {
      type: "root",
      children: nestSections(
        withoutEmptyReferences(root.children as ElementContent[], article, options.referencesTitle ?? options.labels("references")),
      ),
    },
    notes: renderNotes(edition, definitions),
    references: renderReferences(edition, options),
    own: edition.own,
    images: edition.images,
    marks: countMarks(edition),
    ...("columns" in edition ? { columns: renderColumns(edition, options) } : {}),
  };
}

function renderColumns({ columns }: ParallelEdition, { columns: options = [] }: RenderOptions): DocumentColumn[] {
  return columns.map((edition, index) => ({
    locale: edition.locales[0],
    direction: options[index]?.conventions.direction ?? "ltr",
    metadata: renderMetadata(edition),
    marks: countMarks(edition),
  }));
}

function renderMetadata({ article, metadata, translators, translated }: CitedEdition): DocumentMetadata {
  const { title, subtitle, description, rights, keywords, places, contributors, ...same } = article.metadata;
  const people = [...contributors, ...translators.map((name) => ({ name, role: "trl" }))];
  return { ...same, ...metadata, contributors: people, ...(translated === undefined ? {} : { translated }) };
}

/** Takes the note definitions, rendered where they stood, out of the tree. */
function takeNotes(parent: Root | Element): Element[] {
  const isNote = (node: unknown): node is Element => (node as Element).properties?.["dataNote"] !== undefined;
  const own = (parent.children as ElementContent[]).filter(isNote);
  if (own.length > 0) parent.children = (parent.children as ElementContent[]).filter((child) => !isNote(child));
  return [...own, ...(parent.children as ElementContent[]).flatMap((child) => (child.type === "element" ? takeNotes(child) : []))];
}

function renderNotes(edition: CitedEdition, definitions: ReadonlyMap<string, ElementContent[]>): DocumentNote[] {
  return [...edition.article.numbering.notes].flatMap(([name, { anchor, label, calls }]) => {
    const content = definitions.get(name);
    return content === undefined ? [] : [{ anchor, label, calls, content }];
  });
}

function renderReferences(edition: CitedEdition, { labels, conventions }: RenderOptions): DocumentReference[] {
  return edition.references.flatMap(({ key, source, content }) => {
    const numbered = edition.article.numbering.references.get(key);
    if (numbered === undefined) return [];
    const shown = content.length > 0 ? content : [renderLostReference(labels, conventions)];
    return [{ key: key as CitationKey, source, content: shown, ...numbered }];
  });
}

/**
 * Papers end with an empty heading under which their references are put: the reference list brings its own. Which heading that
 * is the article says, so that all languages have the same sections.
 */
function withoutEmptyReferences(children: ElementContent[], { units }: NumberedArticle, title: string): ElementContent[] {
  const last = children.findLastIndex((child) => child.type === "element");
  const heading = children[last];
  const isHeading = heading?.type === "element" && /^h[1-6]$/.test(heading.tagName);
  const unit = isHeading ? units.find(({ kind, anchor }) => kind === "heading" && anchor === heading.properties["id"]) : undefined;
  return unit?.text.trim() === title ? children.slice(0, last) : children;
}

function countMarks(edition: CitedEdition): Marks {
  const passages = edition.passages.filter((_, ordinal) => edition.article.units[ordinal]?.translatable);
  const [locale] = edition.locales;
  return {
    missing: passages.filter(({ locale: shown, state }) => state !== "current" && shown !== locale && shown === edition.article.locale)
      .length,
    stale: passages.filter(
      ({ locale: shown, state, isTolerated }) => state === "stale" && isTolerated === undefined && shown !== edition.article.locale,
    ).length,
    total: passages.length,
  };
}
