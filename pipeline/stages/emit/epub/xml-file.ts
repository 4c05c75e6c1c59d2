import { onlyXmlCharacters } from "../../../libraries/text/xml-characters.ts";

/** Serialized XML as the bytes of a file. */
export function xmlFile(xml: string, doctype = ""): Uint8Array {
  return new TextEncoder().encode(`<?xml version="1.0" encoding="UTF-8"?>\n${doctype}${guardXml(xml)}\n`);
}

/**
 * The last guard before a parser: characters that XML forbids are gone, and `]]>`, which a text must not hold and the
 * serializer leaves as it is, is escaped.
 */
export function guardXml(xml: string): string {
  return onlyXmlCharacters(xml).replaceAll("]]>", "]]&gt;");
}
