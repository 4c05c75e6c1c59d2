import { onlyXmlCharacters } from "../../../libraries/text/xml-characters.ts";

/** An `id` as the book has it: without what XML or HTML forbid in one; empty when nothing is left. */
export function bookAnchor(id: string): string {
  return onlyXmlCharacters(id).trim().replace(/\s+/g, "-");
}

/** An anchor as the end of a link: what an IRI cannot hold is escaped. */
export function fragmentOf(anchor: string): string {
  return anchor.replace(/[^\p{L}\p{M}\p{N}\-._~!$&'()*+,;=:@/?]/gu, (character) => encodeURIComponent(character));
}
