import type { Series } from "../../model/article.ts";
import type { FrontMatter } from "./front-matter-schema.ts";

/** The series of the front matter, whose title may be one for all languages. */
export function readSeries({ title, number, issn }: NonNullable<FrontMatter["series"]>): Series {
  const titles = typeof title === "string" ? [{ text: title }] : Object.entries(title).map(([locale, text]) => ({ locale, text }));
  return { titles, ...(number === undefined ? {} : { number }), ...(issn === undefined ? {} : { issn }) };
}
