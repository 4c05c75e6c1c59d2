import { type allMarked, staleDisplay } from "../libraries/translation/stale-display.ts";
import type { Edition } from "../model/edition.ts";
import type { Publication } from "../model/publication.ts";
import type { OutputModel } from "../stages/check/rule.ts";
import { localizeArticle } from "../stages/localize/localize-article.ts";
import type { LocaleKit } from "./load-locales.ts";
import type { PreparedArticle } from "./prepare-article.ts";

/** What the finished files of an article in a locale should be of: as a draft shows it and, where that differs, as a release does. */
export function outputModel({ article, translations }: PreparedArticle, kit: LocaleKit, { policies }: Publication): OutputModel {
  const edition = (stale: typeof allMarked): Edition => localizeArticle(article, translations, kit.chain, { stale, links: kit.links });
  const draft = edition(staleDisplay(policies.get(kit.locale)?.stale, false));
  const hidesStale = draft.passages.some(({ state }) => state === "stale");
  const others = hidesStale ? [edition(staleDisplay(policies.get(kit.locale)?.stale, true))] : [];
  return { editions: [draft, ...others], referencesTitle: kit.labels("references") };
}
