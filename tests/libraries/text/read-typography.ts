import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { typographySchema } from "../../../pipeline/libraries/locale/typography-schema.ts";
import type { TypographyConventions } from "../../../pipeline/model/locale.ts";

/** The conventions of a language as `translations/` has them. */
export function readTypography(locale: string): TypographyConventions {
  const file = new URL(`../../../translations/${locale}/locale.yaml`, import.meta.url);
  return typographySchema.parse((parse(readFileSync(file, "utf8")) as { typography: unknown }).typography);
}
