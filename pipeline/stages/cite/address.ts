/** An address as the reader sees it, and where it leads when it is one that a link may have. */
export interface Address {
  readonly text: string;
  readonly href?: string;
}

/** The address of a web page; what is not http, https or ftp stays text. */
export function webAddress(url: string): Address {
  const href = toHref(url);
  return { text: url, ...(href === undefined ? {} : { href }) };
}

/** A DOI as its resolver's address; what is no DOI stays text. */
export function doiAddress(doi: string): Address {
  const [, resolver, name = ""] = /^(https?:\/\/(?:dx\.)?doi\.org\/|doi:\s*)?(.*)$/is.exec(doi) ?? [];
  if (!/^10\.\d{4,9}(?:\.\d+)*\/\S+$/.test(name)) return { text: doi };
  const isEncoded = resolver?.startsWith("http") ?? false;
  const { href } = webAddress(`https://doi.org/${name.replace(isEncoded ? /[[\]]/g : /[?#%[\]]/g, encodeURIComponent)}`);
  return { text: `https://doi.org/${name}`, ...(href === undefined ? {} : { href }) };
}

/** An address cut where lines may break it: after its slashes, before its other marks. */
export function breakAddress(text: string): string[] {
  return text.split(/(?<=\/)(?![/]|$)|(?=[.?&#=%_~-](?!$))/);
}

function toHref(url: string): string | undefined {
  if (!/^(?:https?|ftp):\/\//i.test(url) || !URL.canParse(url)) return undefined;
  const { origin, href } = new URL(url);
  const rest = href.startsWith(origin) ? href.slice(origin.length) : href;
  // What the URL standard lets pass and validators of HTML and EPUB do not.
  const path = rest.replace(/[|\\^`{}"<>[\]]/g, encodeURIComponent);
  return href.startsWith(origin) ? `${origin}${path}` : path;
}
