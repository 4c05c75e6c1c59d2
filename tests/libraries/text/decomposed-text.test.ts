import fc from "fast-check";
import { expect, it } from "vitest";
import { findDecomposedText } from "../../../pipeline/libraries/text/decomposed-text.ts";
import { applyReplacements } from "../../../pipeline/libraries/text/replacement.ts";

const letters = ["a", "é", "e\u0301", "о\u0301", "\u212b", "\u1112\u1161\u11ab", "\u0301", " ", "\n", "🏳️\u200d🌈", "\u2000"];

it("mends a text to the form NFC, and nothing else", () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...letters)), (parts) => {
      const text = parts.join("");
      expect(applyReplacements(text, findDecomposedText(text))).toBe(text.normalize("NFC"));
    }),
  );
});

it("points at the letters that differ", () => {
  expect(findDecomposedText("ein cafe\u0301 und")).toEqual([{ start: 7, end: 9, text: "é" }]);
});
