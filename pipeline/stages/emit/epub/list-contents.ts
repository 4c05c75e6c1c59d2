import { inAllLanguages } from "../../../libraries/document/in-all-languages.ts";
import { outlineOf } from "../../../libraries/document/outline.ts";
import type { Labels } from "../../../libraries/locale/labels.ts";
import { type LabelColumn, otherLabels } from "../../../libraries/template/other-labels.ts";
import type { Document, OutlineEntry } from "../../../model/document.ts";
import type { Page } from "./page.ts";

/** A line of the table of contents. */
export interface ContentsEntry {
  readonly title: string;
  /** `#anchor`, or the path of a page. */
  readonly href: string;
  readonly lang?: string;
  /** The title in each language of a parallel edition; `title` has them all. */
  readonly titles?: readonly { readonly title: string; readonly lang?: string }[];
  readonly children: readonly ContentsEntry[];
}

/** What the book leads to, in reading order: the opening under the article's title, the headings, the references. */
export function listContents(
  document: Document,
  text: readonly Page[],
  references: readonly Page[],
  labels: Labels,
  columns?: readonly LabelColumn[],
): ContentsEntry[] {
  const [first] = document.body.children.filter((child) => child.type === "element");
  const hasOpening = text.length > 0 && !(first?.type === "element" && first.tagName === "section");
  const title = document.metadata.title.text;
  const titles = inAllLanguages(document, "title").map(({ text, passage: { locale } }, index) => ({
    title: text.trim(),
    ...(index === 0 ? {} : { lang: locale }),
  }));
  const named = document.columns === undefined || titles.length < 2 ? {} : { titles };
  const page = (path: string, name: string): ContentsEntry => ({ title: name, href: path, children: [] });
  const entries = [
    ...(hasOpening && text[0] !== undefined ? [{ ...page(text[0].path, title || document.article), ...named }] : []),
    ...outlineOf(document.body).flatMap(toEntry),
    ...references.map(({ path, title: name }) => ({ ...page(path, name), ...titlesOf(labels, columns) })),
  ];
  return entries.length > 0 ? entries : [page(text[0]?.path ?? "title.xhtml", title || document.article)];
}

/** What the references are called in the languages of a parallel edition. */
function titlesOf(labels: Labels, columns: readonly LabelColumn[] | undefined): Pick<ContentsEntry, "titles"> {
  const others = otherLabels(labels, "references", columns);
  return others.length === 0 ? {} : { titles: [{ title: labels("references") }, ...others] };
}

/** A heading without words has nothing to be called by: those below it take its place. */
function toEntry({ anchor, title: own, lang, others, children }: OutlineEntry): ContentsEntry[] {
  const titles =
    others === undefined ? [] : [{ title: own, ...(lang === undefined ? {} : { lang }) }, ...others].filter((part) => part.title !== "");
  const title = others === undefined ? own : titles.map((part) => part.title).join(" · ");
  const below = children.flatMap(toEntry);
  return title === ""
    ? below
    : [{ title, href: `#${anchor}`, ...(lang === undefined ? {} : { lang }), ...(titles.length > 0 ? { titles } : {}), children: below }];
}
