import type { ReplacedSpan } from "./mend-span.ts";

/** Learns of a span what its glyphs mean, where it has one glyph, or a letter and an accent: Skia's maps lack such as come from other glyphs. */
export function learnGlyphs({ words, shows }: ReplacedSpan): void {
  const [first, second, ...rest] = shows.flatMap(({ font, codes, advance }) => codes.map((code) => ({ font, code, advance })));
  if (first === undefined || rest.length > 0) return;
  if (second === undefined) learn(first, words);
  else if (second.advance === 0) learn(second, /\p{M}+$/u.exec(words.normalize("NFD"))?.[0]);
}

function learn(
  { font, code }: { readonly font: { readonly meanings: Map<string, string> }; readonly code: string },
  words: string | undefined,
): void {
  if (words !== undefined && !font.meanings.has(code)) font.meanings.set(code, words);
}
