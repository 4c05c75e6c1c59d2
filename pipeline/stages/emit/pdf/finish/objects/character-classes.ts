/** What each byte is to PDF's syntax: `regular`, `white` or a delimiter (ISO 32000-1, 7.2.2). */
export const characterClasses: Uint8Array = classify();

/** Part of a word. */
export const regular = 0;

/** White space. */
export const white = 1;

function classify(): Uint8Array {
  const classes = new Uint8Array(256);
  for (const byte of [0x00, 0x09, 0x0a, 0x0c, 0x0d, 0x20]) classes[byte] = 1;
  for (const byte of Buffer.from("()<>[]{}/%", "latin1")) classes[byte] = 2;
  return classes;
}
