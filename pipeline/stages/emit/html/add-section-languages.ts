import type { Element, ElementContent } from "hast";
import { h } from "hastscript";
import { ownLanguageName } from "../../../libraries/locale/language-name.ts";
import type { Document } from "../../../model/document.ts";
import type { Sibling } from "../format.ts";

/**
 * Puts behind each heading of a section links to the same section in the other languages: anchors are the same in all of
 * them, and so a reader keeps the place without a script. Deeper sections than `h3` are short enough to be found.
 */
export function addSectionLanguages(
  children: readonly ElementContent[],
  document: Pick<Document, "article" | "edition">,
  siblings: readonly Sibling[],
): ElementContent[] {
  const others = siblings.filter(({ edition }) => edition !== document.edition);
  if (others.length === 0) return [...children];
  return children.flatMap((child): ElementContent[] => {
    if (child.type !== "element") return [child];
    const { id } = child.properties;
    if (/^h[23]$/.test(child.tagName) && typeof id === "string") return [child, renderTwins(id, document.article, others)];
    if (child.tagName !== "section") return [child];
    return [{ ...child, children: addSectionLanguages(child.children, document, siblings) }];
  });
}

function renderTwins(anchor: string, article: string, others: readonly Sibling[]): Element {
  const links = others.flatMap(({ edition, locale }) => [
    " ",
    h("a", { href: `../${edition}/${article}.html#${anchor}`, hrefLang: locale, lang: locale }, ownLanguageName(locale)),
  ]);
  return h("p", { className: ["section-languages"] }, links.slice(1));
}
