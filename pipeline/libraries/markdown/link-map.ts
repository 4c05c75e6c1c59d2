import type { LinkMap } from "../../model/publication.ts";

/** Whether a translation may link to `address` where the source passage links to `source`. */
export function mayReplaceLink(source: string, address: string, links: LinkMap): boolean {
  return Object.entries(links).some(([from, to]) => isLike(source, from) && isLike(address, to));
}

/** An address as browsers ask for it, so that `Ташкент` and `%D0%A2…` are one. */
export function canonicalAddress(url: string): string {
  try {
    return encodeURI(decodeURI(url));
  } catch {
    return url;
  }
}

/** A pattern is an address, or with a final `*` the beginning of one. */
function isLike(address: string, pattern: string): boolean {
  const wanted = canonicalAddress(pattern);
  const found = canonicalAddress(address);
  return wanted.endsWith("*") ? found.startsWith(wanted.slice(0, -1)) : found === wanted;
}
