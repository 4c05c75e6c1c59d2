import type { InputRule } from "../rule.ts";

/** Every block directive has the content, the attributes and the end that it needs. */
export const directiveIsWellFormed: InputRule = { id: "directive-is-well-formed", scope: "input", severity: "error" };
