import type { InputRule } from "../rule.ts";

/** Every bibliography that an article has can be read, and each of its entries has the form of its format. */
export const bibliographyParses: InputRule = { id: "bibliography-parses", scope: "input", severity: "error" };
