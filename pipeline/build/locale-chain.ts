import type { Locale } from "../model/locale.ts";
import type { Publication } from "../model/publication.ts";

/** A locale, the locales that stand in for it, and the source locale, each once. */
export function localeChain(locale: Locale, { source, policies }: Publication): readonly [Locale, ...Locale[]] {
  const others = new Set([...(policies.get(locale)?.fallback ?? []), source]);
  others.delete(locale);
  return [locale, ...others];
}
