import { identityOf } from "../../../libraries/markdown/compare-codes.ts";
import type { EditionRule } from "../rule.ts";
import { codeFindings, type KeptCodes } from "../translation/code-findings.ts";

const images: KeptCodes = {
  noun: "image",
  has: ({ kind }) => kind === "image",
  identity: identityOf,
  show: ({ name }) => name,
};

/** A translation shows the images that its source shows. */
export const translationKeepsImages: EditionRule = {
  id: "translation-keeps-images",
  scope: "edition",
  severity: "error",
  check: (subject) => codeFindings(subject, images),
};
