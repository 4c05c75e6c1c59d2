import { toString as plainText } from "mdast-util-to-string";
import type { CodeRange } from "../../../libraries/markdown/code-range.ts";
import { haveSameCodes, identityOf } from "../../../libraries/markdown/compare-codes.ts";
import type { ProtectedCode } from "../../../libraries/markdown/protected-codes.ts";
import type { EditionRule } from "../rule.ts";
import { codeFindings, type KeptCodes } from "../translation/code-findings.ts";

const kept: readonly KeptCodes[] = [
  { noun: "code", has: ({ kind }) => kind === "code", identity: identityOf, show: ({ name }) => name },
  { noun: "formula", has: ({ kind }) => kind === "math", identity: identityOf, show: ({ code }) => code },
  { noun: "HTML", has: isOpening, identity: identityOf, show: ({ name }) => name },
  { noun: "HTML", has: isClosing, identity: identityOf, show: ({ name }) => name, when: haveSameOpenings },
  { noun: "text that is not translated", has: isUntranslated, identity: wordsOf, show: wordsOf, when: haveAsMany, rangeOf: wordsRange },
];

/** Code, formulas, HTML and what is marked `translate=no` are the same in a translation as in its source. */
export const translationKeepsCode: EditionRule = {
  id: "translation-keeps-code",
  scope: "edition",
  severity: "error",
  check: (subject) => kept.flatMap((codes) => codeFindings(subject, codes)),
};

function isOpening({ kind, name }: ProtectedCode): boolean {
  return kind === "html" && !name.startsWith("</");
}

function isClosing({ kind, name }: ProtectedCode): boolean {
  return kind === "html" && name.startsWith("</");
}

/** An element that is missing has neither tag: that is told once. */
function haveSameOpenings(source: readonly ProtectedCode[], target: readonly ProtectedCode[]): boolean {
  return haveSameCodes(source.filter(isOpening), target.filter(isOpening));
}

/** A span that is missing is the matter of another rule. */
function haveAsMany(source: readonly ProtectedCode[], target: readonly ProtectedCode[]): boolean {
  return source.filter(isUntranslated).length === target.filter(isUntranslated).length;
}

function isUntranslated({ node }: ProtectedCode): boolean {
  return node.type === "span" && node.attributes.values["translate"] === "no";
}

function wordsOf({ node }: ProtectedCode): string {
  return plainText(node);
}

function wordsRange(code: ProtectedCode): CodeRange {
  const children = "children" in code.node ? code.node.children : [];
  const start = children[0]?.position?.start.offset ?? code.node.position?.start.offset ?? 0;
  return { start, end: children.at(-1)?.position?.end.offset ?? start, content: wordsOf(code) };
}
