import { type LabelName, labelNames } from "./label-names.ts";

/** The categories of number that a language has forms for, such as `one`, `few`, `many`, `other`. */
export function pluralCategories(locale: string): readonly string[] {
  const categories = new Set<string>(new Intl.PluralRules(locale).resolvedOptions().pluralCategories);
  return ["zero", "one", "two", "few", "many", "other"].filter((category) => categories.has(category));
}

/** Whether all numbers of a category are one number, so that a form may spell it out: `one` in English, but not in Russian. */
export function isOneNumber(locale: string, category: string): boolean {
  const rules = new Intl.PluralRules(locale);
  let count = 0;
  for (let number = 0; number <= 200 && count < 2; number++) if (rules.select(number) === category) count++;
  return count === 1;
}

/** Whether a label counts something, and so has forms. */
export function isCounted(name: LabelName): boolean {
  return valuesOf(name).includes("count");
}

/** The values that a label is given. */
export function valuesOf(name: LabelName): readonly string[] {
  return labelNames[name];
}

/** The keys of a label in a language's `ui.json`. */
export function labelKeys(name: LabelName, locale: string): readonly string[] {
  return isCounted(name) ? pluralCategories(locale).map((category) => `${name}_${category}`) : [name];
}

/** The label and the category that a key of `ui.json` stands for; nothing for a key that no label has. */
export function readLabelKey(key: string): { readonly name: LabelName; readonly category?: string } | undefined {
  if (isLabelName(key)) return { name: key };
  const [, name = "", category = ""] = /^(.+)_(zero|one|two|few|many|other)$/.exec(key) ?? [];
  return isLabelName(name) && isCounted(name) ? { name, category } : undefined;
}

/** All labels, in the order in which `ui.json` has them. */
export function allLabels(): readonly LabelName[] {
  return Object.keys(labelNames) as LabelName[];
}

function isLabelName(key: string): key is LabelName {
  return Object.hasOwn(labelNames, key);
}
