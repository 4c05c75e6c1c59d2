/**
 * How languages spell out numbers: patterns of words, lower case, by the number. They tell that a number may be there, not that it
 * is: ordinals, pairs and multiples are among them, and endings are left open.
 */
const wordsByLanguage: Readonly<Record<string, Readonly<Record<number, string>>>> = {
  en: {
    0: "(?:non-?)?zero|nil|none",
    1: "one|once|first|single|sole",
    2: "two|twice|second|both|double|doubl.*|pair|couple|half|halves|bi.*",
    3: "three|thrice|third|triple|tri.*",
    4: "four|fourth|quarters?|quad.*",
    5: "five|fifth",
    6: "six|sixth",
    7: "seven|seventh",
    8: "eight|eighth",
    9: "nine|ninth",
    10: "ten|tenth|decades?",
    11: "eleven.*",
    12: "twelve|twelfth|dozens?",
    13: "thirteen.*",
    14: "fourteen.*",
    15: "fifteen.*",
    16: "sixteen.*|hexadecimal.*",
    17: "seventeen.*",
    18: "eighteen.*",
    19: "nineteen.*",
    20: "twent.*",
    30: "thirt(?:y|ieth|ies)",
    40: "fort(?:y|ieth|ies)",
    50: "fift(?:y|ieth|ies)",
    60: "sixt(?:y|ieth|ies)",
    70: "sevent(?:y|ieth|ies)",
    80: "eight(?:y|ieth|ies)",
    90: "ninet(?:y|ieth|ies)",
    100: "hundred.*|century|centuries|per ?cent",
    1000: "thousand.*|millenni.*",
    1000000: "million.*",
  },
  de: {
    0: "null",
    1: "ein|eine.?|eins|erst.*|einmal.*|einzig.*",
    2: ".*zwei.*|.*zwo.*|beid.*|doppel.*|paar.*|halb.*",
    3: ".*drei.*|dritt.*",
    4: ".*vier.*",
    5: ".*fünf.*",
    6: ".*sechs.*",
    7: ".*sieb.*",
    8: ".*acht.*",
    9: ".*neun.*",
    10: ".*zehn.*|jahrzehnt.*",
    11: ".*elf.*",
    12: ".*zwölf.*|dutzend.*",
    16: ".*sechzehn.*",
    17: ".*siebzehn.*",
    20: ".*zwanzig.*",
    30: ".*dreißig.*|.*dreissig.*",
    40: ".*vierzig.*",
    50: ".*fünfzig.*",
    60: ".*sechzig.*",
    70: ".*siebzig.*",
    80: ".*achtzig.*",
    90: ".*neunzig.*",
    100: ".*hundert.*",
    1000: ".*tausend.*",
    1000000: ".*million.*",
  },
  fr: {
    0: "zéro|nul.*",
    1: "une?|premi[eè]r.*|seule?|unique",
    2: "deux.*|seconde?s?|double.*|paire.*|moitié|demi.*|bi.*",
    3: "trois.*|tiers|tierce|triple.*",
    4: "quatre|quatrième.*|quart.*|quatre-.*",
    5: "cinq.*",
    6: "six|sixième.*",
    7: "sept|septième.*",
    8: "huit.*",
    9: "neuf|neuv.*",
    10: "dix|dixième.*|décenni.*|dizaine.*",
    11: "onz.*",
    12: "douz.*",
    13: "treiz.*",
    14: "quatorz.*",
    15: "quinz.*",
    16: "seiz.*",
    17: "dix-sept.*",
    18: "dix-huit.*",
    19: "dix-neuf.*|dix-neuvième.*",
    20: "vingt.*",
    30: "trent.*",
    40: "quarant.*",
    50: "cinquant.*",
    60: "soixant.*",
    70: "soixante-dix.*|septant.*",
    80: "quatre-vingt.*|octant.*|huitant.*",
    90: "quatre-vingt-dix.*|nonant.*",
    100: "cent|cents|centième.*|centaine.*",
    1000: "mille|millier.*|millième.*",
    1000000: "million.*",
  },
  ru: {
    0: "нол.*|нул.*",
    1: "один|одна|одно|одн.*|перв.*|единствен.*|единожды",
    2: "два|две|двух.*|двум.*|дво.*|втор.*|оба|обе|обо.*|обе.*|дважды|пар.*|пол.*|двусторон.*",
    3: "три|трёх.*|трех.*|трём.*|трем.*|трет.*|трое.*|трижды|тройн.*",
    4: "четыр.*|четвёр.*|четвер.*",
    5: "пят.*",
    6: "шест.*",
    7: "сем.*|седьм.*",
    8: "восьм.*|восем.*",
    9: "девят.*",
    10: "десят.*",
    11: "одиннадцат.*",
    12: "двенадцат.*|дюжин.*",
    13: "тринадцат.*",
    14: "четырнадцат.*",
    15: "пятнадцат.*",
    16: "шестнадцат.*",
    17: "семнадцат.*",
    18: "восемнадцат.*",
    19: "девятнадцат.*",
    20: "двадцат.*",
    30: "тридцат.*",
    40: "сорок.*",
    50: "пятьдесят.*|пятидесят.*",
    60: "шестьдесят.*|шестидесят.*",
    70: "семьдесят.*|семидесят.*",
    80: "восемьдесят.*|восьмидесят.*",
    90: "девяност.*",
    100: ".*сот.*|сто|ста|двести.*|триста|четыреста|век.*|столет.*|процент.*",
    1000: ".*тысяч.*",
    1000000: "миллион.*|млн",
  },
  es: {
    1: "un|una|uno|primer.*|únic.*",
    2: "dos|segund.*|dobl.*|ambos|ambas|par|pareja|mitad|medi[oa]",
    3: "tres|tercer.*|tercio.*|triple",
    4: "cuatro|cuart.*",
    5: "cinco|quint.*",
    6: "seis|sext.*",
    7: "siete|séptim.*",
    8: "ocho|octav.*",
    9: "nueve|noven.*",
    10: "diez|décim.*|década.*",
    11: "once|undécim.*",
    12: "doce|docena.*",
    20: "veint.*|vigésim.*",
    30: "treint.*",
    40: "cuarent.*",
    50: "cincuent.*",
    60: "sesent.*",
    70: "setent.*",
    80: "ochent.*",
    90: "novent.*",
    100: "cien.*|siglo.*",
    1000: "mil|miles",
    1000000: "mill[oó]n.*",
  },
  it: {
    1: "un|uno|una|prim[oaie]|unic.*",
    2: "due|second[oaie]|doppi.*|ambedue|entrambi|metà|mezz.*",
    3: "tre|terz.*|tripl.*",
    4: "quattro|quart.*",
    5: "cinque|quint.*",
    6: "sei|sest.*",
    7: "sette|settim[oaie]",
    8: "otto|ottav.*",
    9: "nove|non[oaie]",
    10: "dieci|decim.*|decenni.*",
    11: "undici.*",
    12: "dodici.*|dozzina",
    20: "vent.*",
    30: "trent.*",
    40: "quarant.*",
    50: "cinquant.*",
    60: "sessant.*",
    70: "settant.*",
    80: "ottant.*",
    90: "novant.*",
    100: ".*cento|.*cent.*|secol.*",
    1000: ".*mille|.*mila|migliai.*",
    1000000: "milion.*",
  },
};

const compiled = new Map<string, ReadonlyMap<number, RegExp>>();

/** The numbers that a text may spell out in a language; nothing for a language of which no words are known. */
export function spelledNumbers(text: string, language: string): ReadonlySet<number> | undefined {
  const patterns = patternsOf(language);
  if (patterns === undefined) return undefined;
  const words = new Set(text.toLowerCase().match(/\p{L}[\p{L}\p{M}-]*/gu) ?? []);
  const parts = [...words].flatMap((word) => (word.includes("-") ? [word, ...word.split("-")] : [word]));
  return new Set([...patterns].filter(([, pattern]) => parts.some((word) => pattern.test(word))).map(([value]) => value));
}

/** Whether a whole number can be made of numbers that are spelled out: 25 of 20 and 5, 4000 of 4 and 1000. */
export function canSpell(value: number, spelled: ReadonlySet<number>): boolean {
  if (spelled.has(value)) return true;
  if (value > 12 && value < 20) return spelled.has(10) && spelled.has(value - 10);
  if (value > 20 && value < 100 && value % 10 !== 0) return spelled.has(value % 10) && spelled.has(value - (value % 10));
  const scale = [1_000_000, 1_000, 100, 10].find((size) => value >= size && value % size === 0 && spelled.has(size));
  return scale !== undefined && (value === scale || canSpell(value / scale, spelled));
}

function patternsOf(language: string): ReadonlyMap<number, RegExp> | undefined {
  const words = Object.hasOwn(wordsByLanguage, language) ? wordsByLanguage[language] : undefined;
  if (words === undefined) return undefined;
  let patterns = compiled.get(language);
  if (patterns === undefined) {
    patterns = new Map(Object.entries(words).map(([value, pattern]) => [Number(value), new RegExp(`^(?:${pattern})$`, "u")]));
    compiled.set(language, patterns);
  }
  return patterns;
}
