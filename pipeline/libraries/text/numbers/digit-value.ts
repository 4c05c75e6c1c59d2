/** The zeros of the scripts that have digits of their own; nine more digits follow each. */
const zeros = [
  0x660, 0x6f0, 0x7c0, 0x966, 0x9e6, 0xa66, 0xae6, 0xb66, 0xbe6, 0xc66, 0xce6, 0xd66, 0xde6, 0xe50, 0xed0, 0xf20, 0x1040, 0x17e0, 0x1810,
  0x19d0, 0xff10,
];

/** A decimal digit of any script as one of `0` to `9`; any other character as it is. */
export function digitValue(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x660) return character;
  const zero = zeros.find((first) => code >= first && code < first + 10);
  return zero === undefined ? character.normalize("NFKC") : String(code - zero);
}
