import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compareFigures, readFigures } from "../../../../pipeline/libraries/text/numbers/compare-figures.ts";

const tags = {
  en: "en-GB",
  de: "de-DE",
  fr: "fr-FR",
  ru: "ru-RU",
  es: "es-ES",
  hu: "hu-HU",
  fi: "fi-FI",
  cs: "cs-CZ",
  zh: "zh-CN",
  ar: "ar-EG",
  fa: "fa-IR",
  pl: "pl-PL",
};

/** What differs, such as `1992 → 1993` or `15 May 1992 →`; dates first. */
const differences = (source: string, language: keyof typeof tags, target: string): string[] => {
  const { dates, numbers } = compareFigures(readFigures(source, tags.en), readFigures(target, tags[language]));
  return [...dates, ...numbers].map(({ expected, found }) => {
    const left = expected === undefined ? "" : source.slice(expected.start, expected.end);
    const right = found === undefined ? "" : target.slice(found.start, found.end);
    return `${left} → ${right}`.trim();
  });
};

describe("the same numbers", () => {
  test.each([
    ["4,000 troops", "de", "4.000 Soldaten"],
    ["4,000 troops", "de", "4000 Soldaten"],
    ["over 10,000", "fr", "plus de 10\u202F000"],
    ["over 10,000", "ru", "более 10 000"],
    ["1.5 per cent", "de", "1,5 Prozent"],
    ["1,250.50 euros", "de", "1.250,50 Euro"],
    ["1.5 million", "ru", "1,5 млн"],
    ["1,500,000 people", "ru", "1,5 млн человек"],
    ["12,000 men", "zh", "1.2万人"],
    ["the 16th century", "ru", "XVI век"],
    ["the 16th century", "fr", "le XVIe siècle"],
    ["the 1500s", "ru", "XVI век"],
    ["the 16th century", "de", "das 16. Jahrhundert"],
    ["five years, and 6 months", "de", "5 Jahre und sechs Monate"],
    ["25 ships", "ru", "двадцать пять кораблей"],
    ["15 men", "de", "fünfzehn Männer"],
    ["25 ships", "de", "fünfundzwanzig Schiffe"],
    ["20 boats and 400 men", "fr", "vingt bateaux et quatre cents hommes"],
    ["World War II", "de", "der 2. Weltkrieg"],
    ["at 10:30", "de", "um 10.30 Uhr"],
    ["at 3 p.m.", "fr", "à 15 heures"],
    ["in 2004–05", "de", "2004–2005"],
    ["the 1990s", "ru", "1990-е годы"],
    ["version 3.11.2", "fr", "version 3.11.2"],
    ["a group of 3", "hu", "háromfős csoport"],
    ["in 2010, and again in 2010", "ru", "в 2010 году и ещё раз тогда же"],
    ["vitamin B12 and an A4 sheet", "ru", "витамин и лист"],
    ["120 votes", "ar", "١٢٠ صوتا"],
    ["the year 1992", "fa", "سال ۱۳۷۱"],
  ] as const)("%s — %s: %s", (source, language, target) => {
    expect(differences(source, language, target)).toEqual([]);
  });
});

describe("the same dates", () => {
  test.each([
    ["on 15 May 1992", "ru", "15 мая 1992 года"],
    ["on 15 May 1992", "de", "am 15. Mai 1992"],
    ["on 1 May 1992", "fr", "le 1er mai 1992"],
    ["on May 15, 1992", "de", "am 15.05.1992"],
    ["on 15 May 1992", "es", "el 15 de mayo de 1992"],
    ["on 15 May 1992", "hu", "1992. május 15-én"],
    ["on 15 May 1992", "fi", "15. toukokuuta 1992"],
    ["in June 1992", "fi", "kesäkuussa 1992"],
    ["on 7 July 1992", "cs", "7. července 1992"],
    ["on 15 May 1992", "cs", "15. 5. 1992"],
    ["on 15 May 1992", "zh", "1992年5月15日"],
    ["in May 1992", "zh", "1992年5月"],
    ["on 2010-05-28", "de", "am 28. Mai 2010"],
    ["in May 1992", "ru", "в мае 1992 года"],
    ["in May 1992", "pl", "w maju 1992 roku"],
    ["in 1993, on 24 September", "de", "am 24. September 1993"],
    ["from 14 to 16 June 2009", "ru", "с 14 по 16 июня 2009 года"],
    ["Then, in May 15 men died; it may 3 times be so", "de", "Dann starben im Mai 15 Männer; das kann 3-mal sein"],
    ["15 May 1992 and 15 May 1992", "fr", "le 15 mai 1992 et ce même jour"],
  ] as const)("%s — %s: %s", (source, language, target) => {
    expect(differences(source, language, target)).toEqual([]);
  });
});

describe("what a translation changed", () => {
  test.each([
    ["4,000 troops", "de", "400 Soldaten", ["4,000 → 400"]],
    ["1.5 per cent", "de", "15 Prozent", ["1.5 → 15"]],
    ["226 votes in 2010", "ru", "голоса в 2010 году", ["226 →"]],
    ["votes", "ru", "226 голосов", ["→ 226"]],
    ["5 and 70", "ru", "пять и 17", ["70 → 17"]],
    ["the 16th century", "ru", "XIV век", ["16 →"]],
    ["on 15 May 1992", "ru", "16 мая 1992 года", ["15 May 1992 → 16 мая 1992"]],
    ["on 15 May 1992", "de", "am 15. März 1992", ["15 May 1992 → 15. März 1992"]],
    ["on 15 May 1992", "fr", "le 15 mai 1993", ["15 May 1992 → 15 mai 1993"]],
    ["on 15 May 1992 with 7 men", "fr", "avec 7 hommes", ["15 May 1992 →"]],
    ["then", "fr", "le 15 mai 1993", ["→ 15 mai 1993"]],
    ["on 15 May 1992 with 7 men", "de", "am 15. Mai 1992 mit 8 Mann", ["7 → 8"]],
  ] as const)("%s — %s: %s", (source, language, target, expected) => {
    expect(differences(source, language, target)).toEqual(expected);
  });
});

test("a text compared with itself has no differences, whatever it is", () => {
  const words = fc.constantFrom("15", "May", "мая", "1992", ".", ",", " ", "XVI", "1,250", "10:30", "-", "年", "5", "月", "st", "of");
  const text = fc.oneof(
    fc.string({ unit: "grapheme" }),
    fc.array(words).map((parts) => parts.join("")),
  );
  fc.assert(
    fc.property(text, (same) => {
      const figures = readFigures(same, "en-GB");
      expect(compareFigures(figures, figures)).toEqual({ dates: [], numbers: [] });
    }),
  );
});

test("takes time in proportion to its input", () => {
  const source = Array.from({ length: 20_000 }, (_, index) => `${1 + (index % 28)} May ${1000 + (index % 8999)}, ${index},`).join(" ");
  const target = source.replaceAll("May", "июня").replaceAll(",", ";");
  const start = performance.now();
  compareFigures(readFigures(source, "en-GB"), readFigures(target, "ru-RU"));
  expect(performance.now() - start).toBeLessThan(5_000);
});
