import type { Conventions, Locale, TypographyConventions } from "../../model/locale.ts";

/** The conventions of a language tag: its own, or those of the nearest tag that it refines, `en` for `en-US`. */
export type LanguageFinder = (tag: string) => TypographyConventions | undefined;

/** A finder over the languages that are known; tags differ in case as they like. */
export function createLanguageFinder(conventionsFor: ReadonlyMap<Locale, Conventions>): LanguageFinder {
  const known = new Map<string, TypographyConventions>();
  for (const [locale, { typography }] of conventionsFor) known.set(locale.toLowerCase(), typography);
  return (tag) => {
    // A longer tag than BCP 47 knows is somebody's nonsense; it is not taken apart.
    for (let name = tag.trim().toLowerCase().slice(0, 64); name !== ""; name = name.slice(0, Math.max(0, name.lastIndexOf("-")))) {
      const found = known.get(name);
      if (found !== undefined) return found;
    }
    return undefined;
  };
}
