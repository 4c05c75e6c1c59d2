import { outlineOf } from "../../../libraries/document/outline.ts";
import type { Document, OutlineEntry } from "../../../model/document.ts";

/** How many pairs a page may have: with more of them a browser would take long over each move of the pointer. */
const mostPairs = 1000;

/**
 * Writes the rules of a style sheet that join two places of a page. The rule of `.called` is for notes and references while
 * a link to them is under the pointer or has the focus; that of `.here` for entries of the contents while the pointer is in
 * their section. Without pairs, or with very many, the rules say nothing.
 */
export function pairRules(css: string, document: Document): string {
  const called = [...document.notes, ...document.references].map(({ anchor }) => anchor);
  const headings = anchorsOf(outlineOf(document.body));
  return fillRule(
    fillRule(
      css,
      "called",
      called.map((anchor) => `:root:has(${link(anchor)}:is(:hover,:focus-visible)) ${place(anchor)}`),
    ),
    "here",
    headings.map((anchor) => `:root:has(section:hover>${place(anchor)}) .contents ${link(anchor)}`),
  );
}

/** Puts selectors in place of a class that is the whole selector of a rule. */
function fillRule(css: string, name: string, selectors: readonly string[]): string {
  if (selectors.length === 0 || selectors.length > mostPairs) return css;
  return css.replace(new RegExp(`(^|[{};])\\s*\\.${name}\\s*\\{`, "g"), (_, before: string) => `${before}${selectors.join(",")}{`);
}

function anchorsOf(entries: readonly OutlineEntry[]): string[] {
  return entries.flatMap(({ anchor, children }) => [anchor, ...anchorsOf(children)]);
}

function link(anchor: string): string {
  return `[href="#${escapeText(anchor)}"]`;
}

function place(anchor: string): string {
  return /^[A-Za-z_][\w-]*$/.test(anchor) ? `#${anchor}` : `[id="${escapeText(anchor)}"]`;
}

/** A text within a CSS string. */
function escapeText(text: string): string {
  return text.replace(/["\\\p{Cc}<]/gu, (character) => `\\${character.codePointAt(0)?.toString(16)} `);
}
