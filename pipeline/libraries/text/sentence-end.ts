/** How a text ends: as a sentence, as an announcement, within a sentence, or without any mark. */
export type SentenceEnd = "sentence" | "colon" | "comma" | "nothing";

/** How a text ends, apart from what is no text (U+FFFC), quotation marks and brackets; nothing where that cannot be told. */
export function sentenceEnd(text: string): SentenceEnd | undefined {
  const ending = text.slice(0, endOfWords(text));
  const last = ending.slice(-1);
  if (/[?!…。！？؟۔।॥։៕።;؛]/u.test(last) && !/[;؛]/.test(last)) return "sentence";
  if (/[:：]/.test(last)) return "colon";
  if (/[,;،؛、，；]/.test(last)) return "comma";
  if (last !== ".") return ending === "" ? undefined : "nothing";
  return isAbbreviated(ending) ? undefined : "sentence";
}

/** Where the last word or mark of a text ends. */
export function endOfWords(text: string): number {
  let end = text.length;
  while (end > 0 && /[\s\uFFFC"'“”„«»‹›‘’‚)\]}」』）】]/.test(text.charAt(end - 1))) end--;
  return end;
}

/** Whether a full stop may belong to the last word: `etc.`, `г.`, `16.`, `XVI.`, `B.C.`, `a. C.` */
function isAbbreviated(text: string): boolean {
  return /(?:^|[\s\p{P}\uFFFC])(?:\p{L}{1,3}|\p{Nd}+|[IVXLCDM]+|etc|Corp|Ltd|Inc)\.$/u.test(text.slice(-32));
}
