import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { rasterizeSvg } from "../../../pipeline/edges/raster/rasterize-svg.ts";
import { nameFont } from "../../../pipeline/libraries/fonts/name-font.ts";
import { readGlyphWidths } from "../../../pipeline/libraries/fonts/read-glyph-widths.ts";
import { readSfnt } from "../../../pipeline/libraries/fonts/read-sfnt.ts";
import { subsetFont } from "../../../pipeline/libraries/fonts/subset-font.ts";

let font: Uint8Array;

beforeAll(async () => {
  font = await subsetFont(readFileSync("templates/default/fonts/source-serif-4-400-normal.woff2"), new Set("Жи\u0301 "), {
    format: "truetype",
  });
});

describe("readGlyphWidths", () => {
  it("knows the letters that a font has, and how wide they are", () => {
    const widths = readGlyphWidths(font);
    const [wide = 0, narrow = 0] = ["Ж", "и"].map((letter) => widths(letter.codePointAt(0) ?? 0));
    expect(wide).toBeGreaterThan(narrow);
    expect(narrow).toBeGreaterThan(0.4);
    expect(widths(0x301)).toBe(0);
    expect(widths("Z".charCodeAt(0))).toBeUndefined();
  });

  it("knows nothing of what is no font", () => {
    for (const bytes of [new Uint8Array(), new Uint8Array(100), new TextEncoder().encode("wOF2 and so on")])
      expect(readGlyphWidths(bytes)(65)).toBeUndefined();
  });
});

describe("nameFont", () => {
  it("changes the name alone", () => {
    const [before, after] = [readSfnt(font), readSfnt(nameFont(font, "other"))];
    expect([...after.keys()]).toEqual([...before.keys()].sort());
    for (const [tag, table] of before)
      if (tag !== "name") expect(Buffer.from(bytesOf(after.get(tag)))).toEqual(Buffer.from(bytesOf(table)));
    expect(readGlyphWidths(nameFont(font, "other"))(0x416)).toBe(readGlyphWidths(font)(0x416));
  });

  it("lets a renderer find the font under its new name", async () => {
    const bold = await subsetFont(readFileSync("templates/default/fonts/source-serif-4-600-normal.woff2"), new Set("Ж"), {
      format: "truetype",
    });
    const [one, two] = [nameFont(font, "one"), nameFont(bold, "two")];
    const draw = (family: string, fonts: readonly Uint8Array[]): Promise<Uint8Array> =>
      rasterizeSvg(
        `<svg xmlns="http://www.w3.org/2000/svg" width="99" height="99"><text y="70" font-size="80" font-family="${family}">Ж</text></svg>`,
        fonts,
      );
    expect(await draw("two", [one, two])).toEqual(await draw("two", [two]));
    expect(await draw("one", [two, one])).toEqual(await draw("one", [one]));
    expect(await draw("one", [one, two])).not.toEqual(await draw("two", [one, two]));
    expect(await draw("one", [])).not.toEqual(await draw("one", [one]));
  });
});

function bytesOf(table: DataView | undefined): Uint8Array {
  return table === undefined ? new Uint8Array() : new Uint8Array(table.buffer, table.byteOffset, table.byteLength);
}
