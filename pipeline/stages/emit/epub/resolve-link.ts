import { bookAnchor, fragmentOf } from "./book-anchor.ts";

/** What a page's links may lead to. */
export interface LinkTargets {
  /** The page of each anchor. */
  readonly anchors: ReadonlyMap<string, string>;
  /** The anchor with which each page opens. */
  readonly openings: ReadonlyMap<string, string>;
  /** The paths of pages and pictures that the book makes itself. */
  readonly paths: ReadonlySet<string>;
}

/** A link of a page as the book has it: across pages, or out of the book; nothing when it would lead nowhere. */
export function resolveLink(href: string, from: string, { anchors, openings, paths }: LinkTargets): string | undefined {
  if (paths.has(href)) return href;
  if (!href.startsWith("#")) return resolveAddress(href);
  const anchor = [href.slice(1), decodeSafely(href.slice(1))].map(bookAnchor).find((candidate) => anchors.has(candidate));
  if (anchor === undefined) return undefined;
  const page = anchors.get(anchor);
  if (page !== undefined && page !== from && openings.get(page) === anchor) return page;
  return `${page === undefined || page === from ? "" : page}#${fragmentOf(anchor)}`;
}

/** An address on the web, for mail or for a call, in the one form that every URL parser reads alike. */
function resolveAddress(href: string): string | undefined {
  const address = href.trim().replace(/^doi:\s*/i, "https://doi.org/");
  if (!/^(https?:\/\/|mailto:|tel:)/i.test(address) || !URL.canParse(address)) return undefined;
  const { protocol, host, hostname, username, password, pathname, search, hash } = new URL(address);
  const isWeb = protocol.startsWith("http");
  if (isWeb && !isHostname(hostname)) return undefined;
  const user = username === "" ? "" : `${username}${password === "" ? "" : `:${password}`}@`;
  const rest = `${escapeRest(pathname)}${search && `?${escapeRest(search.slice(1))}`}${hash && `#${escapeRest(hash.slice(1))}`}`;
  if (isWeb) return `${protocol}//${user}${host}${rest}`;
  return pathname === "" ? undefined : `${protocol}${rest}`;
}

/** A host as registries have them: an IPv6 address, or labels of 1 to 63 characters. */
function isHostname(hostname: string): boolean {
  return /^\[[0-9a-f:.]+\]$/.test(hostname) || /^(?:[^.%]{1,63}\.)*[^.%]{1,63}\.?$/.test(hostname);
}

/** Escapes what RFC 3986 does not let stand, a percent sign that escapes nothing included. */
function escapeRest(text: string): string {
  return text.replace(/%(?![0-9a-f]{2})|[^\w\-.~!$&'()*+,;=:@/?%\u0080-\u{10FFFF}]/giu, (character) => encodeURIComponent(character));
}

function decodeSafely(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
