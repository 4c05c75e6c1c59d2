import type { InputRule } from "../rule.ts";

/** A locale's locale.yaml has every convention and every reference template, each in its form. */
export const conventionIsComplete: InputRule = { id: "convention-is-complete", scope: "input", severity: "error" };
