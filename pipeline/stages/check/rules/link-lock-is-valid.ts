import type { InputRule } from "../rule.ts";

/** `links.lock.json` has the shape in which `check --online` writes it. */
export const linkLockIsValid: InputRule = { id: "link-lock-is-valid", scope: "input", severity: "error" };
