import type { InputRule } from "../rule.ts";

/** Every ignore and every waiver has a reason, names a rule, and still accepts something that is found. */
export const waiverIsUsed: InputRule = { id: "waiver-is-used", scope: "input", severity: "warning" };
