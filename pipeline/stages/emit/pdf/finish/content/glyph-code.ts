/** What a hexadecimal digit is worth, by its character code; anything else spoils the whole. */
const values = new Int32Array(128).fill(-1);
for (const [value, digit] of [..."0123456789abcdef"].entries()) {
  values[digit.charCodeAt(0)] = value;
  values[digit.toUpperCase().charCodeAt(0)] = value;
}

/** The code that four hexadecimal digits at a place give; below 0 when they are none. */
export function glyphCode(text: string, at: number): number {
  const first = values[text.charCodeAt(at)] ?? -1;
  const second = values[text.charCodeAt(at + 1)] ?? -1;
  const third = values[text.charCodeAt(at + 2)] ?? -1;
  const fourth = values[text.charCodeAt(at + 3)] ?? -1;
  return (first << 12) | (second << 8) | (third << 4) | fourth;
}
