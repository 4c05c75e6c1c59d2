import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { composeContent } from "../../../../../pipeline/stages/emit/pdf/finish/content/compose-content.ts";
import { divideContent } from "../../../../../pipeline/stages/emit/pdf/finish/content/divide-content.ts";

const widthOf = (glyph: number): number => (glyph * 37) % 1000;

/** A stream as it is written when it is finished, without the marks around its text. */
function finished(text: string): string {
  const font = { isComposite: true, widthOf, count: () => {}, usesOf: () => 0, meanings: new Map<string, string>() };
  const divided = divideContent(text, {
    matrix: [1, 0, 0, 1, 0, 0],
    measured: new Set(),
    missing: { words: new Set(), fonts: new Map() },
    resources: { font: () => font, formBox: () => undefined, isTaggedForm: () => false, hidesMarks: () => false },
  });
  return composeContent(divided, () => undefined, { bottom: 0, top: 1000 }).replace(/^.*BDC\n|\nEMC\n$/g, "");
}

interface Shown {
  readonly glyph: number;
  readonly x: number;
  readonly y: number;
}

/** Where the glyphs of a text come to stand (ISO 32000-1, 9.4.2, 9.4.3). */
function draw(text: string): Shown[] {
  const shown: Shown[] = [];
  let [size, lineX, lineY, x] = [0, 0, 0, 0];
  const show = (digits: string): void => {
    for (const code of digits.match(/.{4}/g) ?? []) {
      const glyph = Number.parseInt(code, 16);
      shown.push({ glyph, x, y: lineY });
      x += (widthOf(glyph) * size) / 1000;
    }
  };
  for (const [, array, string, move, down, font] of text.matchAll(
    /\[(.*?)\]TJ|<([0-9A-F]+)> Tj|(-?[\d.]+) (-?[\d.]+) Td|\/F1 ([\d.]+) Tf/g,
  )) {
    if (font !== undefined) size = Number(font);
    if (string !== undefined) show(string);
    if (move !== undefined) {
      lineX += Number(move);
      lineY += Number(down);
      x = lineX;
    }
    for (const [, digits, back] of array?.matchAll(/<([0-9A-F]+)>|(-?[\d.]+)/g) ?? []) {
      if (digits !== undefined) show(digits);
      else x -= (Number(back) * size) / 1000;
    }
  }
  return shown;
}

const operation = fc.oneof(
  { weight: 8, arbitrary: fc.integer({ min: 1, max: 0xffff }).map((glyph) => `<${hex(glyph)}> Tj`) },
  {
    weight: 1,
    arbitrary: fc.array(fc.integer({ min: 1, max: 0xffff }), { minLength: 2, maxLength: 3 }).map((all) => `<${all.map(hex).join("")}> Tj`),
  },
  { weight: 8, arbitrary: fc.integer({ min: -200000, max: 2000000 }).map((distance) => `${distance / 100000} 0 Td`) },
  { weight: 1, arbitrary: fc.constant("3 -12 Td") },
  { weight: 1, arbitrary: fc.constantFrom("0 g", "/F1 12 Tf", "/Span<</ActualText (x)>> BDC <0007> Tj EMC") },
);

function hex(glyph: number): string {
  return glyph.toString(16).toUpperCase().padStart(4, "0");
}

describe("glyphs that are joined", () => {
  it("stand where they stood, in the same order, whatever comes between them", () => {
    fc.assert(
      fc.property(fc.array(operation, { maxLength: 60 }), fc.integer({ min: 4, max: 40 }), (operations, size) => {
        const text = `BT\n/F1 ${size} Tf\n1 0 0 -1 0 0 Tm\n${operations.join("\n")}\nET`;
        const [before, after] = [draw(text), draw(finished(text))];
        expect(after.map(({ glyph, y }) => [glyph, y])).toEqual(before.map(({ glyph, y }) => [glyph, y]));
        const farthest = Math.max(0, ...before.map(({ x }, index) => Math.abs(x - (after[index]?.x ?? 0))));
        expect(farthest).toBeLessThanOrEqual(Math.max(size, 12) * 0.00001 + 0.00002);
      }),
      { numRuns: 500 },
    );
  });

  it("take a third of the room", () => {
    const line = Array.from({ length: 40 }, (_, index) => `${index === 0 ? "" : "7.5739746 0 Td "}<00${hex(index + 30).slice(2)}> Tj`).join(
      "\n",
    );
    const text = `BT\n/F1 14 Tf\n1 0 0 -1 0 0 Tm\n${line}\nET`;
    expect(finished(text).length).toBeLessThan(text.length / 2);
    expect(finished(text).match(/Tj/g)).toBeNull();
  });
});
