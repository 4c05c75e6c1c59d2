import { z } from "zod";
import type { Checked } from "../../model/diagnostic.ts";
import type { SourceFile } from "../../model/file.ts";
import type { LabelResources, Locale } from "../../model/locale.ts";
import { readYaml } from "../codec/checked-yaml.ts";

const labelsSchema = z.record(z.string(), z.string({ error: "expected text" }));

/** Reads a `ui.json`: one flat object of texts in i18next's JSON v4. */
export function readLabels(file: SourceFile, locale: Locale): Checked<LabelResources | undefined> {
  const { value, diagnostics, yaml } = readYaml({ file, ruleId: "label-is-translated" }, labelsSchema);
  if (value === undefined) return { value, diagnostics };
  const places = Object.fromEntries(Object.keys(value).map((name) => [name, yaml.place([name])]));
  return { value: { locale, file, texts: value, places }, diagnostics };
}
