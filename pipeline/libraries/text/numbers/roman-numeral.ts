const values: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50, C: 100, D: 500, M: 1000 };

/** A Roman numeral in a text: the number, and where it stands. */
export interface RomanNumeral {
  readonly start: number;
  readonly end: number;
  readonly value: number;
}

/** The words of a text that can be Roman numerals, with or without an ending as in `XXᵉ`, `XVIe`, `XX-й`. Cyrillic look-alikes count. */
export function readRomanNumerals(text: string): RomanNumeral[] {
  const found = text.matchAll(/(?<![\p{L}\p{N}])([IVXLCDMІХСМ]{1,15})(?:e[rm]?|ère|ème|ᵉʳ?|er|o|ª|º)?(?![\p{L}\p{N}])/gu);
  return [...found].flatMap(({ 0: written, 1: letters = "", index }) => {
    const value = romanValue(letters.replace(/[ІХСМ]/g, (letter) => lookalikes[letter] ?? letter));
    return value === undefined ? [] : [{ start: index, end: index + written.length, value }];
  });
}

const lookalikes: Readonly<Record<string, string>> = { І: "I", Х: "X", С: "C", М: "M" };

function romanValue(letters: string): number | undefined {
  if (!/^M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})$/.test(letters) || letters === "") return undefined;
  return [...letters].reduce((sum, letter, index) => {
    const value = values[letter] ?? 0;
    return value < (values[letters[index + 1] ?? ""] ?? 0) ? sum - value : sum + value;
  }, 0);
}
