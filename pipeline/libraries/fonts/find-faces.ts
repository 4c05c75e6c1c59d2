import type { FontFace } from "./read-font-faces.ts";

/** How a text is set, in CSS's words. */
export interface FontStyle {
  /** A list of families as `font-family` has it. */
  readonly family: string;
  /** From 1 to 1000; 400 is regular. */
  readonly weight: number;
  readonly isItalic: boolean;
}

/** The faces in which a text is set: of the first family that there is, those nearest in slope and in weight. */
export function findFaces(faces: readonly FontFace[], style: FontStyle): FontFace[] {
  const described = faces.map((face) => ({ face, ...describe(face.declarations) }));
  const families = style.family.split(",").map(nameOf);
  const family = families.find((name) => described.some((face) => face.family === name));
  const own = family === undefined ? described : described.filter((face) => face.family === family);
  const distance = ({ weight, isItalic }: (typeof own)[number]): number =>
    Math.abs(weight - style.weight) + (isItalic === style.isItalic ? 0 : 1000);
  const nearest = Math.min(...own.map(distance));
  return own.filter((face) => distance(face) === nearest).map(({ face }) => face);
}

/** The face of a character: where ranges overlap, the last that has it, as in CSS. */
export function faceOf(character: string, faces: readonly FontFace[]): FontFace | undefined {
  return faces.findLast((face) => face.covers(character.codePointAt(0) ?? 0));
}

function describe(declarations: string): { family: string; weight: number; isItalic: boolean } {
  const value = (name: string): string => new RegExp(`(?:^|;)\\s*${name}\\s*:([^;]*)`).exec(declarations)?.[1]?.trim() ?? "";
  const weight = value("font-weight");
  return {
    family: nameOf(value("font-family")),
    weight: weight === "bold" ? 700 : Number.parseInt(weight, 10) || 400,
    isItalic: /italic|oblique/.test(value("font-style")),
  };
}

function nameOf(family: string): string {
  return family
    .trim()
    .replace(/^["']|["']$/g, "")
    .toLowerCase();
}
