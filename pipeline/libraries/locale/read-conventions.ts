import { z } from "zod";
import type { Checked } from "../../model/diagnostic.ts";
import type { SourceFile } from "../../model/file.ts";
import type { Conventions, Locale } from "../../model/locale.ts";
import { readYaml } from "../codec/checked-yaml.ts";

const bindings = z.array(z.strictObject({ words: z.array(z.string()), space: z.string() })).default([]);

/** The shape of `locale.yaml`. */
export const conventionsSchema = z.strictObject({
  direction: z.enum(["ltr", "rtl"]).default("ltr"),
  intl: z.string().min(2),
  typography: z.strictObject({
    quotes: z.array(z.strictObject({ open: z.string(), close: z.string() })).min(1),
    apostrophe: z.string(),
    ellipsis: z.string(),
    dash: z.string(),
    range: z.string(),
    beforeMarks: z.array(z.strictObject({ marks: z.string(), space: z.string() })).default([]),
    bindNext: z.array(z.string()).default([]),
    bindPrevious: z.array(z.string()).default([]),
    afterNumber: bindings,
    beforeNumber: bindings,
    abbreviations: bindings,
    initials: z.string().default(""),
  }),
  dates: z.strictObject({
    full: z.string(),
    monthYear: z.string(),
    year: z.string(),
    numeric: z.string(),
    span: z.string(),
    days: z.record(z.string(), z.string()).default({}),
  }),
  citations: z.strictObject({
    open: z.string(),
    close: z.string(),
    separator: z.string(),
    range: z.string().default(""),
    locatorSeparator: z.string(),
    locators: z.record(z.string(), z.strictObject({ one: z.string(), many: z.string() })),
  }),
  references: z.strictObject({
    names: z.strictObject({
      first: z.string(),
      others: z.string(),
      separator: z.string(),
      lastSeparator: z.string(),
      max: z.int().positive(),
      shown: z.int().positive(),
      etAl: z.string(),
    }),
    terms: z.record(z.string(), z.string()),
    templates: z.record(z.string(), z.string()),
  }),
});

/** Reads a `locale.yaml`; its diagnostics belong to `convention-is-complete`. */
export function readConventions(file: SourceFile, locale: Locale): Checked<Conventions | undefined> {
  const { value, diagnostics } = readYaml({ file, ruleId: "convention-is-complete" }, conventionsSchema);
  return { value: value && { locale, ...value }, diagnostics };
}
