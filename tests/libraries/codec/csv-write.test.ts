import fc from "fast-check";
import { expect, it } from "vitest";
import { writeCsv } from "../../../pipeline/libraries/codec/csv-write.ts";

/** Reads what RFC 4180 says. */
function readCsv(text: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, cell = "", end] of text.replace(/^\uFEFF/, "").matchAll(/"((?:[^"]|"")*)"(,|\r\n)/g)) {
    rows.at(-1)?.push(cell.replaceAll('""', '"'));
    if (end === "\r\n") rows.push([]);
  }
  return rows.slice(0, -1);
}

it("writes every text so that it reads back, but for a mark before what could be a formula", () => {
  fc.assert(
    fc.property(fc.array(fc.array(fc.string({ unit: "binary" }), { minLength: 1 }), { minLength: 1 }), (rows) => {
      const read = readCsv(writeCsv(rows));
      expect(read.map((row) => row.length)).toEqual(rows.map((row) => row.length));
      for (const [row, cells] of rows.entries())
        for (const [column, cell] of cells.entries()) expect([cell, `'${cell}`]).toContain(read[row]?.[column]);
    }),
  );
});

it.each(["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", " =1", "\u0000=1", "\uFF1D1", "|cmd", "%x"])(
  "lets no spreadsheet run %j",
  (formula) => {
    expect(readCsv(writeCsv([[formula]]))).toEqual([[`'${formula}`]]);
  },
);

it("leaves other words as they are, in any script, and says that it is UTF-8", () => {
  expect(writeCsv([["Организация", 'a "b", c', ""]])).toBe('\uFEFF"Организация","a ""b"", c",""\r\n');
});
