import type { JudgeRule } from "../rule.ts";

/** A web page has no fault of accessibility that axe knows. */
export const htmlIsAccessible: JudgeRule = { id: "html-is-accessible", scope: "judge", severity: "error" };
