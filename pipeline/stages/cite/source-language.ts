import { writingDirection } from "../../libraries/locale/writing-direction.ts";
import type { LanguageAttributes } from "./piece.ts";

/**
 * The attributes of a text whose language differs from the edition's: in another language or another script, not merely in
 * another country. None when the language is not told or is not one, and for words that are not in its script, such as
 * a transliterated name.
 */
export function languageAttributes(text: string, language: string | undefined, edition: string): LanguageAttributes | undefined {
  if (language === undefined) return undefined;
  const [source, target] = [localeOf(language), localeOf(edition)];
  if (source === undefined || target === undefined) return undefined;
  if (source.language === target.language && source.script === target.script) return undefined;
  if (source.letter !== undefined && !source.letter.test(text)) return undefined;
  const direction = writingDirection(source.script);
  return { lang: source.tag, ...(direction === writingDirection(target.script) ? {} : { dir: direction }) };
}

interface Language {
  readonly tag: string;
  readonly language: string;
  readonly script: string;
  /** A letter of the script; none for scripts that are mixtures, such as the Japanese. */
  readonly letter: RegExp | undefined;
}

const known = new Map<string, Language | undefined>();

function localeOf(tag: string): Language | undefined {
  if (known.has(tag)) return known.get(tag);
  const language = readTag(tag.trim().replaceAll("_", "-"));
  // A bibliography of nonsense may hold any number of tags.
  if (known.size < 1_000) known.set(tag, language);
  return language;
}

function readTag(tag: string): Language | undefined {
  // A word such as `English` has the form of a tag, but no language has more than three letters in practice.
  if (!/^[a-z]{2,3}(-|$)/i.test(tag)) return undefined;
  try {
    const locale = new Intl.Locale(tag);
    const { language, script = "" } = locale.maximize();
    return { tag: locale.baseName, language, script, letter: letterOf(script) };
  } catch {
    return undefined;
  }
}

function letterOf(script: string): RegExp | undefined {
  try {
    return new RegExp(`\\p{Script=${script}}`, "u");
  } catch {
    return undefined;
  }
}
