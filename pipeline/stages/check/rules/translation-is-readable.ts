import type { InputRule } from "../rule.ts";

/** Every PO file has the form of a PO file, and says nothing twice. */
export const translationIsReadable: InputRule = { id: "translation-is-readable", scope: "input", severity: "error" };
