/** What a word says as the name of a month. */
export type FindMonth = (word: string) => number | undefined;

/** Whether a language writes the year first, and whether the day may stand behind the month. */
export interface DateOrder {
  readonly yearFirst: boolean;
  readonly dayMayFollow: boolean;
}

/** What is needed to read a language's dates; nothing for a language whose usual calendar is another one than ours. */
export interface DateReader {
  readonly findMonth: FindMonth;
  readonly order: DateOrder;
}

const readers = new Map<string, DateReader | undefined>();

/** Months as `Intl` knows them, in any case that the language puts them into. `intl` is a language tag. */
export function dateReader(intl: string): DateReader | undefined {
  if (!readers.has(intl)) readers.set(intl, createReader(intl));
  return readers.get(intl);
}

function createReader(intl: string): DateReader | undefined {
  if (new Intl.DateTimeFormat(intl).resolvedOptions().calendar !== "gregory") return undefined;
  return { findMonth: monthFinder(intl), order: readOrder(intl) };
}

/** Languages that decline or lengthen the names of months in ways that `Intl` does not show. */
const inflecting = new Set([
  "az",
  "be",
  "bg",
  "bs",
  "cs",
  "el",
  "et",
  "eu",
  "fi",
  "hr",
  "hu",
  "hy",
  "is",
  "ka",
  "kk",
  "ky",
  "la",
  "lt",
  "lv",
]);
for (const language of ["mk", "mn", "pl", "ro", "ru", "sk", "sl", "sq", "sr", "ta", "tr", "uk", "uz"]) inflecting.add(language);

function monthFinder(intl: string): FindMonth {
  const exact = new Map<string, number>();
  const stems: { readonly stem: string; readonly month: number }[] = [];
  const inflects = inflecting.has(new Intl.Locale(intl).language);
  const styles = [...namesOf(intl, "long"), ...namesOf(intl, "short")];
  for (let month = 1; month <= 12; month++) {
    const names = styles.map((style) => style[month - 1] ?? "");
    for (const name of names) if (/^\p{L}[\p{L}\p{M}]*$/u.test(name)) exact.set(name, exact.get(name) ?? month);
    const stem = commonStart(names[0] ?? "", names[1] ?? "");
    if (inflects && stem !== "") stems.push({ stem, month });
  }
  stems.sort((left, right) => right.stem.length - left.stem.length);
  const initials = new Set([...exact.keys(), ...stems.map(({ stem }) => stem)].map((name) => name.charAt(0).toLowerCase()));
  return (word) => {
    if (!initials.has(word.charAt(0).toLowerCase())) return undefined;
    const known = exact.get(word) ?? exact.get(lowerCase(word, exact));
    if (known !== undefined) return known;
    const folded = word.toLowerCase();
    return stems.find(({ stem }) => folded.startsWith(stem) && folded.length <= stem.length + (stem.length < 3 ? 2 : 5))?.month;
  };
}

/** A capital that begins a sentence may begin the name of a month; a small letter where the language has a capital makes it another word. */
function lowerCase(word: string, exact: ReadonlyMap<string, number>): string {
  const folded = word.toLowerCase();
  return exact.has(folded) ? folded : word;
}

/** The names of the months as they stand after a day, and as they stand alone. */
function namesOf(intl: string, length: "long" | "short"): string[][] {
  const options: Intl.DateTimeFormatOptions = { month: length, timeZone: "UTC", calendar: "gregory", numberingSystem: "latn" };
  return [{ ...options, day: "numeric" as const }, options].map((style) => {
    const format = new Intl.DateTimeFormat(intl, style);
    return Array.from({ length: 12 }, (_, month) => {
      const part = format.formatToParts(Date.UTC(2000, month, 2)).find(({ type }) => type === "month");
      return (part?.value ?? "").replace(/\.$/, "");
    });
  });
}

function commonStart(left: string, right: string): string {
  const [a, b] = [left.toLowerCase(), right.toLowerCase()];
  let length = 0;
  while (length < a.length && a[length] === b[length]) length++;
  return a.slice(0, length);
}

function readOrder(intl: string): DateOrder {
  const format = new Intl.DateTimeFormat(intl, { day: "numeric", month: "long", year: "numeric", timeZone: "UTC", calendar: "gregory" });
  const order = format.formatToParts(0).map(({ type }) => type);
  const isEnglish = new Intl.Locale(intl).language === "en";
  return {
    yearFirst: order.indexOf("year") < order.indexOf("month"),
    dayMayFollow: isEnglish || order.indexOf("day") > order.indexOf("month"),
  };
}
