import type { InputRule } from "../rule.ts";

/** Every folder of `translations/` has the name of a language. */
export const localeIsKnown: InputRule = { id: "locale-is-known", scope: "input", severity: "warning" };
