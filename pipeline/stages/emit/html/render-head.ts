import type { Element } from "hast";
import { h } from "hastscript";
import { inAllLanguages } from "../../../libraries/document/in-all-languages.ts";
import { mediaTypeOf } from "../../../libraries/document/media-type.ts";
import { isoDate } from "../../../libraries/text/parse-date.ts";
import type { Document } from "../../../model/document.ts";
import type { EmitContext } from "../format.ts";
import { contentSecurityPolicy } from "./content-security-policy.ts";
import { describeArticle } from "./describe-article.ts";
import { describeCard } from "./describe-card.ts";
import { noIcon } from "./no-icon.ts";
import { pageAddress } from "./page-address.ts";

/** The page's metadata for browsers, search engines and readers' tools. */
export function renderHead(document: Document, context: EmitContext, style: string): Element[] {
  const { metadata } = document;
  const meta = (name: string, content: string | undefined): Element[] => (content ? [h("meta", { name, content })] : []);
  const authors = metadata.contributors.filter(({ role }) => role === "aut").map(({ name }) => name);
  // A page has one description (HTML §4.2.5.1); of a page in several languages it is in all of them.
  const descriptions = inAllLanguages(document, "description");
  const data = escapeScript(JSON.stringify(describeArticle(document, context)));
  return [
    h("meta", { charSet: "utf-8" }),
    contentSecurityPolicy(style, { data, baseUrl: context.publication.baseUrl }),
    h("meta", { name: "viewport", content: "width=device-width, initial-scale=1" }),
    h("title", metadata.title.text),
    ...meta("description", descriptions.map(({ text }) => text).join(" · ")),
    ...authors.flatMap((name) => meta("author", name)),
    ...meta("keywords", metadata.keywords.map(({ text }) => text).join(", ")),
    ...meta("date", metadata.date && isoDate(metadata.date)),
    ...describeCard(document, context).map(([property, content]) => h("meta", { property, content })),
    noIcon(),
    ...renderAlternates(document, context),
    h("script", { type: "application/ld+json" }, data),
    h("style", style),
  ];
}

/** The page's own address, and where the article is in other languages and as other files. */
function renderAlternates({ article, edition, source, columns }: Document, { publication, formats, ...context }: EmitContext): Element[] {
  // A page in several languages is no language's version of the others.
  const siblings = columns === undefined ? context.siblings : [];
  const address = pageAddress(article, publication);
  const alternate = (hrefLang: string, name: string): Element => h("link", { rel: ["alternate"], hrefLang, href: address(name) });
  return [
    ...(publication.baseUrl === undefined ? [] : [h("link", { rel: ["canonical"], href: address(edition) })]),
    ...(siblings.length < 2 ? [] : siblings.map((sibling) => alternate(sibling.locale, sibling.edition))),
    ...siblings.filter(({ locale }) => locale === source).map((sibling) => alternate("x-default", sibling.edition)),
    ...formats
      .filter((format) => format !== "html")
      .map((format) => h("link", { rel: ["alternate"], type: mediaTypeOf(`.${format}`), href: `${article}.${format}` })),
  ];
}

/** JSON for a `script` element: no `</script>` and no comment can begin in it. */
function escapeScript(json: string): string {
  return json.replace(/</g, "\\u003c");
}
