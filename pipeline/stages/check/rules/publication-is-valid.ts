import type { InputRule } from "../rule.ts";

/** `publication.yaml` is there and has the shape of the settings' schema. */
export const publicationIsValid: InputRule = { id: "publication-is-valid", scope: "input", severity: "error" };
