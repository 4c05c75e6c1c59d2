import type { InputRule } from "../rule.ts";

/** Every block directive is one that articles have: `figure`, `table` or `infobox`. */
export const directiveIsKnown: InputRule = { id: "directive-is-known", scope: "input", severity: "error" };
