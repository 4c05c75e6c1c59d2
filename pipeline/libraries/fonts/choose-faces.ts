import type { FontFace } from "./read-font-faces.ts";
import type { UsedCharacters } from "./used-characters.ts";

/** A face with the characters of a page that it is meant for. */
export interface ChosenFace {
  readonly face: FontFace;
  readonly characters: ReadonlySet<string>;
}

/** Signs that every subset holds, so that a small change of the text changes no font. */
const basic = Array.from({ length: 95 }, (_, index) => String.fromCharCode(32 + index));

/** What a formula is drawn with beside its own characters: roots, bars, brackets that grow. */
const drawn = [..."√()[]{}|‖‾_¯^˜→←↔⎛⎝⎞⎠⎡⎣⎤⎦⎧⎨⎩⎫⎬⎭"];

/** The faces that a page needs, each with its characters; one that covers none of them is left out. */
export function chooseFaces(faces: readonly FontFace[], used: UsedCharacters): ChosenFace[] {
  return faces.flatMap((face) => {
    const [shown, always] = face.isForMath ? [used.math, drawn] : [used.text, basic];
    const needed = [...shown].filter((character) => face.covers(character.codePointAt(0) ?? 0));
    if (!needed.some((character) => character.trim() !== "")) return [];
    return [{ face, characters: new Set([...needed, ...always.filter((character) => face.covers(character.codePointAt(0) ?? 0))]) }];
  });
}
