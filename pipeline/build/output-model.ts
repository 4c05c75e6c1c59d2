import { type allMarked, staleDisplay } from "../libraries/translation/stale-display.ts";
import type { Edition } from "../model/edition.ts";
import type { Publication } from "../model/publication.ts";
import type { OutputColumn, OutputModel } from "../stages/check/rule.ts";
import { localizeArticle } from "../stages/localize/localize-article.ts";
import type { LocaleKit } from "./load-locales.ts";
import type { PreparedArticle } from "./prepare-article.ts";

/** What the finished files of an article should be of in a locale, or in several side by side. */
export function outputModel(
  prepared: PreparedArticle,
  [first, ...others]: readonly [LocaleKit, ...LocaleKit[]],
  publication: Publication,
): OutputModel {
  const column = (kit: LocaleKit): OutputColumn => outputColumn(prepared, kit, publication);
  return { columns: [column(first), ...others.map(column)], referencesTitle: first.referencesTitle ?? first.labels("references") };
}

/** A language as a draft shows it and, where that differs, as a release does. */
function outputColumn({ article, translations }: PreparedArticle, kit: LocaleKit, { policies }: Publication): OutputColumn {
  const edition = (stale: typeof allMarked): Edition => localizeArticle(article, translations, kit.chain, { stale, links: kit.links });
  const draft = edition(staleDisplay(policies.get(kit.locale)?.stale, false));
  const hidesStale = draft.passages.some(({ state }) => state === "stale");
  const others = hidesStale ? [edition(staleDisplay(policies.get(kit.locale)?.stale, true))] : [];
  return { locale: kit.locale, editions: [draft, ...others] };
}
