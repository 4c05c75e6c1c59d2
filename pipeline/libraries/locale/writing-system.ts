import { textWidth } from "../text/text-width.ts";

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

/** How many letters of a text are of some scripts, and how many there are; a sign for a syllable or a word counts for several. */
export function countLetters(text: string, scripts: readonly string[]): { readonly own: number; readonly all: number } {
  const letters = text.match(/\p{L}+/gu)?.join("") ?? "";
  const all = textWidth(letters);
  if (scripts.length === 0) return { own: all, all };
  const name = scripts.join(" ");
  const pattern = patterns.get(name) ?? new RegExp(`[${scripts.map((script) => `\\p{Script=${script}}`).join("")}]`, "gu");
  patterns.set(name, pattern);
  return { own: textWidth(letters.match(pattern)?.join("") ?? ""), all };
}
