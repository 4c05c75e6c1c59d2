import { citationIdentity } from "../../../libraries/markdown/compare-codes.ts";
import type { EditionRule } from "../rule.ts";
import { codeFindings, type KeptCodes } from "../translation/code-findings.ts";

const citations: KeptCodes = {
  noun: "citation",
  has: ({ kind }) => kind === "citation",
  identity: citationIdentity,
  show: ({ name, item }) => `${item?.mode === "suppress-author" ? "-" : ""}@${name}`,
};

/** A translation cites the works that its source cites, each as often. */
export const translationKeepsCitations: EditionRule = {
  id: "translation-keeps-citations",
  scope: "edition",
  severity: "error",
  check: (subject) => codeFindings(subject, citations),
};
