import type { InputRule } from "../rule.ts";

/** Every file can be read, is UTF-8 where it is text, and lies where it seems to lie. */
export const fileIsReadable: InputRule = { id: "file-is-readable", scope: "input", severity: "error" };
