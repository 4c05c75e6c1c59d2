import type { ElementContent } from "hast";
import { toString as textOf } from "hast-util-to-string";
import type { Document } from "../../../pipeline/model/document.ts";
import type { PrintedPaper } from "./print-paper.ts";
import { linesBetween } from "./read-paper.ts";

/** A document and its print as pdf.js reads it. */
export type ReadPrint = Pick<PrintedPaper, "document" | "paper" | "diagnostics">;

/** Notes that are neither on the page of their first call nor named by a diagnostic. */
export function strayNotes({ document, paper, diagnostics }: ReadPrint): string[] {
  const excused = diagnostics
    .filter(({ ruleId }) => ruleId === "note-is-at-its-call")
    .map(({ reason }) => / note (\S+?),/.exec(reason)?.[1]);
  return document.notes.flatMap(({ anchor, label, calls }) => {
    const [note, call] = [paper.places.get(anchor), paper.places.get(calls[0] ?? "")];
    const isThere = note !== undefined && note.page === call?.page;
    return isThere || (note !== undefined && excused.includes(label))
      ? []
      : [`${label}: called on ${call?.page}, printed on ${note?.page}`];
  });
}

/** Alternative texts of pictures that the print has less often than the document. */
export function lostPictures({ document, paper }: ReadPrint): string[] {
  const found = count(paper.alternatives);
  return [...count((document.body.children as ElementContent[]).flatMap(alternativesIn))]
    .filter(([alternative, times]) => (found.get(alternative) ?? 0) < times)
    .map(([alternative, times]) => `${alternative} ${found.get(alternative) ?? 0}/${times}`);
}

function alternativesIn(node: ElementContent): string[] {
  if (node.type !== "element") return [];
  const { alt } = node.properties;
  return [...(typeof alt === "string" && alt !== "" ? [alt] : []), ...node.children.flatMap(alternativesIn)];
}

/** Words of the document that the print has less often. A hyphen at the end of a line may be the word's own or not: both count. */
export function lostWords({ document, paper }: ReadPrint): string[] {
  const [joined, apart, others] = (["joined", "apart", "left out"] as const).map((how) => count(wordsOf(paper.taggedText, how)));
  const found = (word: string): number => (joined?.get(word) ?? 0) + (apart?.get(word) ?? 0) - (others?.get(word) ?? 0);
  return [...count(wordsOf(wordsIn(document), "apart"))]
    .filter(([word, times]) => found(word) < times)
    .map(([word, times]) => `${word} ${found(word)}/${times}`);
}

/** The first words of the text that are not in the print in their order; of figures, which may stand on the next page, none. */
export function misplacedWords({ document, paper }: ReadPrint): string {
  const found = wordsOf(paper.taggedText, "joined");
  let at = 0;
  const words = wordsOf((document.body.children as ElementContent[]).map(withoutFigures).map(spacedText).join(" "), "joined");
  for (const [index, word] of words.entries()) {
    const next = found.indexOf(word, at);
    if (next === -1) return words.slice(Math.max(0, index - 3), index + 3).join(" ");
    at = next + 1;
  }
  return "";
}

function withoutFigures(node: ElementContent): ElementContent {
  if (node.type !== "element") return node;
  return node.tagName === "figure" ? { type: "text", value: " " } : { ...node, children: node.children.map(withoutFigures) };
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
  const isCall = [node.properties.className ?? []].flat().includes("note-call");
  return /^(a|b|code|em|i|span|strong|sub|sup|time)$/.test(node.tagName) && !isCall ? text : ` ${text} `;
}

/** The words of a text, and what becomes of those with a hyphen; marks of stress do not count. */
function wordsOf(text: string, hyphened: "joined" | "apart" | "left out"): string[] {
  const plain = text
    .normalize("NFC")
    .replace(/[\u02BB\u02BC]/g, "’")
    .replaceAll("\u0301", "")
    .replaceAll("\u00AD", "-");
  const pattern = /[\p{L}\p{M}\p{N}]+(?:[-\u2010\u2011]\s*[\p{L}\p{M}\p{N}]+)+/gu;
  const settled = plain.replace(pattern, (word) =>
    hyphened === "left out" ? " " : word.replace(/[-\u2010\u2011]\s*/g, hyphened === "joined" ? "" : " "),
  );
  return settled.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}

function count(words: readonly string[]): Map<string, number> {
  const counted = new Map<string, number>();
  for (const word of words) counted.set(word, (counted.get(word) ?? 0) + 1);
  return counted;
}

/** Letters of the document that the print has less often; for texts whose words are divided everywhere or run backwards. */
export function lostLetters({ document, paper }: ReadPrint): string[] {
  const letters = (text: string): Map<string, number> => count([...text.normalize("NFKC").replace(/[^\p{L}\p{N}]/gu, "")]);
  const found = letters(paper.taggedText);
  return [...letters(wordsIn(document))]
    .filter(([letter, times]) => (found.get(letter) ?? 0) < times)
    .map(([letter, times]) => `${letter} ${found.get(letter) ?? 0}/${times}`);
}
