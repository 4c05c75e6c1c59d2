import { isoDate } from "../../../libraries/text/parse-date.ts";
import type { Document } from "../../../model/document.ts";
import type { PartialDate } from "../../../model/reference.ts";
import type { EmitContext } from "../format.ts";
import { coverAddress } from "./cover-address.ts";
import { pageAddress } from "./page-address.ts";

/** What a network shows of a page that somebody shares: the properties of Open Graph with their contents. */
export function describeCard(document: Document, context: EmitContext): readonly (readonly [property: string, content: string])[] {
  const { publication, siblings, conventions, labels } = context;
  const { metadata, article, edition } = document;
  const some = (property: string, content: string | undefined): (readonly [string, string])[] => (content ? [[property, content]] : []);
  const isAbsolute = publication.baseUrl !== undefined;
  const cover = coverAddress(document, context);
  return [
    ["og:type", "article"],
    ["og:title", metadata.title.text],
    ...some("og:description", metadata.description?.text),
    ...some("og:site_name", publication.title),
    ...some("og:url", isAbsolute ? pageAddress(article, publication)(edition) : undefined),
    ["og:locale", territory(conventions.intl)],
    ...siblings.filter((sibling) => sibling.edition !== edition).map(({ intl }) => ["og:locale:alternate", territory(intl)] as const),
    ...some("og:image", cover),
    ...some("og:image:alt", cover && labels("coverDescription", { title: metadata.title.text })),
    ...some("article:published_time", day(metadata.date)),
    ...some("article:modified_time", day(metadata.modified)),
    ...metadata.keywords.map(({ text }) => ["article:tag", text] as const),
  ];
}

/** A language as Open Graph names it, with the country where most of its readers live when none is told: `ru_RU`. */
function territory(tag: string): string {
  const { language, region } = new Intl.Locale(tag).maximize();
  return region === undefined ? language : `${language}_${region}`;
}

function day(date: PartialDate | undefined): string | undefined {
  return date && isoDate(date);
}
