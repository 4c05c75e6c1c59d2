import type { Element, ElementContent, Root } from "hast";
import { h } from "hastscript";
import { outlineOf } from "../../../libraries/document/outline.ts";
import { renderFrontMatter } from "../../../libraries/document/render-front-matter.ts";
import { renderText } from "../../../libraries/document/render-text.ts";
import type { Labels } from "../../../libraries/locale/labels.ts";
import { type LabelColumn, otherLabels } from "../../../libraries/template/other-labels.ts";
import { renderLabel } from "../../../libraries/template/render-label.ts";
import type { Document, DocumentNote, OutlineEntry } from "../../../model/document.ts";
import type { AnchorId } from "../../../model/unit.ts";
import type { EmitContext } from "../format.ts";
import { classesOf, type PrintVariant } from "./print-variant.ts";
import { anchorFirstCells } from "./tree/anchor-first-cells.ts";
import { printContent } from "./tree/print-content.ts";
import { renderPageLinks } from "./tree/render-page-links.ts";
import { renderPrintContents } from "./tree/render-print-contents.ts";
import { renderPrintNotes } from "./tree/render-print-notes.ts";
import { renderTitlePage } from "./tree/render-title-page.ts";

/** The page that the browser prints, and what its pages are called. */
export interface PrintTree {
  readonly root: Root;
  /** Titles of the sections that running heads name, by the anchors of their headings. */
  readonly sections: ReadonlyMap<string, string>;
  /** Ids of everything whose page number is printed somewhere. */
  readonly numbered: ReadonlySet<string>;
}

/** The ids of the elements whose text is set when the pages are known. */
export const styleIds = { page: "page-style", heads: "running-heads" } as const;

/** Title page, contents, text, notes at the end, references; the notes in `atFoot` are put last, for the feet of the pages. */
export async function buildPrintTree(
  document: Document,
  context: EmitContext,
  atFoot: ReadonlySet<string>,
  style: string,
  variant: Pick<PrintVariant, "name" | "isStacked"> = {},
): Promise<PrintTree> {
  const { labels, conventions, columns } = context;
  const { metadata, locales, direction, body, notes, references } = document;
  const [language] = locales;
  const classes = [...(columns === undefined ? [] : ["parallel"]), ...classesOf(variant)];
  const blocks = body.children as ElementContent[];
  const pattern = conventions.citations.locators["page"] ?? { one: "{value}", many: "{value}" };
  const isAtFoot = ({ anchor }: DocumentNote): boolean => atFoot.has(anchor);
  const ownNotes = columns === undefined ? notes : notes.map((note) => ({ ...note, content: anchorFirstCells(note.content, language) }));
  const endNotes = ownNotes.filter((note) => !isAtFoot(note));
  const back = (name: "notes" | "references", list: readonly ElementContent[]): Element[] =>
    list.length === 0
      ? []
      : [
          h("section", { className: [`${name}-section`], ariaLabelledBy: [name] }, [
            h("h2", { id: name, ...labels.lang(name) }, printContent(renderLabel(labels, name, columns), language)),
            ...list,
          ]),
        ];
  const sections = [
    ...outlineOf(body),
    ...(endNotes.length === 0 ? [] : [entry("notes", labels, columns)]),
    ...(references.length === 0 ? [] : [entry("references", labels, columns)]),
  ];
  const items = references.map(({ anchor, number, calls, content }) =>
    h("li", { id: anchor, value: number }, [
      ...printContent(content, language),
      { type: "text", value: " " },
      ...renderPageLinks(calls, pattern),
    ]),
  );
  const root: Root = {
    type: "root",
    children: [
      { type: "doctype" },
      h("html", { lang: language, dir: direction, ...(classes.length === 0 ? {} : { className: classes }) }, [
        h("head", [
          h("meta", { charSet: "utf-8" }),
          h("title", metadata.title.text),
          h("link", { rel: ["stylesheet"], href: "theme/fonts.css" }),
          h("link", { rel: ["stylesheet"], href: "theme/print.css" }),
          ...(columns === undefined ? [] : [h("link", { rel: ["stylesheet"], href: "theme/parallel-print.css" })]),
          h("style", { id: styleIds.page }, style),
          h("style", { id: styleIds.heads }),
        ]),
        h("body", [
          await renderTitlePage(document, context),
          ...(sections.length > 1 && variant.name !== "summary"
            ? [
                h("nav", { className: ["contents"], ariaLabelledBy: ["contents"] }, [
                  h("h2", { id: "contents", ...labels.lang("contents") }, printContent(renderLabel(labels, "contents", columns), language)),
                  renderPrintContents(sections, language),
                ]),
              ]
            : []),
          h("main", { className: ["body"] }, printContent(columns === undefined ? blocks : anchorFirstCells(blocks, language), language)),
          h("div", { className: ["back-matter"] }, [
            ...back("notes", renderPrintNotes(endNotes, language, pattern, false)),
            ...back("references", items.length === 0 ? [] : [h("ol", { className: ["references"] }, items)]),
            ...renderRights(document, context),
          ]),
          h("section", { className: ["foot-notes"] }, renderPrintNotes(ownNotes.filter(isAtFoot), language, pattern, true)),
        ]),
      ]),
    ],
  };
  return {
    root,
    sections: new Map(
      sections.map(({ anchor, title, others = [] }) => [anchor, [title, ...others.map((other) => other.title)].join(" · ")]),
    ),
    numbered: new Set([...anchorsOf(sections), ...[...notes, ...references].flatMap(({ calls }) => calls), ...atFoot]),
  };
}

function renderRights(document: Document, { columns: words = [] }: EmitContext): Element[] {
  const { metadata, columns, locales } = document;
  if (metadata.rights === undefined) return [];
  if (columns === undefined) return [h("p", { className: ["rights"] }, printContent(renderText(metadata.rights, document), locales[0]))];
  const { rights } = renderFrontMatter(document, columns, words);
  return [h("div", { className: ["row", "rights"] }, printContent(rights, locales[0]))];
}

function anchorsOf(entries: readonly OutlineEntry[]): string[] {
  return entries.flatMap(({ anchor, children }) => [anchor, ...anchorsOf(children)]);
}

function entry(name: "notes" | "references", labels: Labels, columns: readonly LabelColumn[] | undefined): OutlineEntry {
  const others = otherLabels(labels, name, columns);
  return { anchor: name as string as AnchorId, title: labels(name), rank: 2, ...(others.length === 0 ? {} : { others }), children: [] };
}
