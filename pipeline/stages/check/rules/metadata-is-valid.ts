import type { InputRule } from "../rule.ts";

/** The front matter is YAML, and each of its fields has a value of its kind. */
export const metadataIsValid: InputRule = { id: "metadata-is-valid", scope: "input", severity: "error" };
