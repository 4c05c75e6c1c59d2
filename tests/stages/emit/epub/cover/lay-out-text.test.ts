import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { layOutText, type TextBox } from "../../../../../pipeline/stages/emit/epub/cover/lay-out-text.ts";

const box: TextBox = { width: 1000, height: 600, size: 100, least: 40, leading: 1.2 };
const widthOf = (text: string): number => [...text].length * 0.5;

describe("layOutText", () => {
  it("sets a short text in one line at full size", () => {
    expect(layOutText("Short", box, widthOf)).toEqual({ size: 100, lines: ["Short"] });
  });

  it("makes the lines about as long as each other", () => {
    expect(layOutText("one two three four five", box, widthOf).lines).toEqual(["one two three", "four five"]);
  });

  it("takes smaller type for a word that is wider than a line", () => {
    const { size, lines } = layOutText("Rechtsschutzversicherungsgesellschaft", box, widthOf);
    expect(lines).toEqual(["Rechtsschutzversicherungsgesellschaft"]);
    expect(size * widthOf(lines[0] ?? "")).toBeLessThanOrEqual(1000);
  });

  it("breaks behind hyphens and between ideographs, and never at a no-break space", () => {
    const narrow = { ...box, width: 400, height: 2000 };
    expect(layOutText("Nagorno-Karabakh", { ...narrow, width: 520 }, widthOf).lines).toEqual(["Nagorno-", "Karabakh"]);
    expect(layOutText("集団安全保障条約機構", narrow, () => 1).lines.length).toBeGreaterThan(1);
    expect(layOutText("о\u00A0безопасности и мире", { ...narrow, width: 700 }, widthOf).lines).toEqual(["о\u00A0безопасности", "и мире"]);
  });

  it("ends with an ellipsis what fits in no size, and stays in its room", () => {
    const { size, lines } = layOutText("very long title ".repeat(200), box, widthOf);
    expect(size).toBe(40);
    expect(lines.length * size * box.leading).toBeLessThanOrEqual(box.height);
    expect(lines.at(-1)).toMatch(/…$/);
  });

  it("loses no letter of what fits, and never leaves its room", () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: fc.constantFrom("a", "b", "é", "-", "ж", "\u0301"), minLength: 1, maxLength: 60 }), { maxLength: 30 }),
        (words) => {
          const { size, lines } = layOutText(words.join(" "), box, widthOf);
          for (const line of lines) expect(widthOf(line) * size).toBeLessThanOrEqual(box.width + 1e-6);
          expect(lines.length * box.leading * size).toBeLessThanOrEqual(Math.max(box.height, box.leading * size) + 1e-6);
          if (!lines.at(-1)?.endsWith("…")) expect(lines.join("").replaceAll(" ", "")).toBe(words.join(""));
        },
      ),
    );
  });
});
