import { zlibSync } from "fflate";

/** Where an object is: at a place of the file, or in a stream of objects. */
export type CrossReference =
  | { readonly kind: "offset"; readonly offset: number }
  | { readonly kind: "bundled"; readonly bundle: number; readonly index: number };

/** Bytes of an entry's three fields (ISO 32000-1, 7.5.8.2): kind; place or stream; place within the stream. */
const widths = [1, 4, 2] as const;
const rowLength = widths[0] + widths[1] + widths[2];

/** The end of a file: the stream of cross-references, which itself is object `number` at `offset`, with the entries of the trailer. */
export function writeCrossReferences(references: readonly CrossReference[], number: number, offset: number, trailer: string): Uint8Array {
  const rows = Buffer.alloc((number + 1) * rowLength);
  rows.writeUInt16BE(0xffff, rowLength - 2);
  for (let index = 1; index <= number; index += 1) {
    const reference = index === number ? ({ kind: "offset", offset } as const) : references[index];
    if (reference !== undefined) writeRow(rows, index * rowLength, reference);
  }
  const bytes = zlibSync(predictUp(rows), { level: 9 });
  const parameters = `/W[${widths.join(" ")}]/Filter/FlateDecode/DecodeParms<</Predictor 12/Columns ${rowLength}>>`;
  return Buffer.concat([
    Buffer.from(`${number} 0 obj\n<</Type/XRef/Size ${number + 1}${parameters}${trailer}/Length ${bytes.length}>>stream\n`, "latin1"),
    bytes,
    Buffer.from(`\nendstream\nendobj\nstartxref\n${offset}\n%%EOF\n`, "latin1"),
  ]);
}

function writeRow(rows: Buffer, position: number, reference: CrossReference): void {
  const [kind, second, third] = reference.kind === "offset" ? [1, reference.offset, 0] : [2, reference.bundle, reference.index];
  rows.writeUInt8(kind, position);
  rows.writeUInt32BE(second, position + 1);
  rows.writeUInt16BE(third, position + 5);
}

/** Each row less the row above it, with its filter in front, as PNG has it (7.4.4.4): neighbours are much alike. */
function predictUp(rows: Buffer): Buffer {
  const count = rows.length / rowLength;
  const predicted = Buffer.alloc(count * (rowLength + 1));
  for (let row = 0; row < count; row += 1) {
    const [from, to] = [row * rowLength, row * (rowLength + 1)];
    predicted[to] = 2;
    for (let column = 0; column < rowLength; column += 1) {
      const above = row === 0 ? 0 : (rows[from - rowLength + column] ?? 0);
      predicted[to + 1 + column] = ((rows[from + column] ?? 0) - above) & 0xff;
    }
  }
  return predicted;
}
