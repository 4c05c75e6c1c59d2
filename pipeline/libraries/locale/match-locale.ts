import type { Locale } from "../../model/locale.ts";

/** The locale that a tool means by a tag such as `de_DE`: that very one, or the only one of its language. */
export function matchLocale(tag: string, locales: readonly Locale[]): Locale | undefined {
  const canonical = canonicalTag(tag);
  if (canonical === undefined) return undefined;
  const exact = locales.find((locale) => locale === canonical);
  if (exact !== undefined) return exact;
  const language = canonical.split("-")[0];
  const [only, ...others] = locales.filter((locale) => locale.split("-")[0] === language);
  return others.length === 0 ? only : undefined;
}

function canonicalTag(tag: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(tag.trim().replaceAll("_", "-"))[0];
  } catch {
    return undefined;
  }
}
