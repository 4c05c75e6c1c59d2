import { destinationPlace } from "../../../libraries/markdown/destination-place.ts";
import { linkAddresses } from "../../../libraries/markdown/link-addresses.ts";
import type { NumberedArticle } from "../../../model/article.ts";
import type { Place } from "../../../model/diagnostic.ts";
import type { LinkState } from "../../../model/link-lock.ts";
import type { ArticleRule, Finding } from "../rule.ts";

/** Every address on the web was found when somebody last asked: `links.lock.json` remembers, and nothing is asked now. */
export const linkIsAlive: ArticleRule = {
  id: "link-is-alive",
  scope: "article",
  severity: "warning",
  check({ article, links }) {
    return webAddresses(article).flatMap(({ url, place, copy }): Finding[] => {
      const known = links.get(url);
      if (known?.state === "dead") return [deadLink(url, known, place, copy)];
      return known?.state === "redirected" ? [movedLink(url, known, place)] : [];
    });
  },
};

interface WebAddress {
  readonly url: string;
  readonly place: Place;
  /** An archive's copy of the page. */
  readonly copy?: string;
}

/** The addresses of an article: of its links, and of the works that it cites. */
function webAddresses({ tree, file, bibliography }: NumberedArticle): WebAddress[] {
  const links = linkAddresses(tree).map((node) => ({ url: node.url, place: destinationPlace(node, file) }));
  const entries = bibliography.entries.flatMap(({ fields, fieldPlaces, place }) => {
    const copy = fields["archive-url"];
    return ["URL", "archive-url"].flatMap((field): WebAddress[] => {
      const url = fields[field];
      if (url === undefined) return [];
      const at = Object.entries(fieldPlaces).find(([name]) => name.toLowerCase() === field.toLowerCase())?.[1] ?? place;
      return [{ url, place: at, ...(field === "URL" && copy !== undefined ? { copy } : {}) }];
    });
  });
  return [...links, ...entries];
}

function deadLink(url: string, { status, checked }: LinkState, place: Place, copy: string | undefined): Finding {
  const answer = typeof status === "number" ? `answer ${status}` : `failure (${status})`;
  const reason = `Unexpected ${answer} of \`${url}\` on ${checked}, expected a page.`;
  if (copy !== undefined) return { place, reason, severity: "info", note: `Readers still have the copy \`${copy}\`.` };
  return { place, reason, note: "Correct the address, or name a copy in an archive." };
}

function movedLink(url: string, { checked, location }: LinkState, place: Place): Finding {
  const reason = `Unexpected address \`${url}\`, which had moved for good on ${checked}, expected ${location === undefined ? "its new one" : `\`${location}\``}.`;
  return {
    place,
    reason,
    severity: "info",
    ...(location === undefined ? {} : { expected: [location] }),
    note: "Write the new address, if it is the page that is meant.",
  };
}
