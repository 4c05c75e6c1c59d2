import type { Diagnostic } from "../model/diagnostic.ts";

/** A warning when PDFs were printed with another browser than the one that the manifest names: their bytes, and perhaps their lines, differ. */
export function browserChange(used: string | undefined, recorded: string | undefined): Diagnostic[] {
  if (used === undefined || recorded === undefined || used === recorded) return [];
  return [
    {
      ruleId: "browser-is-as-recorded",
      severity: "warning",
      place: { file: "manifest.json" },
      reason: `Unexpected browser ${used}, expected ${recorded}, with which the published PDFs were printed.`,
      note: "Name that browser in TETRAPLA_BROWSER, or look through the new PDFs before you publish them.",
    },
  ];
}
