import type { JudgeRule } from "../rule.ts";

/** An e-book conforms to EPUB 3.3, says EPUBCheck. */
export const epubIsValid: JudgeRule = { id: "epub-is-valid", scope: "judge", severity: "error" };
