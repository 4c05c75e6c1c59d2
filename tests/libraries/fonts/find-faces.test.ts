import { describe, expect, it } from "vitest";
import { faceOf, findFaces } from "../../../pipeline/libraries/fonts/find-faces.ts";
import { readFontFaces } from "../../../pipeline/libraries/fonts/read-font-faces.ts";

const rule = (family: string, weight: string, style: string, file: string, range = ""): string =>
  `@font-face { font-family: "${family}"; font-weight: ${weight}; font-style: ${style}; src: url(fonts/${file}.woff2);${range && ` unicode-range: ${range};`} }`;
const css = [
  rule("One", "400", "normal", "a", "U+0-FF"),
  rule("One", "400", "normal", "b", "U+20, U+400-4FF"),
  rule("One", "bold", "normal", "c"),
  rule("One", "400", "italic", "d"),
  rule("Two", "400", "normal", "e"),
].join("\n");
const faces = readFontFaces(
  css,
  ["a", "b", "c", "d", "e"].map((name) => ({ path: `t/fonts/${name}.woff2`, bytes: new Uint8Array() })),
);
const names = (family: string, weight: number, isItalic = false): string =>
  findFaces(faces, { family, weight, isItalic })
    .map(({ font }) => font.path.slice(8, 9))
    .join("");

describe("findFaces", () => {
  it("takes the first family that there is, in the nearest slope and weight", () => {
    expect(names("'Nothing', one, Two", 400)).toBe("ab");
    expect(names("Two", 900, true)).toBe("e");
    expect(names("One", 600)).toBe("c");
    expect(names("One", 700, true)).toBe("d");
  });

  it("takes the nearest of all when no family is there", () => {
    expect(names("serif", 700)).toBe("c");
  });
});

describe("faceOf", () => {
  it("is the last face that covers a character", () => {
    const found = findFaces(faces, { family: "One", weight: 400, isItalic: false });
    expect(faceOf(" ", found)?.font.path).toBe("t/fonts/b.woff2");
    expect(faceOf("A", found)?.font.path).toBe("t/fonts/a.woff2");
    expect(faceOf("集", found)).toBeUndefined();
  });
});
