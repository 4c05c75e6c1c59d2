import type { InputRule } from "../rule.ts";

/** `glossary.yaml` has the shape of a glossary. */
export const glossaryIsValid: InputRule = { id: "glossary-is-valid", scope: "input", severity: "error" };
