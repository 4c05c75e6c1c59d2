import type { InputRule } from "../rule.ts";

/** The theme's fonts have every character of a painted cover. */
export const coverHasGlyphs: InputRule = { id: "cover-has-glyphs", scope: "input", severity: "warning" };
