import { describe, expect, it } from "vitest";
import { composeContent } from "../../../../../pipeline/stages/emit/pdf/finish/content/compose-content.ts";
import {
  type ContentSetting,
  type DividedContent,
  divideContent,
} from "../../../../../pipeline/stages/emit/pdf/finish/content/divide-content.ts";
import { UnexpectedPdf } from "../../../../../pipeline/stages/emit/pdf/finish/unexpected-pdf.ts";

/** Glyph 0x2A is an accent. */
const font = {
  isComposite: true,
  widthOf: (glyph: number): number => (glyph === 0x2a ? 0 : 500),
  count: () => {},
  usesOf: () => 0,
  meanings: new Map<string, string>(),
};

function divide(text: string, changes: Partial<ContentSetting> = {}): DividedContent {
  return divideContent(text, {
    matrix: [1, 0, 0, 1, 0, 0],
    measured: new Set(),
    missing: { words: new Set(), fonts: new Map() },
    resources: { font: () => font, formBox: () => undefined, isTaggedForm: () => false, hidesMarks: () => false },
    ...changes,
  });
}

/** The stream with every mark named after its identifier, but for those from 90 on, which belong to no element. */
function compose(text: string, changes: Partial<ContentSetting> = {}): string {
  return composeContent(divide(text, changes), ({ mcid }) => (mcid >= 90 ? undefined : { role: "P", mcid: mcid + 10 }), {
    bottom: 100,
    top: 700,
  });
}

const layout = "/Artifact<</Type/Layout>>BDC";

describe("a content stream", () => {
  it("keeps what belongs to elements, and names it anew", () => {
    expect(compose("q\n/P <</MCID 0 >>BDC\n1 0 0 rg\nBT\n/F1 9 Tf\n<0001> Tj\nET\n0 g\nEMC\nQ")).toBe(
      "q\n1 0 0 rg\n/P<</MCID 10>>BDC\nBT\n/F1 9 Tf\n<0001> Tj\nET\nEMC\n0 g\nQ\n",
    );
  });

  it("has every other drawing marked as an artifact: lines, areas, pictures, shadings, text", () => {
    expect(compose("0 0 1 1 re\nf\n")).toBe(`${layout}\n0 0 1 1 re\nf\nEMC\n`);
    expect(compose("q\n1 0 0 1 0 0 cm\n/X1 Do\nQ")).toBe(`q\n1 0 0 1 0 0 cm\n${layout}\n/X1 Do\nEMC\nQ\n`);
    expect(compose("/Sh1 sh")).toBe(`${layout}\n/Sh1 sh\nEMC\n`);
    expect(compose("0 0 9 9 re\nW n\nBT\n1 0 0 1 5 500 Tm\n<0001> Tj\nET")).toBe(
      `0 0 9 9 re\nW n\n${layout}\nBT\n1 0 0 1 5 500 Tm\n<0001> Tj\nET\nEMC\n`,
    );
    expect(compose("/P <</MCID 90 >>BDC\n0 0 m\n1 1 l\nS\nEMC")).toBe(`${layout}\n0 0 m\n1 1 l\nS\nEMC\n`);
  });

  it("has neighbours that are no one's in one artifact", () => {
    expect(compose("0 0 1 1 re\nf\n2 2 1 1 re\nf\n1 g\n3 3 1 1 re f")).toBe(
      `${layout}\n0 0 1 1 re\nf\n2 2 1 1 re\nf\nEMC\n1 g\n${layout}\n3 3 1 1 re f\nEMC\n`,
    );
  });

  it("knows running heads and feet by their heights outside the field of the page", () => {
    const text = (y: number): string => `q\n.5 0 0 -.5 0 800 cm\nBT\n1 0 0 -1 5 ${y} Tm\n<0001> Tj\nET\nQ`;
    expect(compose(text(100))).toContain("/Artifact<</Type/Pagination/Subtype/Header/Attached[/Top]>>BDC");
    expect(compose(text(1500))).toContain("/Artifact<</Type/Pagination/Subtype/Footer/Attached[/Bottom]>>BDC");
    expect(compose(text(800))).toContain(layout);
    expect(compose("0 750 1 1 re f")).toContain(layout);
  });

  it("has no clip and no state within artifacts, and nothing at all for a mark that draws nothing", () => {
    expect(compose("q\n0 0 9 9 re\nW* n\n1 w\nQ")).toBe("q\n0 0 9 9 re\nW* n\n1 w\nQ\n");
    expect(compose("/P <</MCID 0 >>BDC\n0 g\nEMC\n/P <</MCID 1 >>BDC\nBT\n/F1 9 Tf\nET\nEMC")).toBe("0 g\nBT\n/F1 9 Tf\nET\n");
  });

  it("tells drawings of lines alone from words and pictures", () => {
    const { pieces } = divide(
      "/P <</MCID 0 >>BDC 0 0 1 1 re f EMC /P <</MCID 1 >>BDC /X1 Do EMC /P <</MCID 2 >>BDC 0 0 1 1 re f BT <0001> Tj ET EMC",
    );
    expect(pieces.flatMap((piece) => (piece.kind === "marked" ? [piece.hasContent] : []))).toEqual([false, true, true]);
  });

  it("tells the area of a mark that is measured", () => {
    const { pieces } = divide("q .5 0 0 .5 10 20 cm /Figure <</MCID 0 >>BDC 0 0 m 20 40 l S q 30 0 0 60 100 0 cm /X1 Do Q EMC Q", {
      measured: new Set([0]),
    });
    expect(pieces.find(({ kind }) => kind === "marked")).toMatchObject({ box: [10, 20, 75, 50] });
  });

  it("leaves a form whose marks are elements' between the pieces of the mark around it", () => {
    const resources = {
      font: () => font,
      formBox: () => undefined,
      isTaggedForm: (name: string) => name === "X9",
      hidesMarks: () => false,
    };
    expect(compose("/P <</MCID 0 >>BDC\nBT <0001> Tj ET\n/X9 Do\nBT <0002> Tj ET\nEMC", { resources })).toBe(
      "/P<</MCID 10>>BDC\nBT <0001> Tj ET\nEMC\n/X9 Do\n/P<</MCID 10>>BDC\nBT <0002> Tj ET\nEMC\n",
    );
    expect(divide("2 0 0 2 0 0 cm /X9 Do", { resources }).forms).toEqual([{ name: "X9", matrix: [2, 0, 0, 2, 0, 0] }]);
  });

  it("has a form that hides marks as a piece of its own", () => {
    const resources = { font: () => font, formBox: () => [0, 0, 9, 9] as const, isTaggedForm: () => false, hidesMarks: () => true };
    expect(divide("/X9 Do", { resources }).pieces).toEqual([
      { kind: "marked", start: 0, end: 6, mcid: -1, hasContent: true, box: [0, 0, 9, 9] },
    ]);
  });

  const refused = [
    "BI /W 1 ID x EI",
    "(a) '",
    "BX EX",
    "1 0 0 2 foo",
    "[<0001> 3] TJ",
    "/P <</MCID 0 >>BDC",
    "EMC",
    "/P <</MCID 0 >>BDC /P <</MCID 1 >>BDC EMC EMC",
    "/Artifact BMC EMC",
    "BT /P <</MCID 0 >>BDC EMC ET",
    "1 2 3",
    "<0001",
    "} f",
  ];
  it.each(refused)("that has what finishing does not know is refused: %s", (text) => {
    expect(() => divide(text)).toThrow(UnexpectedPdf);
  });

  it("is read in linear time, whatever stands in it", () => {
    const started = performance.now();
    for (const unit of ["q ", "(", "<", "[", "<0000", "/P <</MCID 0 >>BDC EMC ", "0 0 m ", "BT <0000> Tj ET "]) {
      try {
        divide(unit.repeat(100_000));
      } catch (error) {
        expect(error).toBeInstanceOf(UnexpectedPdf);
      }
    }
    expect(performance.now() - started).toBeLessThan(10_000);
  });
});

describe("text", () => {
  const marked = (text: string): string => compose(`/P <</MCID 0 >>BDC\nBT\n/F1 9 Tf\n${text}\nET\nEMC`);
  const inMark = (text: string): string => `/P<</MCID 10>>BDC\nBT\n/F1 9 Tf\n${text}\nET\nEMC\n`;

  it("has accents that end where their letters end", () => {
    expect(marked("/Span<</ActualText <FEFF04380301> >> BDC\n<0070> Tj\n2.7 0 Td <002a> Tj\nEMC\n2 0 Td <006a> Tj")).toBe(
      inMark("/Span<</ActualText <FEFF04380301> >> BDC\n<0070> Tj\n2.7 0 Td 1.8 Tc <002a> Tj 0 Tc\nEMC\n2 0 Td <006a> Tj"),
    );
    const odd = "/Span<</ActualText <FEFF04380301> >> BDC\n<0070> Tj\n1 0 0 1 2 2 Tm <002a> Tj\nEMC";
    expect(marked(odd)).toBe(inMark(odd));
  });

  it("teaches what glyphs mean that no map knows", () => {
    font.meanings.clear();
    marked(
      "/Span<</ActualText <FEFF04380301> >> BDC\n<0070> Tj\n2.7 0 Td <002a> Tj\nEMC /Span<</ActualText <FEFF2019> >> BDC <00AB> Tj EMC",
    );
    expect(font.meanings).toEqual(
      new Map([
        ["002a", "\u0301"],
        ["00ab", "’"],
      ]),
    );
  });

  it("keeps a span of letters that all have a width, and one of another word", () => {
    for (const text of [
      "/Span<</ActualText <FEFF00660069> >> BDC\n<0070> Tj\n4 0 Td <0071> Tj\nEMC",
      "/Span<</ActualText <FEFF2019> >> BDC\n<0070> Tj\nEMC",
    ])
      expect(marked(text)).toBe(inMark(text));
  });

  it("has no soft hyphens and no spaces without width", () => {
    expect(marked("/Span<</ActualText <feff00ad> >> BDC\n5 0 Td <0001> Tj\nEMC\n5 0 Td <0002> Tj")).toBe(
      inMark("\n5 0 Td \n\n5 0 Td <0002> Tj"),
    );
  });

  it("has spaces that do not break as spaces", () => {
    expect(marked("/Span<</ActualText <feff00a0> >> BDC\n5 0 Td <0001> Tj\nEMC")).toBe(inMark("\n5 0 Td <0001> Tj\n"));
  });

  it("has boxes in place of letters that no font has, and tells which", () => {
    const missing = { words: new Set<string>(), fonts: new Map<string, number>() };
    const text = "BT\n/F1 9 Tf\n<000100000002> Tj\n/Span<</ActualText <feff6587> >> BDC\n<0000> Tj\nEMC\nET";
    expect(compose(`/P <</MCID 0 >>BDC\n${text}\nEMC`, { missing })).toBe(
      "/P<</MCID 10>>BDC\nBT\n/F1 9 Tf\n<0001> Tj /Box500 9 Tf <00> Tj /F1 9 Tf <0002> Tj\n/Span<</ActualText <feff6587> >> BDC\n/Box500 9 Tf <00> Tj /F1 9 Tf\nEMC\nET\nEMC\n",
    );
    expect([...missing.words]).toEqual(["\uFFFD", "文"]);
    expect(missing.fonts).toEqual(new Map([["Box500", 500]]));
  });
});
