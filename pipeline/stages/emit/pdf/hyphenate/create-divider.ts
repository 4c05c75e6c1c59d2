import { choosePatterns } from "./choose-patterns.ts";
import { loadHyphenator } from "./load-hyphenator.ts";

/** Puts soft hyphens (U+00AD) where a word may be divided. */
export type Divider = (word: string) => string;

/** Letters that stay together at either end of a word. */
const fewestBefore = 2;
const fewestAfter = 3;
const shortestWord = 7;

/** Most words that are remembered of a language. */
const mostKnown = 50_000;

/** Reading the patterns of a language takes longer than dividing a chapter: all documents of a run share them. */
const dividers = new Map<string, Divider>();

/** A divider of words of a language, or nothing for a language that has no patterns. */
export function createDivider(language: string): Divider | undefined {
  const name = choosePatterns(language);
  if (name === undefined) return undefined;
  const divider = dividers.get(name) ?? loadDivider(name);
  dividers.set(name, divider);
  return divider;
}

function loadDivider(name: string): Divider {
  const hyphenate = loadHyphenator(name, { minWordLength: shortestWord, html: false });
  const known = new Map<string, string>();
  return (word) => {
    let divided = known.get(word);
    if (divided === undefined) {
      divided = divide(word, hyphenate);
      if (known.size >= mostKnown) known.clear();
      known.set(word, divided);
    }
    return divided;
  };
}

/** Divides a word as its letters say; stress marks, which the patterns do not know, stay with theirs. */
function divide(word: string, hyphenate: Divider): string {
  const letters = [...word.normalize("NFC").matchAll(/\P{M}\p{M}*/gu)].map(([letter]) => letter);
  if (letters.length < shortestWord) return word;
  const bare = letters.map((letter) => ((letter.codePointAt(0) ?? 0) < 0x10000 && letter[0] !== undefined ? letter[0] : "?")).join("");
  const parts = hyphenate(bare).split("\u00AD");
  let at = 0;
  const places = new Set(parts.slice(0, -1).map((part) => (at += part.length)));
  return letters
    .map((letter, index) =>
      places.has(index) && index >= fewestBefore && letters.length - index >= fewestAfter ? `\u00AD${letter}` : letter,
    )
    .join("");
}
