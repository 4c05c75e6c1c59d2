import { labelNames } from "../libraries/locale/label-names.ts";

/** Every label of a locale without its text, in each of the locale's plural forms: what its translator fills in. */
export function blankLabels(locale: string): Record<string, string> {
  const { pluralCategories } = new Intl.PluralRules(locale).resolvedOptions();
  const order = ["zero", "one", "two", "few", "many", "other"] as const;
  const forms = order.filter((category) => pluralCategories.includes(category));
  return Object.fromEntries(
    Object.entries(labelNames).flatMap(([name, values]) =>
      (values as readonly string[]).includes("count") ? forms.map((form) => [`${name}_${form}`, ""]) : [[name, ""]],
    ),
  );
}
