import { keyPlace } from "../../../libraries/codec/field-place.ts";
import { nodesOf } from "../../../libraries/markdown/nodes-of.ts";
import type { NumberedArticle } from "../../../model/article.ts";
import type { Place, RelatedPlace } from "../../../model/diagnostic.ts";
import type { CitationKey, Reference } from "../../../model/reference.ts";
import type { ArticleRule } from "../rule.ts";

/** Every entry of the bibliography has more than its key: something by which its work can be known. */
export const entryHasContent: ArticleRule = {
  id: "entry-has-content",
  scope: "article",
  severity: "error",
  supersedes: ["entry-is-complete"],
  check({ article }) {
    const empty = article.bibliography.entries.filter((entry) => !hasContent(entry));
    const calls = empty.length === 0 ? new Map<CitationKey, Place[]>() : placesOfCitations(article);
    return empty.map((entry) => ({
      place: keyPlace(entry),
      reason: `Unexpected entry \`${entry.key}\` without content, expected the work that its key stands for.`,
      note: "Restore its title, author, date and container, or remove the entry and what cites it.",
      related: describe(calls.get(entry.key) ?? []),
      subject: entry.key,
    }));
  },
};

/** What says nothing of which work is meant. */
const descriptions: ReadonlySet<string> = new Set(
  "annote categories citation-key citation-label citation-number custom genre keyword language license medium note source status".split(
    " ",
  ),
);

function hasContent({ names, dates, fields }: Reference): boolean {
  const hasDate = Object.keys(dates).some((name) => name !== "accessed");
  return Object.keys(names).length > 0 || hasDate || Object.keys(fields).some((name) => !descriptions.has(name));
}

function placesOfCitations({ tree, file }: NumberedArticle): Map<CitationKey, Place[]> {
  const places = new Map<CitationKey, Place[]>();
  for (const { items } of nodesOf(tree, "citation")) {
    for (const { key, position } of items) {
      const known = places.get(key);
      const place = { file: file.path, position };
      if (known === undefined) places.set(key, [place]);
      else known.push(place);
    }
  }
  return places;
}

function describe(places: readonly Place[]): RelatedPlace[] {
  const [first] = places;
  if (first === undefined) return [];
  return [{ place: first, message: places.length === 1 ? "Its citation" : `The first of its ${places.length} citations` }];
}
