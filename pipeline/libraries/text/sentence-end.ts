/** How a text ends: as a sentence, as an announcement, within a sentence, or without any mark. */
export type SentenceEnd = "sentence" | "colon" | "comma" | "nothing";

/** How a text ends, apart from what is no text (U+FFFC), quotation marks and brackets; nothing where that cannot be told. */
export function sentenceEnd(text: string): SentenceEnd | undefined {
  const end = endOfWords(text);
  const last = text.charAt(end - 1);
  if (/[?!…。！？؟۔।॥։៕።]/u.test(last)) return "sentence";
  // A colon in quotation marks is one that is spoken of.
  const isLast = !/["'“”„«»‹›‘’‚]/.test(text.slice(end));
  if (isLast && /[:：]/.test(last)) return "colon";
  if (isLast && /[,;،؛、，；]/.test(last)) return "comma";
  if (last !== ".") return end === 0 ? undefined : "nothing";
  return isAbbreviated(text.slice(Math.max(0, end - 32), end)) ? undefined : "sentence";
}

/** Where the last word or mark of a text ends. */
export function endOfWords(text: string): number {
  let end = text.length;
  while (end > 0 && /[\s\uFFFC"'“”„«»‹›‘’‚)\]}」』）】]/.test(text.charAt(end - 1))) end--;
  return end;
}

/** Whether a full stop may belong to the last word: `etc.`, `г.`, `16.`, `XVI.`, `B.C.`, `a. C.` */
function isAbbreviated(text: string): boolean {
  return /(?:^|[\s\p{P}\uFFFC])(?:\p{L}{1,3}|\p{Nd}+|[IVXLCDM]+|etc|Corp|Ltd|Inc)\.$/u.test(text);
}
