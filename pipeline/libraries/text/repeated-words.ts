/** A word that stands twice in a row, the second one. */
export interface RepeatedWord {
  readonly start: number;
  readonly end: number;
  readonly word: string;
}

/** Languages that double words on purpose, to intensify them or to make a plural. */
const doubling = new Set([
  "ay",
  "bn",
  "fa",
  "fil",
  "gu",
  "ha",
  "haw",
  "hi",
  "hy",
  "id",
  "ja",
  "jv",
  "km",
  "ko",
  "lo",
  "mi",
  "mr",
  "ms",
  "my",
]);
for (const language of ["ne", "pa", "sa", "si", "su", "sw", "ta", "te", "th", "tl", "tr", "ur", "vi", "yo", "zh", "zu"])
  doubling.add(language);

/** Words that may follow themselves in good sentences, by language. */
const allowed: Readonly<Record<string, string>> = {
  en: "had that",
  de: "die der das denen dem den sie ein",
  fr: "nous vous",
  es: "nos os",
  it: "via così piano",
  nl: "die dat zij",
  ru: "чуть едва вот да нет так что ещё еле как",
  uk: "ось так ледь що",
  pl: "to się",
};

/** Small words that follow themselves by mistake only; names and sounds may be doubled. */
export function findRepeatedWords(text: string, language: string): RepeatedWord[] {
  if (doubling.has(language)) return [];
  const exceptions = new Set((Object.hasOwn(allowed, language) ? (allowed[language] ?? "") : "").split(" "));
  const found: RepeatedWord[] = [];
  let last: { readonly word: string; readonly end: number } | undefined;
  for (const { 0: word, index } of text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)) {
    const isNext = last !== undefined && index > last.end && /^\s+$/.test(text.slice(last.end, index));
    if (isNext && last !== undefined && isMistake(last.word, word, exceptions))
      found.push({ start: index, end: index + word.length, word });
    last = { word, end: index + word.length };
  }
  return found;
}

function isMistake(first: string, second: string, exceptions: ReadonlySet<string>): boolean {
  const folded = second.toLowerCase();
  // `Baden Baden`, `Duran Duran`: a name; `1 000 000`, `C C`: no words.
  if (first.toLowerCase() !== folded || !/^\p{Ll}{2,}$/u.test(second) || exceptions.has(folded)) return false;
  return !/^(?:([aeiouy])\1+|h[ao]|b?la|tick|tock|oh|ha|très|very|много|очень|sehr|muy|molto|long|dann)$/u.test(folded);
}
