import type { JudgeRule } from "../rule.ts";

/** A PDF conforms to PDF/UA-1 and PDF/A-2a, says veraPDF. */
export const pdfIsAccessible: JudgeRule = { id: "pdf-is-accessible", scope: "judge", severity: "error" };
