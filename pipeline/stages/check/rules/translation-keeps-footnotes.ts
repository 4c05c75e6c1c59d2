import { identityOf } from "../../../libraries/markdown/compare-codes.ts";
import type { EditionRule } from "../rule.ts";
import { codeFindings, type KeptCodes } from "../translation/code-findings.ts";

const footnotes: KeptCodes = {
  noun: "footnote",
  has: ({ kind }) => kind === "footnote",
  identity: identityOf,
  show: ({ code }) => code,
};

/** A translation calls the notes that its source calls, each as often. */
export const translationKeepsFootnotes: EditionRule = {
  id: "translation-keeps-footnotes",
  scope: "edition",
  severity: "error",
  check: (subject) => codeFindings(subject, footnotes),
};
