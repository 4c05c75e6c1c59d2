/** Words that stand for a text that nobody has written yet. */
export interface Placeholder {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The placeholders in a text in a language, in order. `TODO` is a word of Spanish, Portuguese and Galician, too: there it needs its colon. */
export function findPlaceholders(text: string, locale: string): Placeholder[] {
  const isWord = ["es", "pt", "gl", "ast"].includes(locale.split("-")[0] ?? "");
  return [...text.matchAll(pattern)].flatMap(({ 0: found, index }): Placeholder[] => {
    if (isWord && found === "TODO" && !/^\s?[:(]/.test(text.slice(index + found.length, index + found.length + 2))) return [];
    return [{ start: index, end: index + found.length, text: found }];
  });
}

const pattern = /(?<![\p{L}\p{N}_])(?:TODO|FIXME|TBD|X{4,}|\?{4,}|[Ll]orem\s+ipsum)(?![\p{L}\p{N}_])/gu;
