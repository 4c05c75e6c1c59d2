import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readUnicodeMap, writeUnicodeMap } from "../../../../../pipeline/stages/emit/pdf/finish/content/unicode-map.ts";
import { finishPdf } from "../../../../../pipeline/stages/emit/pdf/finish/finish-pdf.ts";
import { readPdf } from "../../../../../pipeline/stages/emit/pdf/finish/read-pdf.ts";
import { UnexpectedPdf } from "../../../../../pipeline/stages/emit/pdf/finish/unexpected-pdf.ts";
import { letters } from "../../../../support/pdf/letters.ts";
import { skiaPdf } from "../../../../support/pdf/skia-pdf.ts";

const code = fc.integer({ min: 0, max: 0xffff }).map((number) => number.toString(16).padStart(4, "0"));

describe("maps to Unicode", () => {
  it("are read as they were written", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(code, fc.string({ minLength: 1, unit: "binary" })), { maxLength: 300 }), (entries) => {
        const map = new Map(entries);
        expect(readUnicodeMap(writeUnicodeMap(map))).toEqual(map);
      }),
    );
  });

  it("are read as Skia writes them", () => {
    const text =
      "1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n2 beginbfchar\n<001A> <0059>\n<0081> <00660066>\nendbfchar\n1 beginbfrange\n<00FE> <0101> <0061>\nendbfrange\nendcmap";
    expect(readUnicodeMap(text)).toEqual(
      new Map([
        ["001a", "Y"],
        ["0081", "ff"],
        ["00fe", "a"],
        ["00ff", "b"],
        ["0100", "c"],
        ["0101", "d"],
      ]),
    );
    expect(readUnicodeMap("1 beginbfrange\n<00FE> <0101> [<0061>]\nendbfrange")).toBeUndefined();
  });
});

/** A PDF that shows glyphs of a font, of whose map these are the lines. */
function printed(text: string, lines: readonly string[]): Uint8Array {
  const map = `1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n${lines.length} beginbfchar\n${lines.join("\n")}\nendbfchar\n`;
  return skiaPdf({
    content: `/H1 <</MCID 0 >>BDC\nBT\n/F4 16 Tf\n1 0 0 -1 8 51 Tm\n${text}\nET\nEMC\n`,
    objects: {
      4: "<</Type /Font\n/Subtype /Type0\n/BaseFont /AAAAAA+Test\n/Encoding /Identity-H\n/DescendantFonts [6 0 R]\n/ToUnicode 30 0 R>>",
      30: `<</Length ${map.length}>> stream\n${map}\nendstream`,
    },
  });
}

/** The letters; pdf.js misses what a whole font would have, and puts in zeros. */
const shown = async (bytes: Uint8Array): Promise<string> => (await letters(bytes)).join("").replaceAll("\0", "");
const finish = (bytes: Uint8Array): Uint8Array =>
  finishPdf(readPdf(bytes), {
    title: "T",
    authors: [],
    keywords: [],
    language: "en",
    creator: "C",
    linkText: new Map(),
    conformance: { pdfua: true, pdfa: true },
  }).bytes;
const apostrophe = "/Span<</ActualText <feff2019> >> BDC\n<0002> Tj\nEMC\n";

describe("glyphs", () => {
  it("of which every use says that they mean another letter mean it for everybody", async () => {
    const raw = printed(`<0001> Tj\n9 0 Td ${apostrophe}9 0 Td <0003> Tj`, ["<0001> <0061>", "<0002> <02BC>", "<0003> <0062>"]);
    expect([await shown(raw), await shown(finish(raw))]).toEqual(["aʼb", "a’b"]);
  });

  it("keep their meaning where a use says nothing, or another thing", async () => {
    for (const other of ["<0002> Tj", "<00010002> Tj", apostrophe.replace("2019", "2032")]) {
      const raw = printed(`${apostrophe}9 0 Td ${other}`, ["<0001> <0061>", "<0002> <02BC>"]);
      expect(await shown(finish(raw))).toBe(await shown(raw));
    }
  });

  it("without a meaning get the one that their uses say, or none in particular", async () => {
    const accented = "/Span<</ActualText <feff042d0301> >> BDC\n<0001> Tj\n5 0 Td <0007> Tj\nEMC\n9 0 Td <0008> Tj";
    expect(await shown(finish(printed(accented, ["<0001> <042D>", "<0007> <0000>", "<0008> <0000>"])))).toBe("Э\u0301\uFFFD");
  });

  it("are not touched when their map is of another form", () => {
    expect(() => finish(printed("<0001> Tj", ["<0001> <0002> <0061>"]))).toThrow(UnexpectedPdf);
  });
});
