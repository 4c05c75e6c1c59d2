/** The languages in which bibliographies are usually written. */
const languages = [
  "en",
  "de",
  "fr",
  "ru",
  "uk",
  "be",
  "es",
  "it",
  "pt",
  "nl",
  "pl",
  "cs",
  "sk",
  "sv",
  "da",
  "nb",
  "fi",
  "hu",
  "ro",
  "tr",
  "el",
];

let numbers: ReadonlyMap<string, number> | undefined;

/** The month, from 1 to 12, that a word names in one of many languages, in full or short, in whatever case of its grammar dates have it. */
export function monthNumber(word: string): number | undefined {
  numbers ??= readMonths();
  return numbers.get(plain(word));
}

function readMonths(): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const language of languages) {
    const formats = (["long", "short"] as const).flatMap((month) => [
      new Intl.DateTimeFormat(language, { month, timeZone: "UTC" }),
      new Intl.DateTimeFormat(language, { month, day: "numeric", timeZone: "UTC" }),
    ]);
    for (let month = 1; month <= 12; month++) {
      for (const format of formats) {
        const name = format.formatToParts(Date.UTC(2010, month - 1, 2)).find(({ type }) => type === "month")?.value ?? "";
        // A word that is another month elsewhere stays what it is in the language that comes first.
        if (/\p{L}/u.test(name) && !found.has(plain(name))) found.set(plain(name), month);
      }
    }
  }
  return found;
}

function plain(word: string): string {
  return word.toLowerCase().replace(/\.$/, "");
}
