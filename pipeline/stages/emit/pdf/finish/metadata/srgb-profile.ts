/** The colour space sRGB as an ICC profile of version 4 (ISO 15076-1), no more than a display profile must have. */
export function srgbProfile(): Uint8Array {
  const elements: readonly (readonly [readonly string[], Buffer])[] = [
    [["desc"], localizedText("sRGB")],
    [["cprt"], localizedText("Free of copyright")],
    [["wtpt"], numbers("XYZ ", d50)],
    [["chad"], numbers("sf32", toD50)],
    [["rXYZ"], numbers("XYZ ", [0.43607, 0.22249, 0.01392])],
    [["gXYZ"], numbers("XYZ ", [0.38515, 0.71687, 0.09708])],
    [["bXYZ"], numbers("XYZ ", [0.14307, 0.06061, 0.7141])],
    [["rTRC", "gTRC", "bTRC"], toneCurve()],
  ];
  const count = elements.reduce((sum, [names]) => sum + names.length, 0);
  const table = Buffer.alloc(4 + 12 * count);
  table.writeUInt32BE(count, 0);
  let offset = headerLength + table.length;
  let row = 4;
  for (const [names, data] of elements) {
    for (const name of names) {
      table.write(name, row, "latin1");
      table.writeUInt32BE(offset, row + 4);
      table.writeUInt32BE(data.length, row + 8);
      row += 12;
    }
    offset += data.length;
  }
  return Buffer.concat([header(offset), table, ...elements.map(([, data]) => data)]);
}

const headerLength = 128;

/** The white of the profile connection space (7.2.16). */
const d50 = [0.9642, 1, 0.82491];

/** The Bradford transformation from sRGB's white, D65 (Annex E). */
const toD50 = [1.04788, 0.02292, -0.0502, 0.02959, 0.99048, -0.01706, -0.00925, 0.01508, 0.75168];

/** The header (7.2). Its date is fixed: the profile never changes. */
function header(size: number): Buffer {
  const bytes = Buffer.alloc(headerLength);
  bytes.writeUInt32BE(size, 0);
  bytes.writeUInt32BE(0x04200000, 8);
  bytes.write("mntrRGB XYZ ", 12, "latin1");
  for (const [index, part] of [2000, 1, 1, 0, 0, 0].entries()) bytes.writeUInt16BE(part, 24 + 2 * index);
  bytes.write("acsp", 36, "latin1");
  for (const [index, part] of d50.entries()) bytes.writeInt32BE(fixed(part), 68 + 4 * index);
  return bytes;
}

/** A text in one language (10.15). */
function localizedText(text: string): Buffer {
  const words = Buffer.from(text, "utf16le").swap16();
  const bytes = Buffer.alloc(28 + Math.ceil(words.length / 4) * 4);
  bytes.write("mluc", 0, "latin1");
  bytes.writeUInt32BE(1, 8);
  bytes.writeUInt32BE(12, 12);
  bytes.write("enUS", 16, "latin1");
  bytes.writeUInt32BE(words.length, 20);
  bytes.writeUInt32BE(28, 24);
  words.copy(bytes, 28);
  return bytes;
}

/** Numbers with sixteen bits behind the point (10.22, 10.31). */
function numbers(type: "XYZ " | "sf32", values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(8 + 4 * values.length);
  bytes.write(type, 0, "latin1");
  for (const [index, value] of values.entries()) bytes.writeInt32BE(fixed(value), 8 + 4 * index);
  return bytes;
}

/** The curve of IEC 61966-2-1 as parameters of the third kind (10.18). */
function toneCurve(): Buffer {
  const bytes = Buffer.alloc(32);
  bytes.write("para", 0, "latin1");
  bytes.writeUInt16BE(3, 8);
  for (const [index, value] of [2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045].entries())
    bytes.writeInt32BE(fixed(value), 12 + 4 * index);
  return bytes;
}

function fixed(value: number): number {
  return Math.round(value * 65536);
}
