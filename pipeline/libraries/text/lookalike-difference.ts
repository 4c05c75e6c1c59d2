import { foldLookalikes } from "./fold-lookalikes.ts";

/** What tells two words apart that look the same, such as "`і` is U+0456, not U+0069"; nothing for words that look different. */
export function lookalikeDifference(found: string, expected: string): string | undefined {
  if (found === expected || foldLookalikes(found) !== foldLookalikes(expected)) return undefined;
  const wanted = [...expected.normalize("NFC")];
  const letters = [...found.normalize("NFC")].flatMap((letter, index) => {
    const other = wanted[index];
    return other === undefined || letter.toLowerCase() === other.toLowerCase()
      ? []
      : [`\`${letter}\` is ${codeOf(letter)}, not ${codeOf(other)}`];
  });
  return letters.length === 0 ? "only the case of letters or the form of accents differs" : [...new Set(letters)].join("; ");
}

function codeOf(letter: string): string {
  return `U+${(letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
}
