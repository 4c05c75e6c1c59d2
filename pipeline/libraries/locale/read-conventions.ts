import { z } from "zod";
import type { Checked, Diagnostic } from "../../model/diagnostic.ts";
import type { SourceFile } from "../../model/file.ts";
import type { Conventions, Locale, ReferenceConventions } from "../../model/locale.ts";
import { readYaml, type YamlText } from "../codec/checked-yaml.ts";
import { locatorLabels } from "../markdown/locator-labels.ts";
import { parseTemplate } from "./reference-template.ts";
import { typographySchema } from "./typography-schema.ts";

/** One text for both, or one for each. */
const plural = z
  .union([pattern("value"), z.strictObject({ one: pattern("value"), many: pattern("value") })])
  .transform((value) => (typeof value === "string" ? { one: value, many: value } : value));

/** The shape of `locale.yaml`. */
const conventionsSchema = z.strictObject({
  direction: z.enum(["ltr", "rtl"]).default("ltr"),
  intl: z.string().refine(isLanguage, "expected a BCP 47 language tag such as `en-GB`"),
  typography: typographySchema,
  dates: z.strictObject({
    full: pattern("day", "monthName", "standaloneMonthName", "year"),
    dayMonth: pattern("day", "monthName", "standaloneMonthName"),
    monthYear: pattern("monthName", "standaloneMonthName", "year"),
    month: pattern("monthName", "standaloneMonthName"),
    year: pattern("year"),
    numeric: pattern("day", "month", "year"),
    day: pattern("day").default("{day}"),
    days: z.record(z.string().regex(/^([1-9]|[12]\d|3[01])$/, "expected a day"), z.string()).default({}),
    span: z.string(),
    longSpan: z.string(),
    circa: pattern("date"),
  }),
  citations: z.strictObject({
    open: z.string(),
    close: z.string(),
    separator: z.string(),
    detailSeparator: z.string(),
    range: z.string().default(""),
    locatorSeparator: z.string(),
    locators: z.record(z.enum(Object.keys(locatorLabels)), plural),
    authorSeparator: z.string(),
    etAl: z.string(),
  }),
  references: z.strictObject({
    names: z.strictObject({
      first: pattern("family", "given", "initials"),
      others: pattern("family", "given", "initials"),
      direct: pattern("family", "given", "initials"),
      separator: z.string(),
      lastSeparator: z.string(),
      max: z.int().positive(),
      shown: z.int().positive(),
      etAl: z.string(),
    }),
    labels: z.record(z.string(), plural).default({}),
    editions: z.intersection(
      z.object({ other: pattern("value") }),
      z.partialRecord(z.enum(["zero", "one", "two", "few", "many", "other"]), pattern("value")),
    ),
    terms: z.record(z.string(), z.string()),
    parts: z.record(z.string(), z.string()).default({}),
    templates: z.intersection(z.object({ default: z.string() }), z.record(z.string(), z.string())),
  }),
});

/** Reads a `locale.yaml`; its diagnostics belong to `convention-is-complete`. */
export function readConventions(file: SourceFile, locale: Locale): Checked<Conventions | undefined> {
  const { value, diagnostics, yaml } = readYaml({ file, ruleId: "convention-is-complete" }, conventionsSchema);
  if (value === undefined) return { value: undefined, diagnostics };
  const conventions: Conventions = { locale, ...value };
  return { value: conventions, diagnostics: [...diagnostics, ...checkTemplates(conventions.references, yaml)] };
}

function checkTemplates(references: ReferenceConventions, yaml: YamlText): Diagnostic[] {
  const { parts, templates } = references;
  return Object.entries({ parts, templates }).flatMap(([section, texts]) =>
    Object.entries(texts).flatMap(([name, text]) =>
      parseTemplate(name, text, references).problems.map(
        ({ offset, reason, note }): Diagnostic => ({
          ruleId: "convention-is-complete",
          severity: "error",
          place: yaml.place(["references", section, name]),
          reason: `${reason} It stands at character ${offset + 1} of the template.`,
          note,
        }),
      ),
    ),
  );
}

/** A text with some of these names in braces, and no other. */
function pattern(...names: readonly string[]): z.ZodString {
  return z
    .string()
    .regex(
      new RegExp(`^(?:[^{}]|\\{(?:${names.join("|")})\\})*$`),
      `expected a text in which braces hold ${names.map((name) => `\`${name}\``).join(" or ")}`,
    );
}

function isLanguage(tag: string): boolean {
  try {
    return new Intl.Locale(tag).language !== "und";
  } catch {
    return false;
  }
}
