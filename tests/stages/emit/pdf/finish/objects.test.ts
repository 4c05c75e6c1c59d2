import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseObject } from "../../../../../pipeline/stages/emit/pdf/finish/objects/parse-object.ts";
import { type PdfObject, PdfReference, PdfString } from "../../../../../pipeline/stages/emit/pdf/finish/objects/pdf-object.ts";
import { serializeObject } from "../../../../../pipeline/stages/emit/pdf/finish/objects/serialize-object.ts";
import { readTextString, textString } from "../../../../../pipeline/stages/emit/pdf/finish/objects/text-string.ts";
import { UnexpectedPdf } from "../../../../../pipeline/stages/emit/pdf/finish/unexpected-pdf.ts";

const bytes = fc.string({ unit: fc.integer({ min: 0, max: 255 }).map((code) => String.fromCharCode(code)) });
const { object } = fc.letrec<{ object: PdfObject }>((tie) => ({
  object: fc.oneof(
    { maxDepth: 4, depthSize: "small" },
    fc.constantFrom(null, true, false),
    fc.integer(),
    fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => number + 0),
    bytes,
    bytes.map((value) => new PdfString(value)),
    fc.nat().map((number) => new PdfReference(number)),
    fc.array(tie("object"), { maxLength: 5 }),
    fc.array(fc.tuple(bytes, tie("object")), { maxLength: 5 }).map((entries) => new Map(entries)),
  ),
}));

const parse = (text: string): PdfObject => parseObject({ text, position: 0 });

describe("objects", () => {
  it("are read as they were written", () => {
    fc.assert(
      fc.property(object, (value) => void expect(parse(serializeObject(value))).toEqual(value)),
      { numRuns: 1000 },
    );
  });

  it("are read from a text to their own end, whatever follows", () => {
    fc.assert(
      fc.property(object, fc.constantFrom("", " ", "\n", "/x", "(x)", "<41>", "[", "]", ">>", "% x\n"), (value, rest) => {
        // Digits behind a number may be more of it, or make a reference of it; no such rest is tried.
        const text = serializeObject(value);
        const cursor = { text: text + rest, position: 0 };
        expect(parseObject(cursor)).toEqual(value);
        expect(cursor.position).toBeLessThanOrEqual(text.length + rest.length);
      }),
    );
  });

  it("may be written in all the ways that the standard admits", () => {
    expect(parse("<</A#20B[1 -2.5 +3 .5 4. (a\\(b\\)\\\\(c)\\053\\53\\n\\\r\nd\re)<48 65 6>null]%x\n/C 12 0 R/D 7>>")).toEqual(
      new Map<string, PdfObject>([
        ["A B", [1, -2.5, 3, 0.5, 4, new PdfString("a(b)\\(c)++\nd\ne"), new PdfString("He`"), null]],
        ["C", new PdfReference(12)],
        ["D", 7],
      ]),
    );
  });

  it("may have the names of what every JavaScript object has", () => {
    expect(parse("<</__proto__ 1/constructor 2>>")).toEqual(
      new Map([
        ["__proto__", 1],
        ["constructor", 2],
      ]),
    );
  });

  it.each(["", "]", "<<1 2>>", "(a", "<4G>", "<41", "tru", "1.2.3", "--1", "1e5", "{", "12 1 R"])(
    "that are none are refused: %s",
    (text) => {
      expect(() => parse(text)).toThrow(UnexpectedPdf);
    },
  );

  it("that are nested without end are refused, and long ones are read in time", () => {
    expect(() => parse("[".repeat(100_000))).toThrow(UnexpectedPdf);
    const started = performance.now();
    expect(parse(`[${"(a\\(".repeat(100_000)}${")".repeat(100_000)}]`)).toHaveLength(1);
    expect(parse(`[${"1 ".repeat(300_000)}]`)).toHaveLength(300_000);
    expect(performance.now() - started).toBeLessThan(5_000);
  });

  it("that are numbers are written without exponents", () => {
    expect([1e-7, 1.5e-7, -2.5e21, 0.5, -0.25, 0].map((number) => serializeObject(number))).toEqual([
      ".0000001",
      ".00000015",
      "-2500000000000000000000",
      ".5",
      "-.25",
      "0",
    ]);
    expect(() => serializeObject(Number.NaN)).toThrow(RangeError);
  });
});

describe("text strings", () => {
  it("keep every text", () => {
    fc.assert(fc.property(fc.string({ unit: "binary" }), (text) => void expect(readTextString(textString(text))).toBe(text)));
  });

  it("are ASCII where that will do", () => {
    expect(textString("Title").bytes).toBe("Title");
    expect(textString("é").bytes).toBe("\u00FE\u00FF\u0000\u00E9");
  });
});
