const accented = new Map(
  [..."aáAÁcçCÇdďDĎeéEÉgğGĞiíIÍlľLĽnñNÑoöOÖrŕRŔsšSŠtťTŤuúUÚwŵWŴyýYÝzžZŽ".matchAll(/(.)(.)/gu)].map(([, letter = "", other = ""]) => [
    letter,
    other,
  ]),
);

const filler = ["ľöŕém", "ípšúm", "ďöľöŕ", "šíť", "áméť", "éľíť", "šéď", "témpöŕ"];

/** A text's letters with accents: whoever reads it sees that it went through translation, and still understands it. */
export function accentLetters(text: string): string {
  return text.replace(/[a-z]/gi, (letter) => accented.get(letter) ?? letter);
}

/** Words that make a text as much longer as translations are: a third, and short texts by more. */
export function growthFor(text: string): string {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  if (letters === 0) return "";
  const wanted = Math.ceil(letters * (letters <= 12 ? 0.6 : 0.35));
  let words = "";
  for (let index = 0; words.length < wanted; index++) words += ` ${filler[index % filler.length]}`;
  return words;
}

/** A plain text in pseudo-translation: in brackets, so that a piece that was cut off is missed. */
export function pseudoText(text: string): string {
  if (!/\p{L}/u.test(text)) return text;
  const end = closingMarks(text);
  return `[${accentLetters(text.slice(0, end))}${growthFor(text)}]${text.slice(end)}`;
}

/** Where the marks begin with which a text ends; its length when there are none. */
export function closingMarks(text: string): number {
  let end = text.length;
  while (end > 0 && /[.?!:…\s]/.test(text.charAt(end - 1))) end--;
  return end;
}
