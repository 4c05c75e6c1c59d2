import type { ReplacedSpan } from "./mend-span.ts";
import type { Edit } from "./piece.ts";
import type { PrintContents } from "./read-contents.ts";
import type { PrintFont } from "./read-font.ts";

/** What glyphs mean instead of what the fonts' maps say, and how streams are replaced for it, by the numbers of their owners. */
export interface SettledGlyphs {
  readonly letters: ReadonlyMap<PrintFont, ReadonlyMap<string, string>>;
  readonly edits: ReadonlyMap<number, readonly Edit[]>;
}

interface Letter {
  readonly words: string;
  count: number;
}

/**
 * Finds the glyphs of which every use says that they mean something else than their font's map: Source Serif has one glyph for
 * ’ and ʼ, Skia's map takes the rarer. The map is what most programs search by, so it is the map that must be right.
 */
export function settleGlyphs({ streams }: PrintContents): SettledGlyphs {
  const candidates = new Map<PrintFont, Map<string, Letter>>();
  for (const { singles } of streams.values()) for (const span of singles) addCandidate(span, candidates);
  if (candidates.size === 0) return { letters: new Map(), edits: new Map() };
  const letters = new Map<PrintFont, Map<string, string>>();
  for (const [font, ofFont] of candidates) {
    const settled = [...ofFont].flatMap(([code, { words, count }]) =>
      count === font.usesOf(Number.parseInt(code, 16)) ? [[code, words] as const] : [],
    );
    letters.set(font, new Map(settled));
  }
  const edits = [...streams].map(
    ([owner, { singles }]) => [owner, singles.filter((span) => isSettled(span, letters)).flatMap(withoutSpan)] as const,
  );
  return { letters, edits: new Map(edits) };
}

function addCandidate({ words, shows: [show] }: ReplacedSpan, candidates: Map<PrintFont, Map<string, Letter>>): void {
  const code = show?.codes[0];
  // Small capitals are shown by glyphs of capitals, which stay such.
  if (show === undefined || code === undefined || words !== words.toUpperCase()) return;
  const ofFont = candidates.get(show.font) ?? new Map<string, Letter>();
  candidates.set(show.font, ofFont);
  const letter = ofFont.get(code);
  if (letter === undefined) ofFont.set(code, { words, count: 1 });
  // A use that says another thing is not among those that agree, and so the glyph is not settled.
  else letter.count += letter.words === words ? 1 : 0;
}

function isSettled({ shows: [show] }: ReplacedSpan, letters: SettledGlyphs["letters"]): boolean {
  return show !== undefined && letters.get(show.font)?.has(show.codes[0] ?? "") === true;
}

function withoutSpan({ opening, closing }: ReplacedSpan): Edit[] {
  return [opening, closing].map(({ start, end }) => ({ start, end, text: "" }));
}
