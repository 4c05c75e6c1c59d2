import type { Divider } from "./create-divider.ts";

/** How a language tells names from other words: by a capital within a sentence, unless all nouns have one. */
const capitalNouns: ReadonlySet<string> = new Set(["de", "lb", "nds", "frr", "bar", "gsw"]);

/** Letters before a word that tell whether it begins a sentence. */
const context = 8;

/** Divides the words of a text; not names, addresses, abbreviations, nor what has figures or soft hyphens of its own. */
export function divideText(text: string, divide: Divider, language: string, startsSentence: boolean): string {
  const keepsNames = !capitalNouns.has(language.split("-")[0] ?? "");
  return text.replace(/\S+/gu, (piece, at: number) => {
    if (/[\d_@/\\<>=&~^|\u00AD]|\p{L}[.:]\p{L}/u.test(piece)) return piece;
    return piece.replace(/[\p{L}\p{M}]+/gu, (word, offset: number) => {
      const isFirst = offset === 0 || !/[\p{L}\p{M}]/u.test(piece.slice(0, offset));
      if (isCapitals(word)) return word;
      if (
        keepsNames &&
        isCapitalized(word) &&
        !(isFirst && beginsSentence(text.slice(Math.max(0, at - context), at), at <= context && startsSentence))
      )
        return word;
      return divide(word);
    });
  });
}

function isCapitalized(word: string): boolean {
  return /^\p{Lu}/u.test(word);
}

/** `NATO`, but also `USAs` and `McDonald`. */
function isCapitals(word: string): boolean {
  return /^.+\p{Lu}/u.test(word);
}

/** Whether a sentence begins behind a text: a name cannot be told from another word there, and names are seldom long. */
function beginsSentence(before: string, startsSentence: boolean): boolean {
  const trimmed = before.trimEnd();
  return trimmed === "" ? startsSentence : /[.!?…:][\p{Pf}\p{Pe}"'”“»]*$/u.test(trimmed);
}
