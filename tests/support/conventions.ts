import { readFileSync } from "node:fs";
import { readConventions } from "../../pipeline/libraries/locale/read-conventions.ts";
import type { Conventions, Locale } from "../../pipeline/model/locale.ts";

const known = new Map<string, Conventions>();

/** The conventions that this repository's publication has for a locale. */
export function conventionsOf(locale: string): Conventions {
  let conventions = known.get(locale);
  if (conventions === undefined) {
    const path = `translations/${locale}/locale.yaml`;
    conventions = readConventions({ path, text: readFileSync(path, "utf8") }, locale as Locale).value;
    if (conventions === undefined) throw new Error(`${path} cannot be read`);
    known.set(locale, conventions);
  }
  return conventions;
}
