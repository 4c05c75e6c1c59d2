/** What a byte is to PDF's syntax (ISO 32000-1, 7.2.2). */
export const regular = 0;
export const white = 1;
export const delimiter = 2;

/** The class of each byte. */
export const characterClasses: Uint8Array = classify();

function classify(): Uint8Array {
  const classes = new Uint8Array(256);
  for (const byte of [0x00, 0x09, 0x0a, 0x0c, 0x0d, 0x20]) classes[byte] = white;
  for (const byte of Buffer.from("()<>[]{}/%", "latin1")) classes[byte] = delimiter;
  return classes;
}
