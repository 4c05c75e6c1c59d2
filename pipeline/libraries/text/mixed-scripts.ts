export type Script = "Latin" | "Cyrillic";

/** A word in which letters of one script stand for their look-alikes of another. */
export interface MixedWord {
  readonly start: number;
  readonly end: number;
  readonly word: string;
  /** The letters that do not belong, each once. */
  readonly strangers: readonly string[];
  readonly strangeScript: Script;
  /** The word in one script; absent where it cannot be told which is meant. */
  readonly mended?: string;
}

/**
 * Words of a text that mix Latin and Cyrillic letters by mistake, in order. A word that is mixed on purpose (`Яndex`, `SMSка`,
 * `Facebookе` in a Russian sentence) has letters without a look-alike in either script, or an ending of its sentence's language.
 */
export function findMixedWords(text: string): MixedWord[] {
  if (!/\p{Script=Cyrillic}/u.test(text)) return [];
  const words = [...text.matchAll(/[\p{L}\p{M}]+/gu)];
  const isCyrillicText = countIn(words, "Cyrillic") > countIn(words, "Latin");
  return words.flatMap(({ 0: word, index }): MixedWord[] => {
    const latin = lettersOf(word, "Latin");
    const cyrillic = lettersOf(word, "Cyrillic");
    if (latin.length === 0 || cyrillic.length === 0 || isInflected(word, isCyrillicText)) return [];
    const canBeCyrillic = latin.every((letter) => toCyrillic.has(letter));
    const canBeLatin = cyrillic.every((letter) => toLatin.has(letter));
    if (!canBeCyrillic && !canBeLatin) return [];
    const isLatinStrange = canBeCyrillic && (!canBeLatin || latin.length <= cyrillic.length);
    const mend = isLatinStrange ? toCyrillic : toLatin;
    const isSure = !(canBeCyrillic && canBeLatin && latin.length === cyrillic.length);
    return [
      {
        start: index,
        end: index + word.length,
        word,
        strangers: [...new Set(isLatinStrange ? latin : cyrillic)],
        strangeScript: isLatinStrange ? "Latin" : "Cyrillic",
        ...(isSure ? { mended: Array.from(word, (letter) => mend.get(letter) ?? letter).join("") } : {}),
      },
    ];
  });
}

/** How many words are of one script alone. */
function countIn(words: readonly RegExpExecArray[], script: Script): number {
  const pattern = script === "Latin" ? /^[\p{Script=Latin}\p{M}]+$/u : /^[\p{Script=Cyrillic}\p{M}]+$/u;
  return words.filter(([word]) => pattern.test(word)).length;
}

function lettersOf(text: string, script: Script): string[] {
  return text.match(script === "Latin" ? /\p{Script=Latin}/gu : /\p{Script=Cyrillic}/gu) ?? [];
}

/** A Latin abbreviation, or in a Cyrillic sentence a Latin name, with a Cyrillic ending. */
function isInflected(word: string, isCyrillicText: boolean): boolean {
  return /^[A-Z]{2,}[а-яёіїєґў]{1,4}$/.test(word) || (isCyrillicText && /^\p{Script=Latin}{3,}[а-яёіїєґў]{1,4}$/u.test(word));
}

const latinLetters = "ABCEHIJKMOPSTXYaceijkopsxyËëÏï";
const cyrillicLetters = "АВСЕНІЈКМОРЅТХУасеіјкорѕхуЁёЇї";

const toCyrillic: ReadonlyMap<string, string> = new Map(
  Array.from(latinLetters, (letter, index) => [letter, cyrillicLetters[index] ?? ""]),
);
const toLatin: ReadonlyMap<string, string> = new Map(Array.from(cyrillicLetters, (letter, index) => [letter, latinLetters[index] ?? ""]));
