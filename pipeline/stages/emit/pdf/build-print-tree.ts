import type { ElementContent, Root } from "hast";
import { h } from "hastscript";
import { outlineOf } from "../../../libraries/document/outline.ts";
import { renderByline } from "../../../libraries/document/render-byline.ts";
import { renderContents } from "../../../libraries/document/render-contents.ts";
import { renderNotes } from "../../../libraries/document/render-notes.ts";
import { renderNotices } from "../../../libraries/document/render-notices.ts";
import { renderReferences } from "../../../libraries/document/render-references.ts";
import { renderText } from "../../../libraries/document/render-text.ts";
import type { Document } from "../../../model/document.ts";
import type { EmitContext } from "../format.ts";

/** The page that the browser prints: title, contents, text, notes, references. */
export function buildPrintTree(document: Document, context: EmitContext): Root {
  const { labels, conventions } = context;
  const { metadata, locales, direction } = document;
  const contents = outlineOf(document.body);
  const section = (name: "notes" | "references", role: string, list: ElementContent[]): ElementContent[] =>
    list.length === 0
      ? []
      : [h("section", { className: [`${name}-section`], role, ariaLabelledBy: [name] }, [h("h2", { id: name }, labels(name)), ...list])];
  return {
    type: "root",
    children: [
      { type: "doctype" },
      h("html", { lang: locales[0], dir: direction }, [
        h("head", [
          h("meta", { charSet: "utf-8" }),
          h("title", metadata.title.text),
          h("link", { rel: ["stylesheet"], href: "theme/fonts.css" }),
          h("link", { rel: ["stylesheet"], href: "theme/print.css" }),
          h("style", pageRule(context.publication.paper)),
        ]),
        h("body", [
          h("header", { className: ["article-header"] }, [
            h("h1", { id: "title" }, renderText(metadata.title, document)),
            ...(metadata.subtitle === undefined ? [] : [h("p", { className: ["subtitle"] }, renderText(metadata.subtitle, document))]),
            h("div", { className: ["byline"] }, renderByline(document, labels, conventions)),
            ...renderNotices(document, labels),
          ]),
          ...(contents.length > 1
            ? [
                h("nav", { className: ["contents"], ariaLabelledBy: ["contents"] }, [
                  h("h2", { id: "contents" }, labels("contents")),
                  renderContents(contents),
                ]),
              ]
            : []),
          h("main", { className: ["body"] }, servedImages(document.body.children as ElementContent[])),
          ...section(
            "notes",
            "doc-endnotes",
            renderNotes(
              document.notes.map((note) => ({ ...note, content: servedImages(note.content) })),
              labels,
            ),
          ),
          ...section("references", "doc-bibliography", renderReferences(document.references, labels)),
          ...(metadata.rights === undefined ? [] : [h("p", { className: ["rights"] }, renderText(metadata.rights, document))]),
        ]),
      ]),
    ],
  };
}

/** Sizes in whole CSS pixels, so that what is measured in the page is what is printed. */
const papers = { A4: "794px 1123px", A5: "560px 794px", Letter: "816px 1056px" } as const;

function pageRule(paper: keyof typeof papers): string {
  return `@page{size:${papers[paper]}}`;
}

function servedImages(children: readonly ElementContent[]): ElementContent[] {
  return children.map((child) => {
    if (child.type !== "element") return child;
    if (child.tagName !== "img") return { ...child, children: servedImages(child.children) };
    const path = String(child.properties["src"]);
    return { ...child, properties: { ...child.properties, src: `images/${path.split("/").map(encodeURIComponent).join("/")}` } };
  });
}
