/** How long a text is in letters of an alphabet: a sign that stands for a syllable or a word counts for several, an accent for nothing. */
export function textWidth(text: string): number {
  if (!/[\u0300-\uFFFF]/.test(text)) return text.length;
  const width = [...text].length - count(text, /[\p{M}\p{Cf}]/gu);
  if (!/[\u1100-\u11FF\u2E80-\uFFFF]/.test(text)) return width;
  return width + 2 * count(text, /\p{Script=Hani}/gu) + count(text, /[\p{Script=Hira}\p{Script=Kana}\p{Script=Hang}]/gu);
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
