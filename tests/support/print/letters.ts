/** The letters and digits of a text, in one form: neither spaces, hyphens, apostrophes nor marks of stress tell texts apart. */
export function lettersOf(text: string): string {
  return text.normalize("NFKC").replace(/[^\p{L}\p{N}]|[\u02BB\u02BC]/gu, "");
}
