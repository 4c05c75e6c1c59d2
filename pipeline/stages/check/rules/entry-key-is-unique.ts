import type { InputRule } from "../rule.ts";

/** No two entries of an article's bibliographies have one key; reading finds it. */
export const entryKeyIsUnique: InputRule = { id: "entry-key-is-unique", scope: "input", severity: "error" };
