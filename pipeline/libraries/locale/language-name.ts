import type { Locale } from "../../model/locale.ts";

/** The name of a language in a language: `Russian` in English, `русский` in Russian. */
export function languageName(locale: Locale, inLocale: Locale): string {
  return new Intl.DisplayNames([inLocale], { type: "language", fallback: "code" }).of(locale) ?? locale;
}

/** The name of a language in itself, as a heading or a list begins it: `Русский`, `Français`. */
export function ownLanguageName(locale: Locale): string {
  const name = languageName(locale, locale);
  const [first = ""] = name;
  return first.toLocaleUpperCase(locale) + name.slice(first.length);
}
