import type { Element, ElementContent } from "hast";
import { h } from "hastscript";
import type { Diagnostic } from "../../../model/diagnostic.ts";
import type { ProofChange, ProofNote } from "../../../model/proof.ts";

/** What stands beside a row in proof: the passage's id, how it is, what has changed in its source, what was found in it. */
export function renderProofNote({ id, state, changes, findings }: ProofNote): Element {
  return h("span", { className: ["proof-note", `is-${state}`], lang: "en", dir: "ltr" }, [
    h("span", { className: ["proof-id"] }, state === "current" ? id : `${id} · ${state}`),
    ...(changes.length === 0 ? [] : [h("span", { className: ["proof-changes"] }, changes.map(renderChange))]),
    ...findings.map(renderFinding),
  ]);
}

function renderChange({ kind, text }: ProofChange): ElementContent {
  if (kind === "same") return { type: "text", value: text };
  return h(kind === "added" ? "ins" : "del", text);
}

function renderFinding({ ruleId, severity, reason }: Diagnostic): Element {
  return h("span", { className: ["proof-finding", `is-${severity}`] }, [h("b", severity), ` ${reason} `, h("code", ruleId)]);
}
