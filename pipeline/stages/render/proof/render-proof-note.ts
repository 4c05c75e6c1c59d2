import type { Element, ElementContent } from "hast";
import { h } from "hastscript";
import type { Diagnostic } from "../../../model/diagnostic.ts";
import type { ProofChange, ProofNote } from "../../../model/proof.ts";
import type { ProofStyle } from "./proof-style.ts";

/** Findings that say no more than how a passage is, which its note says anyhow. */
const ofState = new Set(["translation-is-current", "unit-is-translated"]);

/**
 * What stands beside a row in proof: the passage's id, how it is, what has changed in its source, what was found in it. All of it
 * is of one line after the other, so that it breaks between pages as the row does. `kind` is told where nothing else tells it.
 */
export function renderProofNote(note: ProofNote, style: ProofStyle, kind = ""): Element {
  const lines = [
    renderHead(note, style, kind),
    ...renderChanges(note, style),
    ...tellable(note).map((finding) => renderFinding(finding, style)),
  ];
  return h(
    "span",
    { className: ["proof-note", `is-${note.state}`], lang: "en", dir: "ltr" },
    lines.flatMap((line, index) => (index === 0 ? [line] : [h("br"), line])),
  );
}

/** What stands in the cell of a table, where there is no room for more: the numbers of findings lead to the list below the table. */
export function renderCellNote(note: ProofNote, style: ProofStyle): Element {
  const numbers = note.findings.map((finding) => renderNumber(finding, style));
  return h("span", { className: ["proof-note", `is-${note.state}`], lang: "en", dir: "ltr" }, [
    h("span", { className: ["proof-id"] }, idOf(note)),
    ...numbers.flatMap((number): ElementContent[] => [{ type: "text", value: " " }, number]),
  ]);
}

/** A finding with its number. */
export function renderFinding(finding: Diagnostic, style: ProofStyle): Element {
  const { ruleId, severity, reason, waived } = finding;
  return h("span", { className: ["proof-finding", `is-${waived === undefined ? severity : "waived"}`] }, [
    renderNumber(finding, style),
    " ",
    h("b", severity),
    " ",
    ...withCode(reason),
    " ",
    ...(waived === undefined
      ? []
      : [h("i", { ...style.labels.lang("proofAccepted") }, style.labels("proofAccepted", { reason: waived })), " "]),
    ruleName(ruleId),
  ]);
}

/** What a message quotes between grave accents. */
function withCode(message: string): ElementContent[] {
  return message.split(/`([^`]+)`/).map((part, index) => (index % 2 === 1 ? h("code", part) : { type: "text", value: part }));
}

function ruleName(ruleId: string): Element {
  return h("code", { className: ["proof-rule"] }, ruleId);
}

function renderHead(note: ProofNote, style: ProofStyle, kind: string): Element {
  const states = note.findings.filter(({ ruleId, waived }) => ofState.has(ruleId) && waived === undefined);
  return h("span", { className: ["proof-id"] }, [
    idOf(note),
    ...(kind === "" ? [] : [` · ${kind}`]),
    ...states.flatMap((finding): ElementContent[] => [
      { type: "text", value: " " },
      h("span", { className: ["proof-finding", `is-${finding.severity}`] }, [
        renderNumber(finding, style),
        " ",
        h("b", finding.severity),
        " ",
        ruleName(finding.ruleId),
      ]),
    ]),
  ]);
}

function tellable({ findings }: ProofNote): Diagnostic[] {
  return findings.filter(({ ruleId, waived }) => !ofState.has(ruleId) || waived !== undefined);
}

function idOf({ id, state }: ProofNote): string {
  return state === "current" ? id : `${id} · ${state}`;
}

function renderNumber(finding: Diagnostic, { numberOf }: ProofStyle): Element {
  return h("span", { className: ["proof-number"] }, String(numberOf(finding)));
}

function renderChanges({ changes }: ProofNote, { language, direction }: ProofStyle): Element[] {
  if (changes.length === 0) return [];
  return [h("span", { className: ["proof-changes"], lang: language, dir: direction }, changes.flatMap(renderChange))];
}

/** The space behind a word is neither old nor new; what is new stands apart from what it replaces. */
function renderChange({ kind, text }: ProofChange): ElementContent[] {
  if (kind === "same") return [{ type: "text", value: text }];
  const words = text.trimEnd();
  const space = text.slice(words.length) || (kind === "removed" ? " " : "");
  return [h(kind === "added" ? "ins" : "del", words), { type: "text", value: space }];
}
