/** Stands for what is neither a letter nor a digit, a space, a hyphen or an apostrophe. */
export const otherSign = "\u0001";

/** Stands for an accent of stress or a soft hyphen, which may be there or not. */
export const silentSign = "\u0002";

/**
 * A text in which words can be looked for by simple patterns: spaces, hyphens and apostrophes have one form each, `ё` is `е`, and
 * so is every case, unless it is kept. No character is longer or shorter than before.
 */
export function foldText(text: string, keepCase: boolean): string {
  const folded = text
    .replace(/\s/g, " ")
    .replace(/[\u2010\u2011]/g, "-")
    .replace(/’/g, "'")
    .replace(/[\u0300\u0301\u00AD]/g, silentSign)
    .replace(/ё/g, "е")
    .replace(/Ё/g, "Е")
    .replace(/[^\p{L}\p{M}\p{N} '\u0002-]/gu, (sign) => otherSign.repeat(sign.length));
  if (keepCase) return folded;
  const lower = folded.toLowerCase();
  return lower.length === folded.length ? lower : folded.replace(/\p{Lu}/gu, lowerCase);
}

/** Some capitals have small letters of another length. */
function lowerCase(letter: string): string {
  const lower = letter.toLowerCase();
  return lower.length === letter.length ? lower : letter;
}
