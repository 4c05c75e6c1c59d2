import type { EditionRule } from "../rule.ts";
import { codeFindings, type KeptCodes } from "../translation/code-findings.ts";

const spans: KeptCodes = {
  noun: "span",
  has: ({ kind }) => kind === "span",
  // The words of a span are translated, or another rule keeps them.
  identity: ({ name }) => name,
  show: ({ name }) => `[…]${name}`,
};

/** A translation has the spans of its source, each with its id, classes and attributes. */
export const translationKeepsSpans: EditionRule = {
  id: "translation-keeps-spans",
  scope: "edition",
  severity: "error",
  check: (subject) => codeFindings(subject, spans),
};
