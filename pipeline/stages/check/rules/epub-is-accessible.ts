import type { JudgeRule } from "../rule.ts";

/** No page of an e-book has a fault of accessibility that axe knows. */
export const epubIsAccessible: JudgeRule = { id: "epub-is-accessible", scope: "judge", severity: "error" };
