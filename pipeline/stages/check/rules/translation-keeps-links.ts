import { identityOf } from "../../../libraries/markdown/compare-codes.ts";
import type { EditionRule } from "../rule.ts";
import { codeFindings, type KeptCodes } from "../translation/code-findings.ts";

const links: KeptCodes = {
  noun: "link",
  has: ({ kind }) => kind === "link",
  identity: identityOf,
  show: ({ name, node, code }) => (node.type === "link" ? name : `[…${code}`),
};

const crossReferences: KeptCodes = {
  noun: "cross-reference",
  has: ({ kind }) => kind === "cross-reference",
  identity: identityOf,
  show: ({ code }) => code,
};

/** A translation links to what its source links to, or to what the locale's `links` in publication.yaml allow instead. */
export const translationKeepsLinks: EditionRule = {
  id: "translation-keeps-links",
  scope: "edition",
  severity: "error",
  check: (subject) => [...codeFindings(subject, links), ...codeFindings(subject, crossReferences)],
};
