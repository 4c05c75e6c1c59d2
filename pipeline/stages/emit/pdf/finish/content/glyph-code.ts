/** What a hexadecimal digit is worth, by its character code. */
const values = new Int8Array(128).fill(-1);
for (const [value, digit] of [..."0123456789abcdef"].entries()) {
  values[digit.charCodeAt(0)] = value;
  values[digit.toUpperCase().charCodeAt(0)] = value;
}

/** The code that four hexadecimal digits at a place give; below 0 when they are none. */
export function glyphCode(text: string, at: number): number {
  const digit = (offset: number): number => values[text.charCodeAt(at + offset)] ?? -1;
  const [first, second, third, fourth] = [digit(0), digit(1), digit(2), digit(3)];
  return (first | second | third | fourth) < 0 ? -1 : (first << 12) | (second << 8) | (third << 4) | fourth;
}
