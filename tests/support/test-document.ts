import type { ElementContent } from "hast";
import rehypeParse from "rehype-parse";
import { unified } from "unified";
import type { Contributor } from "../../pipeline/model/article.ts";
import type { Document, DocumentMetadata } from "../../pipeline/model/document.ts";
import type { EditionId, LocalizedText } from "../../pipeline/model/edition.ts";
import type { Locale } from "../../pipeline/model/locale.ts";
import type { CitationKey } from "../../pipeline/model/reference.ts";
import type { AnchorId, UnitId } from "../../pipeline/model/unit.ts";
import type { ArticleName } from "../../pipeline/model/workspace.ts";

/** What a test document is made of; contents are HTML, as `render` would make it. */
export interface DocumentParts {
  readonly locale?: string;
  readonly source?: string;
  readonly direction?: "ltr" | "rtl";
  readonly article?: string;
  readonly title?: string;
  readonly contributors?: readonly Contributor[];
  readonly metadata?: Partial<Omit<DocumentMetadata, "title" | "contributors">>;
  readonly body?: string | readonly ElementContent[];
  readonly notes?: readonly { readonly anchor: string; readonly label: string; readonly calls: readonly string[]; readonly html: string }[];
  readonly references?: readonly { readonly anchor: string; readonly calls: readonly string[]; readonly html: string }[];
  readonly images?: Readonly<Record<string, Uint8Array | string>>;
  readonly marks?: Partial<Document["marks"]>;
}

const parser = unified().use(rehypeParse, { fragment: true }).freeze();

/** HTML as a tree. */
export function content(html: string): ElementContent[] {
  return parser.parse(html).children as ElementContent[];
}

/** A text of the front matter in a language. */
export function localized(text: string, locale = "en"): LocalizedText {
  return { text, passage: { unit: "ktest" as UnitId, locale: locale as Locale, state: "current" } };
}

/** A document as the stages before would hand it over. */
export function testDocument(parts: DocumentParts = {}): Document {
  const { locale = "en", body = "", notes = [], references = [], images = {}, contributors = [] } = parts;
  return {
    article: (parts.article ?? "test") as ArticleName,
    edition: locale as EditionId,
    locales: [locale as Locale],
    source: (parts.source ?? "en") as Locale,
    direction: parts.direction ?? "ltr",
    metadata: { title: localized(parts.title ?? "A test", locale), keywords: [], contributors, ...parts.metadata },
    body: { type: "root", children: typeof body === "string" ? content(body) : [...body] },
    notes: notes.map(({ anchor, label, calls, html }) => ({
      anchor: anchor as AnchorId,
      label,
      calls: calls as AnchorId[],
      content: content(html),
    })),
    references: references.map(({ anchor, calls, html }, index) => ({
      key: anchor as CitationKey,
      anchor: anchor as AnchorId,
      number: index + 1,
      calls: calls as AnchorId[],
      content: content(html),
      source: { key: anchor as CitationKey, type: "book", names: {}, dates: {}, fields: {}, place: { file: "test" }, fieldPlaces: {} },
    })),
    images: new Map(
      Object.entries(images).map(([path, bytes]) => [
        path,
        { path: `source/test/${path}`, bytes: typeof bytes === "string" ? new TextEncoder().encode(bytes) : bytes },
      ]),
    ),
    marks: { missing: 0, stale: 0, total: 0, ...parts.marks },
  };
}
