/** The address whose copy a web archive keeps at `url`, as archives write it; `undefined` where the address does not tell. */
export function archivedAddress(url: string): string | undefined {
  // web.archive.org/web/20100528000000id_/http://…, archive.ph/2010.05.28-120000/https://…, webarchive.nationalarchives.gov.uk/20100528/http://…
  const start = /\/\d{4}[\d.-]{0,16}\*?(?:[a-z]{2}_)?\/(?=https?:)/i.exec(url);
  if (start !== null) return withTwoSlashes(url.slice(start.index + start[0].length));
  const [, query] = /[?&]url=(https?(?::|%3a)[^&#]+)/i.exec(isArchive(url) ? url : "") ?? [];
  if (query !== undefined) return withTwoSlashes(decode(query));
  const [, bare] =
    /^https?:\/\/(?:web\.archive\.org\/web|archive\.(?:is|ph|today|li|vn|fo|md))\/(?:[\d*]+\/)?(?!\d+$)((?:[\w-]+\.)+[a-z]{2,}(?:[/?#].*)?)$/i.exec(
      url,
    ) ?? [];
  return bare === undefined ? undefined : `http://${bare}`;
}

/** Whether an address is one of a web archive's own, where copies do not change. */
export function isArchive(url: string): boolean {
  return /^https?:\/\/(?:[\w-]+\.)*(?:archive\.(?:org|is|ph|today|li|vn|fo|md)|perma\.cc|webcitation\.org|wikiwix\.com|arquivo\.pt|archive-it\.org|vefsafn\.is|webarchive\.[\w.-]+|freezepage\.com|megalodon\.jp|ghostarchive\.org)(?:[/?#:]|$)/i.test(
    url,
  );
}

/** Archives and servers make one slash of two. */
function withTwoSlashes(url: string): string {
  return url.replace(/^(https?):\/{1,2}/i, "$1://");
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
