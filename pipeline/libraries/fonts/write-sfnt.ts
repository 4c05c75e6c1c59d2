/** Puts tables together as a TrueType font (OpenType 1.9, "Organization of an OpenType font"). */
export function writeSfnt(tables: ReadonlyMap<string, DataView>): Uint8Array {
  const entries = [...tables].sort(([left], [right]) => (left < right ? -1 : 1));
  const head = 12 + 16 * entries.length;
  const font = new Uint8Array(entries.reduce((size, [, table]) => size + padded(table.byteLength), head));
  const view = new DataView(font.buffer);
  const power = Math.floor(Math.log2(Math.max(1, entries.length)));
  view.setUint32(0, tables.has("CFF ") ? 0x4f54544f : 0x00010000);
  view.setUint16(4, entries.length);
  view.setUint16(6, 16 * 2 ** power);
  view.setUint16(8, power);
  view.setUint16(10, 16 * entries.length - 16 * 2 ** power);
  let offset = head;
  for (const [index, [tag, table]] of entries.entries()) {
    const record = 12 + 16 * index;
    font.set(new Uint8Array(table.buffer, table.byteOffset, table.byteLength), offset);
    for (let letter = 0; letter < 4; letter++) view.setUint8(record + letter, tag.charCodeAt(letter));
    view.setUint32(record + 4, checksum(view, offset, padded(table.byteLength)));
    view.setUint32(record + 8, offset);
    view.setUint32(record + 12, table.byteLength);
    offset += padded(table.byteLength);
  }
  return font;
}

function padded(length: number): number {
  return (length + 3) & ~3;
}

function checksum(view: DataView, start: number, length: number): number {
  let sum = 0;
  for (let offset = start; offset < start + length; offset += 4) sum = (sum + view.getUint32(offset)) >>> 0;
  return sum;
}
