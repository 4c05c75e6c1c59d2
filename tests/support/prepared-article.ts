import { readFileSync } from "node:fs";
import { type PreparedArticle, prepareArticle } from "../../pipeline/build/prepare-article.ts";
import { createLabels, type Labels } from "../../pipeline/libraries/locale/labels.ts";
import { readLabels } from "../../pipeline/libraries/locale/read-labels.ts";
import type { Diagnostic } from "../../pipeline/model/diagnostic.ts";
import type { LabelResources, Locale } from "../../pipeline/model/locale.ts";
import type { ArticleFiles, ArticleName } from "../../pipeline/model/workspace.ts";
import { conventionsOf } from "./conventions.ts";

/** What a test article is made of; everything but the text may be left out. */
export interface ArticleParts {
  readonly markdown: string;
  readonly references?: string;
  readonly registry?: string;
  readonly images?: Readonly<Record<string, string | Uint8Array>>;
  readonly translations?: Readonly<Record<string, string>>;
}

/** The files of a test article, as reading a workspace would give them. */
function articleFiles({ markdown, references, registry, images = {}, translations = {} }: ArticleParts): ArticleFiles {
  const bytes = (content: string | Uint8Array): Uint8Array => (typeof content === "string" ? new TextEncoder().encode(content) : content);
  return {
    name: "test" as ArticleName,
    folder: "source/test",
    markdown: { path: "source/test/article.md", text: markdown },
    bibliographies: references === undefined ? [] : [{ path: "source/test/references.yaml", text: references }],
    images: new Map(Object.entries(images).map(([path, content]) => [path, { path: `source/test/${path}`, bytes: bytes(content) }])),
    ...(registry === undefined ? {} : { registry: { path: "translations/en/test.pot", text: registry } }),
    translations: new Map(
      Object.entries(translations).map(([locale, text]) => [locale as Locale, { path: `translations/${locale}/test.po`, text }]),
    ),
  };
}

/** A test article taken through parse, align and number; its diagnostics beside it. */
export function prepare(parts: ArticleParts): PreparedArticle & { readonly diagnostics: readonly Diagnostic[] } {
  const { value, diagnostics } = prepareArticle(articleFiles(parts), "en" as Locale);
  return { ...value, diagnostics };
}

/** The labels of a locale that this package has. */
export function labelsOf(locale: string): Labels {
  const path = `translations/${locale}/ui.json`;
  const { value } = readLabels({ path, text: readFileSync(path, "utf8") }, locale as Locale);
  return createLabels(
    [locale as Locale],
    new Map<Locale, LabelResources>(value === undefined ? [] : [[locale as Locale, value]]),
    conventionsOf(locale),
  );
}
