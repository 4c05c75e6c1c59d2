import { inAllLanguages } from "../../../libraries/document/in-all-languages.ts";
import { isoDate } from "../../../libraries/text/parse-date.ts";
import type { Document } from "../../../model/document.ts";
import type { PrintMetadata } from "./finish/metadata/print-metadata.ts";

/** What a print says of itself to programs: what its document says. */
export function describePrint(document: Document): PrintMetadata {
  const { article, metadata, locales } = document;
  const { title, contributors, keywords, date, modified } = metadata;
  const [subject, ...others] = inAllLanguages(document, "description");
  return {
    title: title.text.trim() || article,
    authors: contributors.filter(({ role }) => role === "aut").map(({ name }) => name),
    ...(subject === undefined
      ? {}
      : { subject: subject.text, subjects: others.map(({ text, passage }) => ({ text, language: passage.locale })) }),
    keywords: keywords.map(({ text }) => text).filter((text) => text !== ""),
    language: locales[0],
    languages: locales,
    ...(date === undefined ? {} : { date: isoDate(date) }),
    ...(modified === undefined ? {} : { modified: isoDate(modified) }),
    creator: "Tetrapla",
  };
}
