import { readSfnt } from "./read-sfnt.ts";
import { writeSfnt } from "./write-sfnt.ts";

/**
 * A font under another family name. Faces that share a family are told apart by a renderer's own guess; under names of
 * their own each is used exactly where it is meant to be.
 */
export function nameFont(font: Uint8Array, family: string): Uint8Array {
  return writeSfnt(new Map(readSfnt(font)).set("name", nameTable(family)));
}

/** A `name` table with the family and the PostScript name, for Windows, in Unicode, in English: without either a font is no font. */
function nameTable(family: string): DataView {
  const records = [1, 6].map((id) => [3, 1, 0x409, id, 2 * family.length, 0]);
  const start = 6 + 12 * records.length;
  const fields = [0, records.length, start, ...records.flat()];
  const view = new DataView(new ArrayBuffer(start + 2 * family.length));
  for (const [index, field] of fields.entries()) view.setUint16(2 * index, field);
  for (let index = 0; index < family.length; index++) view.setUint16(start + 2 * index, family.charCodeAt(index));
  return view;
}
