import type { Element } from "xast";
import { x } from "xastscript";
import { onlyXmlCharacters } from "../../../libraries/text/xml-characters.ts";
import type { Book } from "../../../model/book.ts";
import { meta } from "./meta.ts";

/** What the book offers to those who cannot see or hear it, and who has found it so (EPUB Accessibility 1.1 §2 and §4). */
export function writeAccessibility({ accessibility, conformance, pageSource }: Book): Element[] {
  const words = (text: string): string => onlyXmlCharacters(text).trim();
  const certifier = conformance === undefined ? "" : words(conformance.certifiedBy);
  return [
    ...(pageSource === undefined ? [] : [meta("pageBreakSource", words(pageSource))]),
    ...accessibility.map(([property, value]) => meta(property, value)),
    ...(conformance === undefined || certifier === ""
      ? []
      : [
          x("meta", { property: "dcterms:conformsTo", id: "conformance" }, conformance.conformsTo),
          x("meta", { property: "a11y:certifiedBy", id: "certifier", refines: "#conformance" }, certifier),
          ...(conformance.credential === undefined ? [] : [meta("a11y:certifierCredential", words(conformance.credential), "certifier")]),
          ...(conformance.report === undefined
            ? []
            : [x("link", { rel: "a11y:certifierReport", refines: "#certifier", href: conformance.report })]),
        ]),
  ];
}
