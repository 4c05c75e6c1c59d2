import type { ElementContent } from "hast";
import { h } from "hastscript";
import type { Locale } from "../../model/locale.ts";
import { ownLanguageName } from "./language-name.ts";

/** Languages by their own names, each in itself; `around` is the language in which the first one may stand bare. */
export function nameLanguages(locales: readonly Locale[], around?: Locale): ElementContent[] {
  return locales.flatMap((locale, index): ElementContent[] => [
    ...(index === 0 ? [] : [{ type: "text" as const, value: " · " }]),
    locale === around ? { type: "text", value: ownLanguageName(locale) } : h("span", { lang: locale }, ownLanguageName(locale)),
  ]);
}
