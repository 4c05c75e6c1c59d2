/** A word with everything gone that the eye does not tell apart: the case of its letters, and the script of those that look alike. */
export function foldLookalikes(word: string): string {
  return word
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\u0400-\u052F]/g, (letter) => lookalikes.get(letter) ?? letter);
}

/** Cyrillic letters that look like Latin ones, lower case; `в`, `к`, `м`, `н`, `т` do as capitals. */
const lookalikes: ReadonlyMap<string, string> = new Map(
  Object.entries({
    а: "a",
    в: "b",
    е: "e",
    ё: "e",
    к: "k",
    м: "m",
    н: "h",
    о: "o",
    р: "p",
    с: "c",
    т: "t",
    у: "y",
    х: "x",
    і: "i",
    ј: "j",
    ѕ: "s",
    ԁ: "d",
    һ: "h",
    ԛ: "q",
    ԝ: "w",
    ѵ: "v",
  }),
);
