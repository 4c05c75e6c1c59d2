import type { ElementContent } from "hast";
import { toString as textOf } from "hast-util-to-string";
import type { Document } from "../../../pipeline/model/document.ts";
import type { PrintedPaper } from "./print-paper.ts";
import { linesBetween } from "./read-paper.ts";

/** Notes that are neither on the page of their first call nor named by a diagnostic. */
export function strayNotes({ document, paper, diagnostics }: PrintedPaper): string[] {
  const excused = diagnostics.filter(({ ruleId }) => ruleId === "note-is-at-its-call").map(({ reason }) => / note (\S+?),/.exec(reason)?.[1]);
  return document.notes.flatMap(({ anchor, label, calls }) => {
    const [note, call] = [paper.places.get(anchor), paper.places.get(calls[0] ?? "")];
    const isThere = note !== undefined && note.page === call?.page;
    return isThere || (note !== undefined && excused.includes(label)) ? [] : [`${label}: called on ${call?.page}, printed on ${note?.page}`];
  });
}

/** Words of the document that the print lacks, or has more often; those that are divided by a page or a line are whole. */
export function lostWords({ document, paper }: PrintedPaper): string[] {
  const wanted = count(lettersOf(wordsIn(document)));
  const found = count(lettersOf(paper.taggedText));
  return [...wanted].filter(([word, times]) => (found.get(word) ?? 0) < times).map(([word, times]) => `${word} ${found.get(word) ?? 0}/${times}`);
}

/** The first words of the text that are not in the print in their order. */
export function misplacedWords({ document, paper }: PrintedPaper): string {
  const found = lettersOf(paper.taggedText);
  let at = 0;
  const words = lettersOf((document.body.children as ElementContent[]).map(spacedText).join(" "));
  for (const [index, word] of words.entries()) {
    const next = found.indexOf(word, at);
    if (next === -1) return words.slice(Math.max(0, index - 3), index + 3).join(" ");
    at = next + 1;
  }
  return "";
}

/** The words in the head of each page. */
export function headsOf({ paper, geometry }: PrintedPaper): string[] {
  return paper.pages.map((page) => linesBetween(page, 0, geometry.top - 4).join(" "));
}

function wordsIn(document: Document): string {
  const notes = document.notes.flatMap(({ content }) => content);
  const references = document.references.flatMap(({ content }) => content);
  return [...(document.body.children as ElementContent[]), ...notes, ...references].map(spacedText).join(" ");
}

/** The text of an element; blocks do not run into each other. */
function spacedText(node: ElementContent): string {
  if (node.type !== "element") return textOf(node);
  const text = node.children.map(spacedText).join("");
  return /^(a|b|code|em|i|span|strong|sub|sup|time)$/.test(node.tagName) ? text : ` ${text} `;
}

function lettersOf(text: string): string[] {
  return text.normalize("NFC").replace(/[-\u2010\u00AD]\n\s*(?=\p{Ll})|[\u00AD\u0301]/gu, "").match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}

function count(words: readonly string[]): Map<string, number> {
  const counted = new Map<string, number>();
  for (const word of words) counted.set(word, (counted.get(word) ?? 0) + 1);
  return counted;
}
