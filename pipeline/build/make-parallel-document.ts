import type { Document } from "../model/document.ts";
import type { CitedEdition } from "../model/edition.ts";
import type { Conventions, Locale } from "../model/locale.ts";
import { citeEdition } from "../stages/cite/cite-edition.ts";
import { collateEditions } from "../stages/collate/collate-editions.ts";
import { localizeArticle } from "../stages/localize/localize-article.ts";
import { renderDocument } from "../stages/render/render-document.ts";
import { typesetDocument } from "../stages/typography/typeset-document.ts";
import type { LocaleKit } from "./load-locales.ts";
import type { DocumentOptions } from "./make-document.ts";
import { nameTogether } from "./name-together.ts";
import type { PreparedArticle } from "./prepare-article.ts";

/** One language of a parallel edition, and what its readers see of translations of earlier passages. */
export interface ColumnKit {
  readonly kit: LocaleKit;
  readonly stale: DocumentOptions["stale"];
}

/** Takes an article through localize and cite in each language, and through collate, render and typography in all of them. */
export function makeParallelDocument(
  { article, translations }: PreparedArticle,
  columns: readonly [ColumnKit, ...ColumnKit[]],
  conventions: ReadonlyMap<Locale, Conventions>,
  { showMarks, address, showUnits = false }: Omit<DocumentOptions, "stale"> & { readonly showUnits?: boolean },
): Document {
  const cite = ({ kit, stale }: ColumnKit): CitedEdition =>
    citeEdition(localizeArticle(article, translations, kit.chain, { stale, links: kit.links }), kit.conventions, address);
  const [first, ...others] = columns;
  const edition = collateEditions([cite(first), ...others.map(cite)]);
  const document = renderDocument(edition, { ...first.kit, showMarks, showUnits, columns: columns.map(({ kit }) => kit) });
  return nameTogether(typesetDocument(document, conventions));
}
