import { createHash } from "node:crypto";
import type { Element } from "hast";
import { h } from "hastscript";
import { documentTitle } from "../../../libraries/document/document-title.ts";
import { isoDate } from "../../../libraries/text/parse-date.ts";
import type { Document } from "../../../model/document.ts";
import type { EmitContext } from "../format.ts";
import { describeArticle } from "./describe-article.ts";

/** The page's metadata for browsers, search engines and readers' tools. */
export function renderHead(document: Document, context: EmitContext, style: string): Element[] {
  const { metadata } = document;
  const meta = (name: string, content: string | undefined): Element[] => (content ? [h("meta", { name, content })] : []);
  const authors = metadata.contributors.filter(({ role }) => role === "aut").map(({ name }) => name);
  return [
    h("meta", { charSet: "utf-8" }),
    h("meta", { httpEquiv: ["Content-Security-Policy"], content: contentSecurityPolicy(style) }),
    h("meta", { name: "viewport", content: "width=device-width, initial-scale=1" }),
    h("title", documentTitle(document)),
    ...meta("description", metadata.description?.text),
    ...authors.flatMap((name) => meta("author", name)),
    ...meta("keywords", metadata.keywords.map(({ text }) => text).join(", ")),
    ...meta("date", metadata.date && isoDate(metadata.date)),
    ...renderAlternates(document, context),
    h("script", { type: "application/ld+json" }, escapeScript(JSON.stringify(describeArticle(document, context)))),
    h("style", style),
  ];
}

/** Nothing may be loaded or run; the page's one style sheet is named by its hash. */
function contentSecurityPolicy(style: string): string {
  const hash = createHash("sha256").update(style).digest("base64");
  return `default-src 'none'; style-src 'sha256-${hash}'; img-src data:; font-src data:; base-uri 'none'; form-action 'none'`;
}

function renderAlternates({ article, edition, source, columns }: Document, { publication, siblings }: EmitContext): Element[] {
  if (publication.baseUrl === undefined) return [];
  const url = (name: string): string => new URL(`${name}/${article}.html`, publication.baseUrl).href;
  // A page in several languages is no language's version of the others.
  const others = columns === undefined ? siblings : [];
  return [
    h("link", { rel: ["canonical"], href: url(edition) }),
    ...others.map((sibling) => h("link", { rel: ["alternate"], hrefLang: sibling.locale, href: url(sibling.edition) })),
    ...others
      .filter(({ locale }) => locale === source)
      .map((sibling) => h("link", { rel: ["alternate"], hrefLang: "x-default", href: url(sibling.edition) })),
  ];
}

/** JSON for a `script` element: no `</script>` and no comment can begin in it. */
function escapeScript(json: string): string {
  return json.replace(/</g, "\\u003c");
}
