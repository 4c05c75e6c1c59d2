import { parseDate } from "../text/parse-date.ts";

/** The classes of bracketed spans that every theme knows. */
export const knownClasses: readonly string[] = ["citation-needed", "small-caps", "underline", "mark", "nowrap"];

/** A value that an attribute may have. */
export interface KnownAttribute {
  /** What is expected, in words. */
  readonly expected: string;
  isValid(value: string): boolean;
}

/** The attributes of bracketed spans, `id` and `class` aside. */
export const spanAttributes: ReadonlyMap<string, KnownAttribute> = new Map([
  ["lang", { expected: "a language tag such as `ru` or `pt-BR`", isValid: isLanguageTag }],
  ["dir", { expected: "`ltr`, `rtl` or `auto`", isValid: (value) => ["ltr", "rtl", "auto"].includes(value) }],
  ["translate", { expected: "`yes` or `no`", isValid: (value) => value === "yes" || value === "no" }],
  ["since", { expected: "a date such as 2011-02", isValid: (value) => parseDate(value) !== undefined }],
]);

/** The attributes of images. */
export const imageAttributes: ReadonlyMap<string, KnownAttribute> = new Map([
  ["width", { expected: "a share of the text's width such as `60%`", isValid: (value) => /^\d{1,3}(?:\.\d+)?%$/.test(value) }],
]);

function isLanguageTag(value: string): boolean {
  try {
    return /^[a-z]{2,3}(?:-|$)/i.test(value) && Intl.getCanonicalLocales(value).length === 1;
  } catch {
    return false;
  }
}
