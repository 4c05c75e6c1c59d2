import type { InputRule } from "../rule.ts";

/** Every article and every locale that the command line names is one of the workspace. */
export const requestIsKnown: InputRule = { id: "request-is-known", scope: "input", severity: "error" };
