import { describe, expect, it } from "vitest";
import { PdfReference } from "../../../../../pipeline/stages/emit/pdf/finish/objects/pdf-object.ts";
import { readDestinations } from "../../../../../pipeline/stages/emit/pdf/finish/read-destinations.ts";
import { readLinks } from "../../../../../pipeline/stages/emit/pdf/finish/read-links.ts";
import { readOutline } from "../../../../../pipeline/stages/emit/pdf/finish/read-outline.ts";
import { readPages } from "../../../../../pipeline/stages/emit/pdf/finish/read-pages.ts";
import { readPdf } from "../../../../../pipeline/stages/emit/pdf/finish/read-pdf.ts";
import { UnexpectedPdf } from "../../../../../pipeline/stages/emit/pdf/finish/unexpected-pdf.ts";
import { doctored, skiaPdf } from "../../../../support/pdf/skia-pdf.ts";

const full = skiaPdf({
  catalog: "/Dests 30 0 R\n/Outlines 31 0 R",
  page: "/Annots [34 0 R 35 0 R]",
  objects: {
    30: "<</intro [2 0 R /XYZ 6 776.25 0]\n/#25D0#25B3 [2 0 R /XYZ 7 700 0]>>",
    31: "<</Type /Outlines\n/First 32 0 R\n/Last 32 0 R\n/Count 2>>",
    32: "<</Title (One)\n/Dest [2 0 R /XYZ 6 776 0]\n/Parent 31 0 R\n/First 33 0 R\n/Last 33 0 R\n/Count 1>>",
    33: "<</Title <FEFF0436>\n/Dest [2 0 R /XYZ 6 700 0]\n/Parent 32 0 R>>",
    34: "<</Type /Annot\n/Subtype /Link\n/Rect [1 2 3 4]\n/Dest /#25D0#25B3>>",
    35: "<</Type /Annot\n/Subtype /Link\n/Rect [5 6 7 8]\n/A <</Type /Action\n/S /URI\n/URI (https://a.example/\\(b\\))>>>>",
  },
});

describe("a PDF that Skia wrote", () => {
  it("gives its pages, the places of ids, its bookmarks and its links", () => {
    const file = readPdf(full);
    expect(file.producer).toBe("Skia/PDF m156");
    expect(readPages(file).map(({ number, reference }) => [number, reference])).toEqual([[1, new PdfReference(2)]]);
    expect(readDestinations(file)).toEqual(
      new Map([
        ["intro", { page: 1, x: 6, y: 776.25 }],
        ["г", { page: 1, x: 7, y: 700 }],
      ]),
    );
    expect(readOutline(file)).toEqual([
      {
        title: "One",
        destination: { page: 1, x: 6, y: 776 },
        children: [{ title: "ж", destination: { page: 1, x: 6, y: 700 }, children: [] }],
      },
    ]);
    expect(readLinks(file)).toEqual([
      { reference: new PdfReference(34), page: 1, href: "#г", rectangle: [1, 2, 3, 4] },
      { reference: new PdfReference(35), page: 1, href: "https://a.example/(b)", rectangle: [5, 6, 7, 8] },
    ]);
  });

  it("has no places, bookmarks and links where there are none", () => {
    const file = readPdf(skiaPdf());
    expect([readDestinations(file).size, readOutline(file), readLinks(file)]).toEqual([0, [], []]);
  });
});

describe("a PDF that is otherwise", () => {
  const refused: Readonly<Record<string, readonly [bytes: Uint8Array, message: string]>> = {
    "another producer": [skiaPdf({ producer: "Acme PDF 1" }), 'unexpected producer "Acme PDF 1", expected Skia/PDF with its milestone'],
    "no PDF at all": [Buffer.from("<html>".repeat(20)), "expected `%PDF-1.`"],
    nothing: [new Uint8Array(), "expected `%PDF-1.`"],
    "a file that was cut short": [skiaPdf().subarray(0, 900), "unexpected end of the file"],
    encryption: [skiaPdf({ trailer: "/Encrypt 9 0 R" }), "unexpected `Encrypt` in the trailer"],
    "an update": [skiaPdf({ trailer: "/Prev 9" }), "unexpected `Prev` in the trailer"],
    "a stream of cross-references": [doctored(skiaPdf(), "xref\n0 ", "7 0 obj"), "unexpected cross-references"],
    "another form of cross-reference": [doctored(skiaPdf(), " 00000 n \n", " 00001 n \n"), "unexpected cross-reference"],
    "an object in another's place": [doctored(skiaPdf(), "8 0 obj", "9 0 obj"), "expected `8 0 obj`"],
  };

  it.each(Object.entries(refused))("is refused: %s", (_, [bytes, message]) => {
    const read = (): unknown => {
      const file = readPdf(bytes);
      return [file.catalog, readPages(file)];
    };
    expect(read).toThrow(UnexpectedPdf);
    expect(read).toThrow(message);
    expect(read).toThrow(/^Chromium's PDF writer changed: unexpected .+, expected .+\. Use the browser version of the last good build\.$/s);
  });

  it("is refused when it leads to what it has not, or in circles", () => {
    expect(() => readDestinations(readPdf(skiaPdf({ catalog: "/Dests 99 0 R" })))).toThrow("unexpected reference to object 99");
    expect(() => readPages(readPdf(skiaPdf({ objects: { 5: "<</Type /Pages\n/Kids [2 0 R 5 0 R]>>" } })))).toThrow(
      "unexpected node of the page tree",
    );
    const loop = "<</Title (One)\n/Dest [2 0 R /XYZ 6 776 0]\n/Next 32 0 R>>";
    expect(() => readOutline(readPdf(skiaPdf({ catalog: "/Outlines 31 0 R", objects: { 31: "<</First 32 0 R>>", 32: loop } })))).toThrow(
      UnexpectedPdf,
    );
    expect(() => readPages(readPdf(skiaPdf({ objects: { 3: "<</Length 3 0 R>> stream\nx\nendstream", 5: "3 0 R" } })))).toThrow(
      UnexpectedPdf,
    );
    expect(() => readLinks(readPdf(skiaPdf({ page: "/Annots [30 0 R]", objects: { 30: "<</Subtype /Widget>>" } })))).toThrow(
      "unexpected annotation",
    );
  });
});
