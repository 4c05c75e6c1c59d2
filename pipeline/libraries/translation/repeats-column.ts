import type { Passage } from "../../model/edition.ts";
import type { Locale } from "../../model/locale.ts";

/** Whether a cell would show the words of another column once more, because its own passage is missing. */
export function repeatsColumn(passage: Passage | undefined, own: Locale, columns: readonly Locale[]): boolean {
  if (passage === undefined || passage.locale === own || passage.state === "current" || passage.isTolerated === true) return false;
  return columns.includes(passage.locale);
}
