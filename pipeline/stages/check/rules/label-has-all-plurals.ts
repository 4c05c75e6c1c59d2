import { allLabels, isCounted, labelKeys, pluralCategories, readLabelKey } from "../../../libraries/locale/label-forms.ts";
import type { Finding, LocaleRule } from "../rule.ts";

/** A label that counts has a form for each category of number of its language, and none for others (a warning). */
export const labelHasAllPlurals: LocaleRule = {
  id: "label-has-all-plurals",
  scope: "locale",
  severity: "error",
  check({ labels, locale }) {
    if (labels === undefined) return [];
    const { texts, places, file } = labels;
    const categories = pluralCategories(locale);
    const listed = categories.map((category) => `\`${category}\``).join(", ");
    const isFilled = (key: string): boolean => Object.hasOwn(texts, key) && texts[key]?.trim() !== "";
    const missing = allLabels()
      .filter(isCounted)
      .flatMap((name): Finding[] => {
        const keys = labelKeys(name, locale);
        const present = [name, ...keys].find(isFilled);
        // A label without any form is the matter of another rule.
        if (present === undefined) return [];
        return keys
          .filter((key) => !isFilled(key))
          .map((key) => ({
            place: places[key] ?? places[present] ?? { file: file.path },
            reason: `Unexpected absence of the form \`${key}\`, expected one for each number of \`${locale}\`: ${listed}.`,
            expected: [key],
            note: `Add \`"${key}": "…"\` beside it.`,
          }));
      });
    const idle = Object.keys(texts).flatMap((key): Finding[] => {
      const category = readLabelKey(key)?.category;
      if (category === undefined || categories.includes(category)) return [];
      return [
        {
          severity: "warning",
          place: places[key] ?? { file: file.path },
          reason: `Unexpected form \`${key}\`, expected only those of \`${locale}\`: ${listed}.`,
          note: "Remove it: no number of the language has it.",
        },
      ];
    });
    return [...missing, ...idle];
  },
};
