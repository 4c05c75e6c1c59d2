import { bookAnchor, fragmentOf } from "./book-anchor.ts";

/** What a page's links may lead to. */
export interface LinkTargets {
  /** The page of each anchor. */
  readonly anchors: ReadonlyMap<string, string>;
  /** The paths of pages and pictures that the book makes itself. */
  readonly paths: ReadonlySet<string>;
}

/** A link of a page as the book has it: across pages, or out of the book; nothing when it would lead nowhere. */
export function resolveLink(href: string, from: string, { anchors, paths }: LinkTargets): string | undefined {
  if (paths.has(href)) return href;
  if (!href.startsWith("#")) return resolveAddress(href);
  const anchor = [href.slice(1), decodeSafely(href.slice(1))].map(bookAnchor).find((candidate) => anchors.has(candidate));
  if (anchor === undefined) return undefined;
  const page = anchors.get(anchor);
  return `${page === undefined || page === from ? "" : page}#${fragmentOf(anchor)}`;
}

/** An address on the web, for mail or for a call, in the form that every URL parser reads alike. */
function resolveAddress(href: string): string | undefined {
  const address = href.replace(/^doi:\s*/i, "https://doi.org/");
  if (!/^(https?:\/\/|mailto:|tel:)/i.test(address) || !URL.canParse(address)) return undefined;
  return new URL(address).href.replace(/[[\]|^`{}\\"<>]/g, (character, index, whole) => (isHost(whole, index) ? character : encodeURIComponent(character)));
}

/** The brackets of an IPv6 address are part of the host. */
function isHost(url: string, index: number): boolean {
  return !/^[a-z]+:\/\/[^/]*\//i.test(url.slice(0, index));
}

function decodeSafely(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
