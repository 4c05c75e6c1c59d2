import type { Element } from "xast";
import { toXml } from "xast-util-to-xml";
import { x } from "xastscript";
import { onlyXmlCharacters } from "../../../../../libraries/text/xml-characters.ts";
import type { PrintMetadata } from "./print-metadata.ts";

/** The standards that a file claims to keep. */
export interface Conformance {
  readonly pdfua: boolean;
  readonly pdfa: boolean;
}

const namespaces = {
  "xmlns:rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
  "xmlns:dc": "http://purl.org/dc/elements/1.1/",
  "xmlns:xmp": "http://ns.adobe.com/xap/1.0/",
  "xmlns:pdf": "http://ns.adobe.com/pdf/1.3/",
  "xmlns:pdfuaid": "http://www.aiim.org/pdfua/ns/id/",
  "xmlns:pdfaid": "http://www.aiim.org/pdfa/ns/id/",
  "xmlns:pdfaExtension": "http://www.aiim.org/pdfa/ns/extension/",
  "xmlns:pdfaSchema": "http://www.aiim.org/pdfa/ns/schema#",
  "xmlns:pdfaProperty": "http://www.aiim.org/pdfa/ns/property#",
};

/** The XMP packet of a file (ISO 16684-1), with the claims of ISO 14289-1, 5, and ISO 19005-2, 6.6.4. */
export function writeXmp(metadata: PrintMetadata, producer: string, { pdfua, pdfa }: Conformance): Uint8Array {
  const { title, authors, subject, keywords, language, date, modified = date, creator } = metadata;
  const description = x("rdf:Description", { "rdf:about": "" }, [
    x("dc:format", "application/pdf"),
    x("dc:title", [inLanguages(title)]),
    ...(authors.length === 0 ? [] : [x("dc:creator", [listed("rdf:Seq", authors)])]),
    ...(subject === undefined ? [] : [x("dc:description", [inLanguages(subject, metadata.subjects)])]),
    ...(keywords.length === 0 ? [] : [x("dc:subject", [listed("rdf:Bag", keywords)]), x("pdf:Keywords", keywords.join(", "))]),
    x("dc:language", [listed("rdf:Bag", metadata.languages ?? [language])]),
    ...(date === undefined ? [] : [x("xmp:CreateDate", date)]),
    ...(modified === undefined ? [] : [x("xmp:ModifyDate", modified)]),
    x("xmp:CreatorTool", creator),
    x("pdf:Producer", producer),
    ...(pdfua ? [x("pdfuaid:part", "1")] : []),
    ...(pdfa ? [x("pdfaid:part", "2"), x("pdfaid:conformance", "A")] : []),
    ...(pdfa && pdfua ? [describeSchema()] : []),
  ]);
  const root = x("x:xmpmeta", { "xmlns:x": "adobe:ns:meta/" }, x("rdf:RDF", namespaces, description));
  const packet = `<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>\n${onlyXmlCharacters(toXml(root))}\n<?xpacket end="r"?>`;
  return Buffer.from(packet, "utf8");
}

/** A text in the document's language, and in others. */
function inLanguages(text: string, others: PrintMetadata["subjects"] = []): Element {
  return x("rdf:Alt", [
    x("rdf:li", { "xml:lang": "x-default" }, text),
    ...others.map((other) => x("rdf:li", { "xml:lang": other.language }, other.text)),
  ]);
}

function listed(container: "rdf:Seq" | "rdf:Bag", items: readonly string[]): Element {
  return x(
    container,
    items.map((item) => x("rdf:li", item)),
  );
}

/** PDF/A wants every schema described that it does not know itself: PDF/UA's (ISO 19005-2, 6.6.2.3.3). */
function describeSchema(): Element {
  const property = x("rdf:li", { "rdf:parseType": "Resource" }, [
    x("pdfaProperty:name", "part"),
    x("pdfaProperty:valueType", "Integer"),
    x("pdfaProperty:category", "internal"),
    x("pdfaProperty:description", "The part of ISO 14289 to which the file conforms"),
  ]);
  const schema = x("rdf:li", { "rdf:parseType": "Resource" }, [
    x("pdfaSchema:schema", "PDF/UA identification"),
    x("pdfaSchema:namespaceURI", namespaces["xmlns:pdfuaid"]),
    x("pdfaSchema:prefix", "pdfuaid"),
    x("pdfaSchema:property", [x("rdf:Seq", [property])]),
  ]);
  return x("pdfaExtension:schemas", [x("rdf:Bag", [schema])]);
}
