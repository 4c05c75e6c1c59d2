import type { Root } from "hast";
import type { Locale } from "../../pipeline/model/locale.ts";
import { citeEdition } from "../../pipeline/stages/cite/cite-edition.ts";
import { localizeArticle } from "../../pipeline/stages/localize/localize-article.ts";
import { renderDocument } from "../../pipeline/stages/render/render-document.ts";
import { conventionsOf } from "./conventions.ts";
import { labelsOf, prepare } from "./prepared-article.ts";

/** The body of an English article with this text. */
export function renderText(markdown: string): Root {
  const { article } = prepare({ markdown });
  const conventions = conventionsOf("en");
  const edition = localizeArticle(article, new Map(), ["en" as Locale]);
  return renderDocument(citeEdition(edition, conventions), { labels: labelsOf("en"), conventions, showMarks: true }).body;
}
