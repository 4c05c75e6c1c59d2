/** Patterns of `hyphen` whose language has the same subtag as they. */
const sameName: ReadonlySet<string> = new Set(
  "af as be bg bn ca cop cs cu cy da es et eu fi fr fur ga gl grc gu hi hr hsb hu hy ia id is it ka kmr kn la lt lv mk ml mr nb nl nn no oc or pa pi pl pms pt rm ro ru sa sk sl sq sv ta te tk tr uk".split(
    " ",
  ),
);

/** Patterns by languages of other names, the narrower tag first. */
const otherNames: Readonly<Record<string, string>> = {
  "de-CH": "de-ch-1901",
  "de-LI": "de-ch-1901",
  "de-1901": "de-1901",
  de: "de-1996",
  "en-US": "en-us",
  "en-CA": "en-us",
  "en-PH": "en-us",
  en: "en-gb",
  el: "el-monoton",
  "sr-Latn": "sh-latn",
  sr: "sr-cyrl",
  bs: "sh-latn",
  sh: "sh-latn",
  mn: "mn-cyrl",
  "zh-Latn": "zh-latn-pinyin",
};

/** The name of a language's patterns, or nothing for a language that is not divided, or not by patterns: Chinese, Arabic, Thai. */
export function choosePatterns(language: string): string | undefined {
  const subtags = language.split("-");
  for (let length = subtags.length; length > 0; length -= 1) {
    const tag = subtags.slice(0, length).join("-");
    if (Object.hasOwn(otherNames, tag)) return otherNames[tag];
    if (length === 1 && sameName.has(tag)) return tag;
  }
  return undefined;
}
