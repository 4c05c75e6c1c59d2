import type { Element, ElementContent } from "hast";
import { toXast } from "hast-util-to-xast";
import { h } from "hastscript";
import { toXml } from "xast-util-to-xml";
import { onlyXmlCharacters } from "../../../libraries/text/xml-characters.ts";
import type { Document } from "../../../model/document.ts";
import { xmlFile } from "./xml-file.ts";

/** The elements that HTML never closes: they close themselves, all others have an end tag, so that either parser reads the page. */
const emptyEnd = /><\/(?:area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)>/g;

/** A page of the book as an XHTML file (EPUB 3.3 §6.1). */
export function serializePage(title: string, content: readonly ElementContent[], { article, locales, direction }: Document): Uint8Array {
  const [language] = locales;
  const page: Element = h(
    "html",
    {
      xmlns: "http://www.w3.org/1999/xhtml",
      "xmlns:epub": "http://www.idpf.org/2007/ops",
      lang: language,
      xmlLang: language,
      dir: direction,
    },
    [
      h("head", [
        h("meta", { charSet: "utf-8" }),
        h("title", onlyXmlCharacters(title).trim() || article),
        h("link", { rel: ["stylesheet"], type: "text/css", href: "style.css" }),
      ]),
      h("body", [...content]),
    ],
  );
  const xml = toXml(toXast(page)).replace(emptyEnd, " />");
  return xmlFile(xml, "<!DOCTYPE html>\n");
}
