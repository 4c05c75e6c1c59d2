/** What a UTF-16 code unit is to the rules of typesetting. */
export const kind = {
  space: 1,
  /** Where a line ends for certain: U+2028, U+2029. */
  lineEnd: 2,
  letter: 3,
  capital: 4,
  digit: 5,
  opening: 6,
  closing: 7,
  /** A mark whose role as quotation mark or apostrophe is not known yet. */
  quote: 8,
  apostrophe: 9,
  hyphen: 10,
  dash: 11,
  /** Punctuation that follows a word: `. , ; : ! ? …`. */
  point: 12,
  /** U+FFFC: something that is no text. */
  object: 13,
  sign: 14,
  /** Part of an address, which is one word whatever it is made of. */
  address: 15,
} as const;

/** Every space between words that Unicode knows, and the line breaks that HTML shows as a space. */
export const spaces = "\t\n\v\f\r \u00A0\u1680\u2000-\u200A\u202F\u205F\u3000";

/** Every mark that can quote. */
export const quoteMarks = "\"'“”„‟‘’‚‛«»‹›「」『』";

const classes: readonly (readonly [RegExp, number])[] = [
  [new RegExp(`[${spaces}]`), kind.space],
  [/[\u2028\u2029]/, kind.lineEnd],
  [/\uFFFC/, kind.object],
  [new RegExp(`[${quoteMarks}]`), kind.quote],
  [/\p{Nd}/u, kind.digit],
  [/[\p{Lu}\p{Lt}]/u, kind.capital],
  // Halves of a surrogate pair, soft hyphens, joiners and marks of direction belong to the words they stand in.
  [/[\p{L}\p{M}\p{N}\p{Pc}\p{Cf}\p{Cs}]/u, kind.letter],
  [/[-\u2010\u2011]/, kind.hyphen],
  [/[\u2012-\u2015]/, kind.dash],
  [/[.,;:!?…؟،؛。、！？]/, kind.point],
  [/[\p{Ps}¿¡]/u, kind.opening],
  [/\p{Pe}/u, kind.closing],
];

const known = new Uint8Array(0x1_00_00);

/** The kind of each code unit of a text. */
export function findKinds(text: string): Uint8Array {
  const kinds = new Uint8Array(text.length);
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    kinds[index] = known[code] || learnKind(code);
  }
  return kinds;
}

function learnKind(code: number): number {
  const character = String.fromCharCode(code);
  const found = classes.find(([pattern]) => pattern.test(character))?.[1] ?? kind.sign;
  known[code] = found;
  return found;
}

/** Whether a kind belongs inside a word. */
export function isLetter(value: number | undefined): boolean {
  return value === kind.letter || value === kind.capital || value === kind.address;
}

/** Whether a kind is a letter or a digit. */
export function isAlphanumeric(value: number | undefined): boolean {
  return isLetter(value) || value === kind.digit;
}
