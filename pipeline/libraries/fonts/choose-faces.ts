import type { FontFace } from "./read-font-faces.ts";
import type { UsedCharacters } from "./used-characters.ts";

/** A face with the characters of a page that it is meant for. */
export interface ChosenFace {
  readonly face: FontFace;
  readonly characters: ReadonlySet<string>;
}

/**
 * Alphabets with their signs. A page that is written in one of them holds all its characters: pages of one language, and
 * of its neighbours, share their fonts, and a small change of the text changes no font.
 */
const alphabets = [
  [...range(0x20, 0x7e), ...range(0xa0, 0xff), ..."ŒœŸ–—‘’‚“”„†‡•…‰‹›€−\u202F\u2011"],
  ["\u00A0", " ", "\u0301", "№", ...range(0x410, 0x44f), "Ё", "ё"],
].map((characters) => new Set(characters));

/** So many different characters of an alphabet are more than a foreign name or two. */
const writtenIn = 40;

/** What a formula is drawn with beside its own characters: roots, bars, brackets that grow. */
const drawn = [..."√()[]{}|‖‾_¯^˜→←↔⎛⎝⎞⎠⎡⎣⎤⎦⎧⎨⎩⎫⎬⎭"];

/** The faces that a page needs, each with its characters; one that covers none of them is left out. */
export function chooseFaces(faces: readonly FontFace[], used: UsedCharacters): ChosenFace[] {
  return faces.flatMap((face) => {
    const covers = (character: string): boolean => face.covers(character.codePointAt(0) ?? 0);
    const needed = [...(face.isForMath ? used.math : used.text)].filter(covers);
    const visible = needed.filter((character) => character.trim() !== "");
    if (visible.length === 0) return [];
    const always = face.isForMath
      ? [drawn]
      : alphabets.filter((alphabet) => visible.filter((character) => alphabet.has(character)).length >= writtenIn);
    return [{ face, characters: new Set([...needed, ...always.flatMap((alphabet) => [...alphabet].filter(covers))]) }];
  });
}

function range(first: number, last: number): string[] {
  return Array.from({ length: last - first + 1 }, (_, index) => String.fromCharCode(first + index));
}
