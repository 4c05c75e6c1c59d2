import { z } from "zod";
import type { Checked } from "../../model/diagnostic.ts";
import type { SourceFile } from "../../model/file.ts";
import type { GlossaryTerm, Locale } from "../../model/locale.ts";
import { readYaml } from "../codec/checked-yaml.ts";

const patterns = z.union([z.string().transform((one) => [one]), z.array(z.string())]).default([]);

const translation = z.union([
  z.string().transform((use) => ({ use, match: [] as string[], avoid: [] as string[] })),
  z.strictObject({ use: z.string(), match: patterns, avoid: patterns }),
]);

const glossarySchema = z.array(z.object({ term: z.string(), match: patterns, note: z.string().optional() }).catchall(translation));

/** Reads a `glossary.yaml`: a list of terms, each with its agreed translation by locale. */
export function readGlossary(file: SourceFile): Checked<readonly GlossaryTerm[]> {
  const { value, diagnostics, yaml } = readYaml({ file, ruleId: "glossary-is-valid" }, glossarySchema);
  const terms = (value ?? []).map(({ term, match, note, ...translations }, index): GlossaryTerm => {
    const byLocale = new Map(Object.entries(translations as Record<string, z.output<typeof translation>>));
    return {
      term,
      match,
      ...(note === undefined ? {} : { note }),
      place: yaml.place([index, "term"]),
      translations: byLocale as unknown as ReadonlyMap<
        Locale,
        GlossaryTerm["translations"] extends ReadonlyMap<Locale, infer Value> ? Value : never
      >,
    };
  });
  return { value: terms, diagnostics };
}
