import { archivedAddress } from "./archived-address.ts";

/**
 * A web address without what does not change which page it is: scheme, `www.`, a mobile host, a final slash, the place in
 * the page, marks of advertising, the archive around it. Equal for equal pages; `undefined` for what is no web address.
 */
export function comparableAddress(url: string): string | undefined {
  const address = archivedAddress(url.trim()) ?? url.trim();
  if (!/^https?:\/\//i.test(address) || !URL.canParse(address)) return undefined;
  const { hostname, port, pathname, searchParams, hash } = new URL(address);
  const host = hostname
    .toLowerCase()
    .replace(/^(?:www\d?|m|mobile|amp)\.(?=[^.]+\.)/, "")
    .replace(/^([a-z]{2,3})\.m\./, "$1.");
  const path = decoded(pathname).replace(/\/(?:index\.(?:html?|php))?$/i, "");
  const query = [...searchParams]
    .filter(([name]) => !isTracking(name))
    .map(([name, value]) => `${name}=${value}`)
    .sort()
    .join("&");
  // Some pages are told apart by nothing else than what stands behind `#!` or `#/`.
  const place = /^#[!/]/.test(hash) ? hash : "";
  return `${host}${isUsual(port) ? "" : `:${port}`}${path}${query === "" ? "" : `?${query}`}${place}`.normalize("NFC");
}

function isUsual(port: string): boolean {
  return port === "" || port === "80" || port === "443";
}

function isTracking(name: string): boolean {
  return /^(?:utm_\w+|gclid|fbclid|dclid|msclkid|yclid|igshid|mc_[ce]id|_ga|_openstat|ref_src|ref_url|cmpid|ocid|at_medium|at_campaign)$/i.test(
    name,
  );
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
