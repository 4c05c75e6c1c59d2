import { cpSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createWriter } from "./write-article.ts";

/** Fills a folder with a publication of articles, of which each tenth has translations; `sync` gives those their PO files. */
export function makePublication(folder: string, count: number, locales: readonly string[], sync: (names: string[]) => void): void {
  const policies = locales.map((locale) => `${locale}: { missing: source, stale: mark }`).join(", ");
  writeFileSync(join(folder, "publication.yaml"), `title: Bench\nidentifier: https://bench.example/\nlocales: { ${policies} }\n`);
  for (const locale of ["en", ...locales]) {
    mkdirSync(join(folder, "translations", locale), { recursive: true });
    for (const name of ["ui.json", "locale.yaml"]) cpSync(join("translations", locale, name), join(folder, "translations", locale, name));
  }
  const names = Array.from({ length: count }, (_, index) => `article-${String(index).padStart(4, "0")}`);
  for (const [index, name] of names.entries()) {
    const { markdown, references } = createWriter(index).article();
    mkdirSync(join(folder, "source", name), { recursive: true });
    writeFileSync(join(folder, "source", name, "article.md"), markdown);
    writeFileSync(join(folder, "source", name, "references.yaml"), references);
  }
  const translated = names.filter((_, index) => index % 10 === 0);
  sync(translated);
  for (const name of translated) for (const locale of locales) translate(join(folder, "translations", locale, `${name}.po`), locale);
}

/** Fills the messages of a PO file with words that look like a translation: codes and numbers stay, letters do not. */
export function translate(path: string, locale: string): void {
  const text = readFileSync(path, "utf8").replace(/^msgid "(.+)"\nmsgstr ""$/gm, (_, source: string) => {
    const parts = source.split(/(\[@[^\]]*\]|\[\^[^\]]*\]|\]\([^)]*\)|\{[^}]*\}|`[^`]*`)/);
    const target = parts
      .map((part, index) => (index % 2 === 1 ? part : part.replace(/\p{L}+/gu, (word) => disguise(word, locale))))
      .join("");
    return `msgid "${source}"\nmsgstr "${target}"`;
  });
  writeFileSync(path, text);
}

const cyrillic = new Map(
  [..."abcdefghijklmnopqrstuvwxyz"].map((letter, index) => [letter, [..."абцдефгхийклмнопярстуввхызщ"][index] ?? "ъ"]),
);
const endings: Readonly<Record<string, string>> = { de: "en", fr: "es" };

function disguise(word: string, locale: string): string {
  if (locale !== "ru") return word + (endings[locale] ?? "");
  const letters = [...word].map((letter) => {
    const other = cyrillic.get(letter.toLowerCase()) ?? letter;
    return letter === letter.toLowerCase() ? other : other.toUpperCase();
  });
  return letters.join("");
}
