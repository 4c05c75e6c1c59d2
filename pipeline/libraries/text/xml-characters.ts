/** What XML 1.0 §2.2 does not admit, not even as a reference: most control characters, lone surrogates, U+FFFE, U+FFFF. */
const illegal = /[^\t\n\r\x20-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

/** A text without the characters that no XML document can hold. */
export function onlyXmlCharacters(text: string): string {
  return text.replace(illegal, "");
}
