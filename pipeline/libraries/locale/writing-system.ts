/** The scripts that a language is written in, by their names in Unicode; none for a language that is not known. */
export function scriptsOf(locale: string): readonly string[] {
  const code = new Intl.Locale(locale).maximize().script;
  if (code === undefined) return [];
  return combined[code] ?? [code];
}

/** Codes of ISO 15924 that stand for several scripts, or for one that Unicode calls otherwise. */
const combined: Readonly<Record<string, readonly string[]>> = {
  Hans: ["Hani"],
  Hant: ["Hani"],
  Jpan: ["Hani", "Hira", "Kana"],
  Hrkt: ["Hira", "Kana"],
  Kore: ["Hang", "Hani"],
  Zyyy: [],
  Zzzz: [],
};

const patterns = new Map<string, RegExp>();

/** How many letters of a text are of some scripts, and how many there are. */
export function countLetters(text: string, scripts: readonly string[]): { readonly own: number; readonly all: number } {
  const all = text.match(/\p{L}/gu)?.length ?? 0;
  if (scripts.length === 0) return { own: all, all };
  const name = scripts.join(" ");
  const pattern = patterns.get(name) ?? new RegExp(`[${scripts.map((script) => `\\p{Script=${script}}`).join("")}]`, "gu");
  patterns.set(name, pattern);
  return { own: text.match(pattern)?.filter((letter) => /\p{L}/u.test(letter)).length ?? 0, all };
}
