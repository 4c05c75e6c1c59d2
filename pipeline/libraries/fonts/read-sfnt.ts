/** The tables of a TrueType or OpenType font by their tags, as views of its bytes; none when it is no such font. */
export function readSfnt(font: Uint8Array): ReadonlyMap<string, DataView> {
  const tables = new Map<string, DataView>();
  if (font.length < 12) return tables;
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength);
  for (let record = 12; record < 12 + 16 * view.getUint16(4) && record + 16 <= font.length; record += 16) {
    const tag = String.fromCharCode(...font.subarray(record, record + 4));
    const [offset, length] = [view.getUint32(record + 8), view.getUint32(record + 12)];
    if (offset + length <= font.length) tables.set(tag, new DataView(font.buffer, font.byteOffset + offset, length));
  }
  return tables;
}
