import { outlineOf } from "../../../libraries/document/outline.ts";
import type { Document, OutlineEntry } from "../../../model/document.ts";

/** With more entries than this nobody sees at a glance where he is, and the browser would take long over each move of the pointer. */
const mostEntries = 100;

/** With more notes and references than this a browser takes long over each move of the pointer: the page has links alone. */
const mostCalled = 2_000;

/** So many pairs a browser tries one by one; of more it first tries groups. */
const fewPairs = 100;

/**
 * Writes the rules of a style sheet that join two places of a page. The rule of `.called` is for notes and references while
 * a link to them is under the pointer or has the focus; that of `.here` for entries of the contents while the pointer is in
 * their section. Without pairs, or with very many, the rules say nothing.
 */
export function pairRules(css: string, document: Document): string {
  const called = [...document.notes, ...document.references].map(({ anchor }) => anchor);
  const headings = anchorsOf(outlineOf(document.body));
  const isCalled = called.length <= fewPairs ? selectCalled : selectCalledOfMany;
  const selectors = {
    called: called.length > mostCalled ? [] : called.map(isCalled),
    here: headings.length > mostEntries ? [] : headings.map(selectHere),
  };
  return fillRule(fillRule(css, "called", selectors.called), "here", selectors.here);
}

const isPointedAt = ":is(:hover,:focus-visible)";

function selectCalled(anchor: string): string {
  return `:root:has(${link(anchor)}${isPointedAt}) ${place(anchor)}`;
}

/** The first condition is the same for all anchors that end alike: the browser tries it once for all of them. */
function selectCalledOfMany(anchor: string): string {
  const group = `[href$="${escapeText([...anchor].at(-1) ?? "")}"]`;
  return `:root:has(${group}${isPointedAt}):has(${link(anchor)}${isPointedAt}) ${place(anchor)}`;
}

function selectHere(anchor: string): string {
  return `:root:has(section:hover>${place(anchor)}) .contents ${link(anchor)}`;
}

/** Puts selectors in place of a class that is the whole selector of a rule. */
function fillRule(css: string, name: string, selectors: readonly string[]): string {
  if (selectors.length === 0) return css;
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
