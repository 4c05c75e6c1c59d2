import { isoDate } from "../../../libraries/text/parse-date.ts";
import type { Name, Reference } from "../../../model/reference.ts";

/** Something as schema.org describes it. */
export type Thing = Readonly<Record<string, unknown>>;

/** A cited work as schema.org's `CreativeWork`; nothing when its title is not known. */
export function describeSource({ names, dates, fields }: Reference): Thing | undefined {
  const name = fields["title"] ?? fields["container-title"];
  if (name === undefined) return undefined;
  const container = fields["title"] === undefined ? undefined : fields["container-title"];
  const authors = (names.author ?? []).map(plainName);
  const { start } = dates.issued ?? {};
  return defined({
    "@type": "CreativeWork",
    name,
    author: authors.length === 0 ? undefined : authors,
    isPartOf: container === undefined ? undefined : { "@type": "CreativeWork", name: container },
    datePublished: start === undefined ? undefined : isoDate(start),
    inLanguage: fields["language"],
    url: fields["URL"],
  });
}

/** A record without what is undefined. */
export function defined(record: Thing): Thing {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined));
}

function plainName({ literal, given, family }: Name): string {
  return literal ?? [given, family].filter(Boolean).join(" ");
}
