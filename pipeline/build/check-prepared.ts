import { staleDisplay } from "../libraries/translation/stale-display.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import type { LinkLock } from "../model/link-lock.ts";
import type { GlossaryTerm } from "../model/locale.ts";
import type { Publication } from "../model/publication.ts";
import type { ArticleFiles } from "../model/workspace.ts";
import { checkArticle, checkEdition } from "../stages/check/check.ts";
import { findInMarkdown } from "../stages/check/suppressions/find-in-markdown.ts";
import { findInTranslation } from "../stages/check/suppressions/find-in-translation.ts";
import { findInYaml } from "../stages/check/suppressions/find-in-yaml.ts";
import type { Suppression } from "../stages/check/suppressions/suppression.ts";
import { localizeArticle } from "../stages/localize/localize-article.ts";
import type { LoadedLocales } from "./load-locales.ts";
import type { PreparedArticle } from "./prepare-article.ts";

/** What judging an article needs beside it. */
export interface CheckMeans {
  readonly publication: Publication;
  readonly locales: LoadedLocales;
  readonly glossary: readonly GlossaryTerm[];
  readonly links: LinkLock;
}

/** What was found in an article and its editions, and what its owners have accepted. */
export interface CheckedArticle {
  readonly found: readonly Diagnostic[];
  readonly suppressions: readonly Suppression[];
}

/** Judges an article and each of its editions. */
export function checkPrepared(
  prepared: PreparedArticle,
  files: ArticleFiles,
  { publication, locales, glossary, links }: CheckMeans,
): CheckedArticle {
  const { article, registry, registeredDate, translations } = prepared;
  const source = locales.kits.get(publication.source);
  const referencesTitle = source?.labels("references");
  const editions = [...locales.kits.values()].flatMap(({ locale, chain, links, conventions }): Diagnostic[] => {
    if (locale === publication.source || source === undefined) return [];
    const edition = localizeArticle(article, translations, chain, {
      links,
      stale: staleDisplay(publication.policies.get(locale)?.stale, false),
    });
    const translation = translations.get(locale);
    return checkEdition({ edition, locale, translation, conventions, sourceConventions: source.conventions, glossary, publication });
  });
  return {
    found: [...checkArticle({ article, registry, registeredDate, referencesTitle, publication, links }), ...editions],
    suppressions: [
      ...findInMarkdown(article.tree, article.file),
      ...files.bibliographies.filter(({ path }) => /\.ya?ml$/i.test(path)).flatMap(findInYaml),
      ...[...translations.values()].flatMap(findInTranslation),
    ],
  };
}
