import type { InputRule } from "../rule.ts";

/** A file that is imported can be read: it is XLIFF 1.2, TMX, PO or a table, in a language of the publication. */
export const importIsReadable: InputRule = { id: "import-is-readable", scope: "input", severity: "error" };
