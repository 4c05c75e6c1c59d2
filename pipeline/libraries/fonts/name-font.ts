import { readSfnt } from "./read-sfnt.ts";
import { writeSfnt } from "./write-sfnt.ts";

/**
 * A font under another family name. Faces that share a family are told apart by a renderer's own guess; under names of
 * their own each is used exactly where it is meant to be.
 */
export function nameFont(font: Uint8Array, family: string): Uint8Array {
  return writeSfnt(new Map(readSfnt(font)).set("name", nameTable(family)));
}

/** A `name` table with one record: the family, for Windows, in Unicode, in English. */
function nameTable(family: string): DataView {
  const view = new DataView(new ArrayBuffer(18 + 2 * family.length));
  const fields = [0, 1, 18, 3, 1, 0x409, 1, 2 * family.length, 0];
  for (const [index, field] of fields.entries()) view.setUint16(2 * index, field);
  for (let index = 0; index < family.length; index++) view.setUint16(18 + 2 * index, family.charCodeAt(index));
  return view;
}
