import { isoDate } from "../../../libraries/text/parse-date.ts";
import type { Document } from "../../../model/document.ts";
import type { PrintMetadata } from "./finish/metadata/print-metadata.ts";

/** What a print says of itself to programs: what its document says. */
export function describePrint({ article, metadata, locales }: Document): PrintMetadata {
  const { title, description, contributors, keywords, date, modified } = metadata;
  return {
    title: title.text.trim() || article,
    authors: contributors.filter(({ role }) => role === "aut").map(({ name }) => name),
    ...(description === undefined ? {} : { subject: description.text }),
    keywords: keywords.map(({ text }) => text).filter((text) => text !== ""),
    language: locales[0],
    ...(date === undefined ? {} : { date: isoDate(date) }),
    ...(modified === undefined ? {} : { modified: isoDate(modified) }),
    creator: "Tetrapla",
  };
}
