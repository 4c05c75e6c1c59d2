import type { Diagnostic } from "../model/diagnostic.ts";
import type { Publication } from "../model/publication.ts";
import { checkArticle, checkEdition } from "../stages/check/check.ts";
import { localizeArticle } from "../stages/localize/localize-article.ts";
import type { LoadedLocales } from "./load-locales.ts";
import type { PreparedArticle } from "./prepare-article.ts";

/** What the rules say of an article and of each of its editions. */
export function checkPrepared({ article, translations }: PreparedArticle, { kits }: LoadedLocales, publication: Publication): Diagnostic[] {
  const editions = [...kits.values()].map(({ chain }) => localizeArticle(article, translations, chain));
  return [
    checkArticle(article, publication.severities),
    ...editions.map((edition) => checkEdition(edition, publication.severities)),
  ].flat();
}
