import type { DiffPart } from "../../libraries/text/word-diff.ts";
import { printable } from "../printable.ts";
import type { StalePassage } from "./coverage-schema.ts";
import { several } from "./describe-counts.ts";
import { createPaint, type Paint } from "./painter.ts";

/** Stale passages for a person: where each stands, how it changed word by word, its translation, and what to do. */
export function reportPassages(passages: readonly StalePassage[], colors: boolean): string {
  const paint = createPaint(colors);
  return passages.map((passage) => describe(passage, paint).join("\n")).join("\n\n");
}

function describe(passage: StalePassage, paint: Paint): string[] {
  const { id, locale, kind, trail, similarity, words, source, target, diff, translation } = passage;
  const where = trail.length === 0 ? kind : `${kind} in “${trail.join(" › ")}”`;
  return [
    `${paint("underline", point(source))} → ${paint("underline", point(target))}`,
    `${paint("bold", id)}  ${paint("yellow", `${passage.class} change`)}, ${Math.floor(similarity * 100)} % alike · ${several(words, "word")} · ${paint("dim", where)}`,
    `  ${diff.map((part) => showPart(part, paint)).join("")}`,
    `  ${locale}: ${paint("dim", translation)}`,
    `  → ${whatToDo(passage)}`,
  ];
}

/** A part as `git diff --word-diff` marks it: whoever sees no colours sees the brackets. */
function showPart({ kind, text }: DiffPart, paint: Paint): string {
  if (kind === "same") return printable(text);
  const words = text.trimEnd();
  const marked = kind === "removed" ? paint("red", `[-${words}-]`) : paint("green", `{+${words}+}`);
  return marked + text.slice(words.length);
}

function whatToDo({ id, locale, follows, publishable, similarity }: StalePassage): string {
  if (follows) return "tetrapla sync brings the translation up to date without a translator";
  if (publishable) return `if the translation still holds: tetrapla accept ${id} --locale ${locale}`;
  return similarity < 0.5
    ? "it says something else now: translate it anew"
    : "the citations, links or code of the translation are not those of the passage: bring it up to date";
}

function point({ file, line, column }: StalePassage["source"]): string {
  return line === undefined ? file : `${file}:${line}${column === undefined ? "" : `:${column}`}`;
}
