import type { Element, Root } from "hast";
import { h } from "hastscript";
import rehypeStringify from "rehype-stringify";
import { unified } from "unified";
import { usedCharacters } from "../../libraries/fonts/used-characters.ts";
import type { Labels } from "../../libraries/locale/labels.ts";
import { ownLanguageName } from "../../libraries/locale/language-name.ts";
import { fillTemplate } from "../../libraries/template/fill-template.ts";
import type { Artifact } from "../../model/artifact.ts";
import type { Conventions, Locale } from "../../model/locale.ts";
import type { ManifestEntry } from "../../model/manifest.ts";
import type { Publication } from "../../model/publication.ts";
import type { Theme } from "../../model/workspace.ts";
import type { EmitContext } from "./format.ts";
import { completePage } from "./html/complete-page.ts";
import { renderStyle } from "./html/render-style.ts";

export interface IndexContext {
  readonly publication: Publication;
  readonly theme: Theme;
  /** The publication's locales in order, the source first. */
  readonly kits: readonly { readonly locale: Locale; readonly labels: Labels; readonly conventions: Conventions }[];
  readonly subsetFont: EmitContext["subsetFont"];
}

/** The page that lists everything published: each article in each language with its files. */
export async function renderIndex(entries: readonly ManifestEntry[], context: IndexContext): Promise<Artifact> {
  const { publication, theme, kits, subsetFont } = context;
  const [source] = kits;
  if (source === undefined) throw new Error("a publication has a source locale");
  const { labels } = source;
  const page: Root = fillTemplate(theme.index.text, {
    labels,
    slots: { title: [{ type: "text", value: publication.title }], editions: renderArticles(entries, context) },
  });
  const style = await renderStyle(usedCharacters(page), { theme, subsetFont });
  const head = [
    h("meta", { charSet: "utf-8" }),
    h("meta", { name: "viewport", content: "width=device-width, initial-scale=1" }),
    h("title", publication.title),
    h("meta", { name: "description", content: labels("indexIntroduction") }),
    h("style", style),
  ];
  const complete = completePage(page, { locale: publication.source, direction: source.conventions.direction, head });
  return { path: "index.html", bytes: new TextEncoder().encode(`${unified().use(rehypeStringify).stringify(complete)}\n`) };
}

function renderArticles(entries: readonly ManifestEntry[], { kits }: IndexContext): Element[] {
  const articles = [...new Set(entries.flatMap(({ article }) => article ?? []))];
  return articles.map((article) => {
    const own = entries.filter((entry) => entry.article === article);
    const editions = kits.flatMap(({ locale, labels, conventions }) => {
      const files = own.filter(({ edition }) => (edition as string | undefined) === locale);
      return files.length === 0 ? [] : [renderEdition([locale], files, labels, conventions)];
    });
    const parallels = [...new Set(own.flatMap(({ edition = "" }) => (edition.includes("+") ? [edition] : [])))].flatMap((edition) => {
      const locales = edition.split("+") as Locale[];
      const first = kits.find(({ locale }) => locale === locales[0]);
      const files = own.filter((entry) => entry.edition === edition);
      return first === undefined ? [] : [renderEdition(locales, files, first.labels, first.conventions)];
    });
    return h("section", { className: ["index-article"] }, h("ul", { className: ["index-editions"] }, [...editions, ...parallels]));
  });
}

function renderEdition(locales: readonly Locale[], files: readonly ManifestEntry[], labels: Labels, conventions: Conventions): Element {
  const kilobytes = new Intl.NumberFormat(conventions.intl, { maximumFractionDigits: 0 });
  const names = { html: "downloadHtml", epub: "downloadEpub", pdf: "downloadPdf" } as const;
  const links = (["html", "epub", "pdf"] as const).flatMap((format) => {
    const file = files.find((entry) => entry.format === format);
    if (file === undefined) return [];
    const size = labels("fileSize", { size: kilobytes.format(Math.max(1, file.size / 1024)) });
    return [
      h("li", [
        h("a", { href: encodeURI(file.path), type: file.mediaType }, labels(names[format])),
        " ",
        h("span", { className: ["file-size"] }, size),
      ]),
    ];
  });
  return h("li", { lang: locales[0], dir: conventions.direction }, [
    h("h2", [files.find(({ title }) => title !== undefined)?.title ?? ""]),
    h("p", { className: ["index-language"] }, renderLanguages(locales)),
    h("ul", { className: ["index-files"] }, links),
  ]);
}

/** The languages of an edition, each by its own name. */
function renderLanguages(locales: readonly Locale[]): (string | Element)[] {
  if (locales.length === 1) return locales.map(ownLanguageName);
  return locales.flatMap((locale, index) => [...(index === 0 ? [] : [" · "]), h("span", { lang: locale }, ownLanguageName(locale))]);
}
