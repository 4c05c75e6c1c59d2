/** Scripts that are written from right to left, by their ISO 15924 codes. */
const rightToLeft = new Set(["Adlm", "Arab", "Hebr", "Mand", "Nkoo", "Rohg", "Samr", "Syrc", "Thaa"]);

/** How the text of a script runs along the line. */
export function writingDirection(script: string): "ltr" | "rtl" {
  return rightToLeft.has(script) ? "rtl" : "ltr";
}

/** The same of a language by its tag; nothing of what is no tag. */
export function directionOfLanguage(tag: string): "ltr" | "rtl" | undefined {
  try {
    return writingDirection(new Intl.Locale(tag).maximize().script ?? "");
  } catch {
    return undefined;
  }
}
