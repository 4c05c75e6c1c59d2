import type { StaleDisplay } from "../libraries/translation/stale-display.ts";
import type { Document } from "../model/document.ts";
import type { Conventions, Locale } from "../model/locale.ts";
import { citeEdition } from "../stages/cite/cite-edition.ts";
import { localizeArticle } from "../stages/localize/localize-article.ts";
import { renderDocument } from "../stages/render/render-document.ts";
import { typesetDocument } from "../stages/typography/typeset-document.ts";
import type { LocaleKit } from "./load-locales.ts";
import type { PreparedArticle } from "./prepare-article.ts";

export interface DocumentOptions {
  /** Whether marks for editors, such as "citation needed", are shown. */
  readonly showMarks: boolean;
  /** What readers see of translations of earlier passages. */
  readonly stale: StaleDisplay;
  /** Where the edition's web page lives, if that is known. */
  readonly address?: string;
}

/** Takes an article through localize, cite, render and typography. */
export function makeDocument(
  { article, translations }: PreparedArticle,
  kit: LocaleKit,
  conventions: ReadonlyMap<Locale, Conventions>,
  { showMarks, stale, address }: DocumentOptions,
): Document {
  const edition = localizeArticle(article, translations, kit.chain, { stale, links: kit.links });
  const cited = citeEdition(edition, kit.conventions, address);
  const document = renderDocument(cited, { ...kit, showMarks });
  return typesetDocument(document, conventions);
}
