import { describe, expect, it } from "vitest";
import { type FinishOptions, finishPdf } from "../../../../../pipeline/stages/emit/pdf/finish/finish-pdf.ts";
import { srgbProfile } from "../../../../../pipeline/stages/emit/pdf/finish/metadata/srgb-profile.ts";
import { readPdf } from "../../../../../pipeline/stages/emit/pdf/finish/read-pdf.ts";
import { UnexpectedPdf } from "../../../../../pipeline/stages/emit/pdf/finish/unexpected-pdf.ts";
import { openFinished } from "../../../../support/pdf/open-finished.ts";
import { type SkiaParts, skiaPdf } from "../../../../support/pdf/skia-pdf.ts";

const options: FinishOptions = {
  title: "Häuser & <Gärten>",
  authors: ["Ada Writer", "Борис Автор"],
  subject: "What it is about.",
  keywords: ["one", "two"],
  language: "de",
  date: "2026-11-24",
  creator: "Tests",
  linkText: new Map([["https://a.example/", "an example"]]),
  conformance: { pdfua: true, pdfa: true },
};

describe("a finished PDF", () => {
  it("says of itself what the document says, in its information and in XMP", async () => {
    const { info, xmp, language } = await openFinished(
      finishPdf(readPdf(skiaPdf()), { ...options, modified: "2026-12-01T10:00:00+01:00" }).bytes,
    );
    expect(info).toMatchObject({
      Title: options.title,
      Author: "Ada Writer; Борис Автор",
      Subject: options.subject,
      Keywords: "one, two",
      Creator: "Tests",
      Producer: "Skia/PDF m156",
      CreationDate: "D:20261124",
      ModDate: "D:20261201100000+01'00'",
      PDFFormatVersion: "1.7",
    });
    expect(language).toBe("de");
    for (const part of [
      '<rdf:li xml:lang="x-default">Häuser &#x26; &#x3C;Gärten></rdf:li>',
      "<rdf:Seq><rdf:li>Ada Writer</rdf:li><rdf:li>Борис Автор</rdf:li></rdf:Seq>",
      "<dc:language><rdf:Bag><rdf:li>de</rdf:li></rdf:Bag></dc:language>",
      "<xmp:CreateDate>2026-11-24</xmp:CreateDate><xmp:ModifyDate>2026-12-01T10:00:00+01:00</xmp:ModifyDate>",
      "<pdfuaid:part>1</pdfuaid:part><pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>",
    ])
      expect(xmp).toContain(part);
  });

  it("says no date when the document has none, and claims only what it is to claim", async () => {
    const { date: _, ...dateless } = options;
    const { info, xmp } = await openFinished(
      finishPdf(readPdf(skiaPdf()), { ...dateless, conformance: { pdfua: false, pdfa: false } }).bytes,
    );
    expect(Object.keys(info)).not.toContain("CreationDate");
    expect(xmp).not.toMatch(/Date|pdfuaid:part|pdfaid:part/);
  });

  it("is the same bytes for the same content, whatever the browser counted and when it printed", () => {
    const table = (id: string, number: number): SkiaParts => ({
      content: "/TH <</MCID 0 >>BDC BT /F4 9 Tf <0001> Tj ET EMC",
      objects: {
        21: `<</Type /StructElem /S /Table /P 20 0 R /K ${number} 0 R>>`,
        [number]: `<</Type /StructElem /S /TR /P 21 0 R /K ${number + 1} 0 R>>`,
        [number + 1]: `<</Type /StructElem /S /TH /P ${number} 0 R /Pg 2 0 R /K 0 /ID (${id}) /A [<</O /Table /Scope /Column>>]>>`,
      },
    });
    const first = finishPdf(readPdf(skiaPdf(table("node00000123", 22))), options).bytes;
    expect(finishPdf(readPdf(skiaPdf(table("node00009876", 40))), options).bytes).toEqual(first);
    expect(finishPdf(readPdf(skiaPdf(table("node00009876", 40))), { ...options, title: "Other" }).bytes).not.toEqual(first);
  });

  it("has links that say where they lead, by names that may be long and in any script, each in an element", async () => {
    const long = "%D0%B6".repeat(40);
    const bytes = skiaPdf({
      catalog: "/Dests 30 0 R",
      page: "/Annots [31 0 R 32 0 R]",
      objects: {
        21: "<</Type /StructElem /S /P /P 20 0 R /Pg 2 0 R /K [0 <</Type /OBJR /Obj 31 0 R /Pg 2 0 R>>]>>",
        30: `<</${long.replaceAll("%", "#25")} [2 0 R /XYZ 6 700 0]>>`,
        31: "<</Type /Annot /Subtype /Link /Rect [1 2 3 4] /A <</Type /Action /S /URI /URI (https://a.example/)>> /StructParent 7>>",
        32: `<</Type /Annot /Subtype /Link /Rect [1 2 3 4] /Dest /${long.replaceAll("%", "#25")} /StructParent 8>>`,
      },
    });
    const { links, destinations, structure } = await openFinished(finishPdf(readPdf(bytes), options).bytes);
    expect(links).toEqual([
      { url: "https://a.example/", contents: "an example" },
      { dest: "ж".repeat(40), contents: `#${"ж".repeat(40)}` },
    ]);
    expect(destinations).toEqual(["ж".repeat(40)]);
    expect(structure).toBe("Root(Document(P(content Link(annotation)) P(Link(annotation))))");
  });

  it("counts its pages as it is told", async () => {
    const pageLabels = new Map([[0, { style: "r" as const, prefix: "v-", first: 3 }]]);
    expect((await openFinished(finishPdf(readPdf(skiaPdf()), { ...options, pageLabels }).bytes)).pageLabels).toEqual(["v-iii"]);
  });

  it("shows boxes for letters that no font has, and tells them", () => {
    const { missing } = finishPdf(readPdf(skiaPdf({ content: "/H1 <</MCID 0 >>BDC BT /F4 9 Tf <00000001> Tj ET EMC" })), options);
    expect(missing).toEqual(["\uFFFD"]);
    expect(finishPdf(readPdf(skiaPdf()), options).missing).toEqual([]);
  });
});

describe("a PDF that Chromium never wrote", () => {
  const refused: Readonly<Record<string, SkiaParts>> = {
    "an unknown operator": { content: "/H1 <</MCID 0 >>BDC BT /F4 9 Tf 3 foo <0001> Tj ET EMC" },
    "another producer": { producer: "Acme" },
    "an unknown entry of the catalog": { catalog: "/AcroForm <<>>" },
    "an annotation that is no link": { page: "/Annots [30 0 R]", objects: { 30: "<</Type /Annot /Subtype /Widget>>" } },
    "an unknown role": { objects: { 21: "<</Type /StructElem /S /Sidebar /P 20 0 R /Pg 2 0 R /K 0>>" } },
    "an unknown entry of an element": { objects: { 21: "<</Type /StructElem /S /P /P 20 0 R /Pg 2 0 R /K 0 /NS 30 0 R>>" } },
    "an element that occurs twice": { objects: { 20: "<</Type /StructElem /S /Document /P 7 0 R /K [21 0 R 21 0 R]>>" } },
    "another outermost element": { objects: { 20: "<</Type /StructElem /S /Part /P 7 0 R /K 21 0 R>>" } },
    "a font that is not there": { content: "/H1 <</MCID 0 >>BDC BT /F9 9 Tf <00000001> Tj ET EMC" },
    "contents in several streams": {
      objects: { 2: "<</Type /Page /Resources <<>> /MediaBox [0 0 9 9] /Contents [3 0 R] /Parent 5 0 R>>" },
    },
    "another filter": { objects: { 3: "<</Length 1 /Filter /LZWDecode>> stream\nx\nendstream" } },
    "a stream that is broken": { objects: { 3: "<</Length 1 /Filter /FlateDecode>> stream\nx\nendstream" } },
    "content that no element has": { content: "/H1 <</MCID 0 >>BDC BT /F4 9 Tf <0001> Tj ET EMC /P <</MCID 1 >>BDC BT <0001> Tj ET EMC" },
    "a mark on a form that no page draws": {
      objects: {
        21: "<</Type /StructElem /S /P /P 20 0 R /Pg 2 0 R /K <</Type /MCR /Stm 30 0 R /MCID 0>>>>",
        30: "<</Subtype /Form /Length 0>> stream\n\nendstream",
      },
    },
  };

  it.each(Object.entries(refused))("is refused: %s", (_, parts) => {
    expect(() => finishPdf(readPdf(skiaPdf(parts)), options)).toThrow(UnexpectedPdf);
  });
});

describe("the colour profile", () => {
  it("is well-formed: a display profile of version 4 whose elements lie within it, in fours", () => {
    const profile = Buffer.from(srgbProfile());
    expect(profile.readUInt32BE(0)).toBe(profile.length);
    expect(profile.toString("latin1", 12, 24)).toBe("mntrRGB XYZ ");
    expect(profile.toString("latin1", 36, 40)).toBe("acsp");
    const names: string[] = [];
    for (let index = 0; index < profile.readUInt32BE(128); index += 1) {
      const at = 132 + 12 * index;
      names.push(profile.toString("latin1", at, at + 4));
      const [offset, size] = [profile.readUInt32BE(at + 4), profile.readUInt32BE(at + 8)];
      expect(offset % 4).toBe(0);
      expect(offset + size).toBeLessThanOrEqual(profile.length);
    }
    expect(names).toEqual(["desc", "cprt", "wtpt", "chad", "rXYZ", "gXYZ", "bXYZ", "rTRC", "gTRC", "bTRC"]);
  });

  it("has white where the three colours meet", () => {
    const profile = Buffer.from(srgbProfile());
    const read = (name: string): number[] => {
      for (let at = 132; ; at += 12) {
        if (profile.toString("latin1", at, at + 4) !== name) continue;
        const offset = profile.readUInt32BE(at + 4) + 8;
        return [0, 4, 8].map((step) => profile.readInt32BE(offset + step) / 65536);
      }
    };
    const sum = [0, 1, 2].map((axis) => ["rXYZ", "gXYZ", "bXYZ"].reduce((total, name) => total + (read(name)[axis] ?? 0), 0));
    for (const [axis, value] of read("wtpt").entries()) expect(sum[axis]).toBeCloseTo(value, 3);
  });
});
