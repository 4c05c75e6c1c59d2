// In:  a Document and the conventions of the languages that are known.
// Out: the same Document with each text set by the conventions of its own language.
// Invariant: no letter, digit, element or attribute of structure changes, and the input stays as it was.
import { typesetText } from "../../libraries/text/typeset.ts";
import type { Document, DocumentMetadata } from "../../model/document.ts";
import type { LocalizedText } from "../../model/edition.ts";
import type { Conventions, Locale } from "../../model/locale.ts";
import { createLanguageFinder, type LanguageFinder } from "./find-typography.ts";
import { typesetTree } from "./typeset-tree.ts";

/** Sets quotation marks, dashes and spaces; a text in a language without conventions is left as it is. */
export function typesetDocument(document: Document, conventionsFor: ReadonlyMap<Locale, Conventions>): Document {
  const find = createLanguageFinder(conventionsFor);
  const language = { typography: find(document.locales[0]), find };
  return {
    ...document,
    metadata: typesetMetadata(document.metadata, find),
    ...(document.columns === undefined
      ? {}
      : { columns: document.columns.map((column) => ({ ...column, metadata: typesetMetadata(column.metadata, find) })) }),
    body: { ...document.body, children: typesetTree(document.body.children, language) },
    notes: document.notes.map((note) => ({ ...note, content: typesetTree(note.content, language) })),
    references: document.references.map((reference) => ({ ...reference, content: typesetTree(reference.content, language) })),
    ...(document.own === undefined ? {} : { own: { ...document.own, content: typesetTree(document.own.content, language) } }),
  };
}

function typesetMetadata(metadata: DocumentMetadata, find: LanguageFinder): DocumentMetadata {
  const { title, subtitle, description, rights, keywords } = metadata;
  const set = (text: LocalizedText): LocalizedText => {
    const typography = find(text.passage.locale);
    return typography === undefined ? text : { ...text, text: typesetText(text.text, typography) };
  };
  return {
    ...metadata,
    title: set(title),
    ...(subtitle === undefined ? {} : { subtitle: set(subtitle) }),
    ...(description === undefined ? {} : { description: set(description) }),
    ...(rights === undefined ? {} : { rights: set(rights) }),
    keywords: keywords.map(set),
  };
}
