import type { FontFace } from "./read-font-faces.ts";

/** A face with the characters of a text that it is meant for. */
export interface ChosenFace {
  readonly face: FontFace;
  readonly characters: ReadonlySet<string>;
}

/** Signs that every subset holds, so that a small change of the text changes no font. */
const basic = Array.from({ length: 95 }, (_, index) => String.fromCharCode(32 + index));

/** The faces that a text needs, each with its characters; a face that covers none of them is left out. */
export function chooseFaces(faces: readonly FontFace[], used: ReadonlySet<string>): ChosenFace[] {
  return faces.flatMap((face) => {
    const needed = [...used].filter((character) => face.covers(character.codePointAt(0) ?? 0));
    if (!needed.some((character) => character.trim() !== "")) return [];
    return [{ face, characters: new Set([...needed, ...basic.filter((character) => face.covers(character.charCodeAt(0)))]) }];
  });
}
