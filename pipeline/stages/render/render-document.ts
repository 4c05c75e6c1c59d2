// In:  a CitedEdition, the labels and conventions of its language.
// Out: a Document: the article as hast, its notes and references beside it, with nothing left of Markdown.
// Invariant: every block, note, reference and image of the edition is in the document, under its canonical anchor.
import type { Element, ElementContent, Root } from "hast";
import type { Nodes } from "mdast";
import remarkRehype from "remark-rehype";
import { unified } from "unified";
import type { Labels } from "../../libraries/locale/labels.ts";
import type { Document, DocumentMetadata, DocumentNote, DocumentReference, Marks } from "../../model/document.ts";
import type { CitedEdition } from "../../model/edition.ts";
import type { Conventions } from "../../model/locale.ts";
import type { CitationKey } from "../../model/reference.ts";
import type { RenderContext } from "./context.ts";
import { createHandlers } from "./create-handlers.ts";
import { nestSections } from "./nest-sections.ts";
import { renderLostReference } from "./render-lost-reference.ts";

export interface RenderOptions {
  readonly labels: Labels;
  readonly conventions: Conventions;
  /** Whether readers see the marks that are meant for editors. */
  readonly showMarks: boolean;
}

/** Renders an edition for all formats alike. */
export function renderDocument(edition: CitedEdition, options: RenderOptions): Document {
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
    body: { type: "root", children: nestSections(withoutEmptyReferences(root.children as ElementContent[], options.labels("references"))) },
    notes: renderNotes(edition, definitions),
    references: renderReferences(edition, options),
    own: edition.own,
    images: edition.images,
    marks: countMarks(edition),
  };
}

function renderMetadata({ article, metadata, translators, translated }: CitedEdition): DocumentMetadata {
  const { title, subtitle, description, rights, keywords, places, contributors, ...same } = article.metadata;
  const people = [...contributors, ...translators.map((name) => ({ name, role: "trl" }))];
  return { ...same, ...metadata, contributors: people, ...(translated === undefined ? {} : { translated }) };
}

function createContext(edition: CitedEdition, options: RenderOptions): RenderContext {
  const used = new Map<string, number>();
  return {
    edition,
    ...options,
    rankShift: 2 - highestHeading(edition.tree),
    unit: undefined,
    nextNoteCall(name) {
      const key = `${this.unit ?? -1} ${name}`;
      const count = used.get(key) ?? 0;
      used.set(key, count + 1);
      return edition.article.numbering.calls.get(this.unit ?? -1)?.notes.get(name)?.[count];
    },
  };
}

function highestHeading(node: Nodes): number {
  if (node.type === "heading") return node.depth;
  const ranks = "children" in node ? node.children.map(highestHeading) : [];
  return Math.min(7, ...ranks);
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

/** Papers end with an empty heading under which their references are put: the reference list brings its own. */
function withoutEmptyReferences(children: ElementContent[], title: string): ElementContent[] {
  const last = children.findLastIndex((child) => child.type === "element");
  const heading = children[last];
  const isHeading = heading?.type === "element" && /^h[1-6]$/.test(heading.tagName) && textOf(heading).trim() === title;
  return isHeading ? children.slice(0, last) : children;
}

function textOf(node: ElementContent): string {
  if (node.type === "text") return node.value;
  return "children" in node ? node.children.map((child) => textOf(child as ElementContent)).join("") : "";
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
