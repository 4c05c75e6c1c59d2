import type { JudgeRule } from "../rule.ts";

/** A web page conforms to the HTML standard, says the Nu checker. */
export const htmlIsValid: JudgeRule = { id: "html-is-valid", scope: "judge", severity: "error" };
