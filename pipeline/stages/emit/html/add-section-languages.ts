import type { Element, ElementContent } from "hast";
import { h } from "hastscript";
import { ownLanguageName } from "../../../libraries/locale/language-name.ts";
import { nameLanguages } from "../../../libraries/locale/name-languages.ts";
import type { Document } from "../../../model/document.ts";
import type { EmitContext, ParallelSibling } from "../format.ts";

type Twin = Pick<ParallelSibling, "edition" | "locales">;

/**
 * Puts behind each heading of a section links to the same section in the other editions: anchors are the same in all of
 * them, and so a reader keeps the place without a script. Deeper sections than `h3` are short enough to be found.
 */
export function addSectionLanguages(
  children: readonly ElementContent[],
  document: Pick<Document, "article" | "edition" | "locales">,
  { siblings, parallels = [] }: Pick<EmitContext, "siblings" | "parallels">,
): ElementContent[] {
  const others = [
    ...siblings.map(({ edition, locale }): Twin => ({ edition, locales: [locale] })),
    // Whoever reads one language may want another beside it, and whoever reads several may want one alone.
    ...(document.locales.length > 1 ? [] : parallels.filter(({ locales }) => locales.includes(document.locales[0]))),
  ].filter(({ edition }) => edition !== document.edition);
  if (others.length === 0) return [...children];
  return children.flatMap((child): ElementContent[] => {
    if (child.type !== "element") return [child];
    const { id } = child.properties;
    if (/^h[23]$/.test(child.tagName) && typeof id === "string") return [child, renderTwins(id, document.article, others)];
    if (child.tagName !== "section") return [child];
    return [{ ...child, children: addSectionLanguages(child.children, document, { siblings, parallels }) }];
  });
}

function renderTwins(anchor: string, article: string, others: readonly Twin[]): Element {
  const links = others.flatMap(({ edition, locales: [locale, ...more] }) => {
    const href = `../${edition}/${article}.html#${anchor}`;
    const link =
      more.length === 0
        ? h("a", { href, hrefLang: locale, lang: locale }, ownLanguageName(locale))
        : h("a", { href }, nameLanguages([locale, ...more]));
    return [" ", link];
  });
  return h("p", { className: ["section-languages"] }, links.slice(1));
}
