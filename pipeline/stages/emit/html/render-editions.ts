import type { Element, ElementContent } from "hast";
import { h } from "hastscript";
import { renderDate } from "../../../libraries/document/render-date.ts";
import type { LabelName } from "../../../libraries/locale/label-names.ts";
import type { Labels } from "../../../libraries/locale/labels.ts";
import { ownLanguageName } from "../../../libraries/locale/language-name.ts";
import { parseDate } from "../../../libraries/text/parse-date.ts";
import type { Conventions, Locale } from "../../../model/locale.ts";
import type { ManifestEntry } from "../../../model/manifest.ts";
import type { FormatName } from "../../../model/publication.ts";

interface EditionKit {
  readonly locale: Locale;
  readonly labels: Labels;
  readonly conventions: Conventions;
}

const names: Readonly<Record<FormatName, LabelName>> = { html: "downloadHtml", epub: "downloadEpub", pdf: "downloadPdf" };

/** The editions of an article, each in its language: title, what it is about, when it appeared, and its files with their sizes. */
export function renderEditions(files: readonly ManifestEntry[], kits: readonly EditionKit[]): Element {
  const order = (edition: string): number => kits.findIndex(({ locale }) => locale === edition) >>> 0;
  const editions = [...new Set(files.flatMap(({ edition }) => edition ?? []))].sort((one, other) => order(one) - order(other));
  const items = editions.flatMap((edition) => {
    const languages = edition.split("+").flatMap((name) => kits.find(({ locale }) => locale === name) ?? []);
    const own = files.filter((file) => file.edition === edition);
    return languages[0] === undefined ? [] : [renderEdition(own, languages[0], languages)];
  });
  return h("ul", { className: ["index-editions"] }, items);
}

function renderEdition(
  files: readonly ManifestEntry[],
  { locale, labels, conventions }: EditionKit,
  languages: readonly EditionKit[],
): Element {
  const page = files.find(({ format }) => format === "html");
  const about = page ?? files[0];
  const title = about?.title ?? "";
  const dates = { date: readDate(about?.date), modified: readDate(about?.modified) };
  return h("li", { lang: locale, dir: conventions.direction }, [
    h("p", { className: ["index-language"] }, languages.map((kit) => ownLanguageName(kit.locale)).join(" · ")),
    h("h2", [page === undefined ? title : h("a", { href: encodeURI(page.path) }, title)]),
    ...text("index-subtitle", about?.subtitle),
    ...text("index-description", about?.description),
    h("div", { className: ["byline"] }, [
      ...renderDate("published", dates.date, labels, conventions),
      ...(about?.date === about?.modified ? [] : renderDate("modified", dates.modified, labels, conventions)),
    ]),
    h(
      "ul",
      { className: ["index-files"] },
      (Object.keys(names) as FormatName[]).flatMap((format) => renderFile(files, format, labels, conventions)),
    ),
  ]);
}

function renderFile(files: readonly ManifestEntry[], format: FormatName, labels: Labels, { intl }: Conventions): Element[] {
  const file = files.find((entry) => entry.format === format);
  if (file === undefined) return [];
  const name = names[format];
  return [
    h("li", [
      h("a", { href: encodeURI(file.path), type: file.mediaType, ...labels.lang(name) }, labels(name)),
      " ",
      h("span", { className: ["file-size"], ...labels.lang("fileSize") }, sizeOf(file.size, labels, intl)),
    ]),
  ];
}

/** A size as people say it: whole kilobytes, from a thousand of them on megabytes with one decimal. */
function sizeOf(bytes: number, labels: Labels, intl: string): string {
  const kilobytes = Math.max(1, Math.round(bytes / 1024));
  const write = (value: number, digits: number): string =>
    new Intl.NumberFormat(intl, { minimumFractionDigits: digits, maximumFractionDigits: digits }).format(value);
  return kilobytes < 1000
    ? labels("fileSize", { size: write(kilobytes, 0) })
    : labels("fileSizeLarge", { size: write(kilobytes / 1024, 1) });
}

function text(className: string, value: string | undefined): ElementContent[] {
  return value ? [h("p", { className: [className] }, value)] : [];
}

function readDate(text: string | undefined): ReturnType<typeof parseDate> {
  return text === undefined ? undefined : parseDate(text);
}
