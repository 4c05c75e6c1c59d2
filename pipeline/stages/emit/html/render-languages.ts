import type { Element } from "hast";
import { h } from "hastscript";
import { ownLanguageName } from "../../../libraries/locale/language-name.ts";
import { nameLanguages } from "../../../libraries/locale/name-languages.ts";
import type { Document } from "../../../model/document.ts";
import type { EmitContext, ParallelSibling } from "../format.ts";

/** Links to the article's other editions, each named in its own language. */
export function renderLanguages(document: Document, { siblings, parallels = [] }: EmitContext): Element[] {
  if (siblings.length + parallels.length < 2) return [];
  const items = siblings.map(({ edition, locale }) => {
    const name = ownLanguageName(locale);
    if (edition === document.edition) return h("li", h("span", { lang: locale, ariaCurrent: "page" }, name));
    return h("li", h("a", { href: `../${edition}/${document.article}.html`, hrefLang: locale, lang: locale, rel: ["alternate"] }, name));
  });
  return [h("ul", [...items, ...parallels.map((parallel) => renderParallel(document, parallel))])];
}

/** A link to a parallel edition, named by its languages. */
function renderParallel({ article, edition: own }: Document, { edition, locales }: ParallelSibling): Element {
  const names = nameLanguages(locales);
  if (edition === own) return h("li", h("span", { ariaCurrent: "page" }, names));
  return h("li", h("a", { href: `../${edition}/${article}.html` }, names));
}
