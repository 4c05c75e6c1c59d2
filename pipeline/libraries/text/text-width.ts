/** How long a text is in letters of an alphabet: a sign that stands for a syllable or a word counts for several. */
export function textWidth(text: string): number {
  let width = 0;
  for (const char of text)
    width += /\p{Script=Hani}/u.test(char) ? 3 : /[\p{Script=Hira}\p{Script=Kana}\p{Script=Hang}]/u.test(char) ? 2 : isMark(char) ? 0 : 1;
  return width;
}

/** Vowel signs, accents and joiners have no width of their own. */
function isMark(char: string): boolean {
  return char > "\u02FF" && /[\p{M}\p{Cf}]/u.test(char);
}
