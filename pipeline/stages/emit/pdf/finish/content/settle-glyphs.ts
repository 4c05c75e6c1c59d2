import type { ReplacedSpan } from "./mend-span.ts";
import type { Edit } from "./piece.ts";
import type { PrintContents } from "./read-contents.ts";
import type { PrintFont } from "./read-font.ts";
import { scanOperators } from "./scan-operators.ts";

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
  const texts = [...streams.values()];
  if (areAllUses(texts, candidates)) for (const ofFont of candidates.values()) for (const letter of ofFont.values()) letter.count = 0;
  else for (const { text, fontOf } of texts) discountUses(text, fontOf, candidates);
  const letters = new Map<PrintFont, Map<string, string>>();
  for (const [font, ofFont] of candidates) {
    const settled = [...ofFont].filter(([, { count }]) => count === 0).map(([code, { words }]) => [code, words] as const);
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
  // A use that says another thing is never found among the uses, and so the glyph is not settled.
  else letter.count += letter.words === words ? 1 : 0;
}

/** Whether the codes occur nowhere else, in any font: then nothing more need be looked up. */
function areAllUses(texts: readonly { readonly text: string }[], candidates: ReadonlyMap<PrintFont, ReadonlyMap<string, Letter>>): boolean {
  const counts = new Map<string, number>();
  for (const ofFont of candidates.values()) for (const [code, { count }] of ofFont) counts.set(code, (counts.get(code) ?? 0) + count);
  return [...counts].every(([code, count]) => {
    const found = texts.reduce((sum, { text }) => sum + countOf(code, text), 0);
    return found === count;
  });
}

/** How often a code occurs in a text, in lower or upper case. */
function countOf(code: string, text: string): number {
  let count = 0;
  for (const form of new Set([code, code.toUpperCase()]))
    for (let at = text.indexOf(form); at !== -1; at = text.indexOf(form, at + 1)) count += 1;
  return count;
}

/** Takes every use of a candidate off its count: what is left is not 0 unless all uses were in spans that agree. */
function discountUses(
  text: string,
  fontOf: (name: string) => PrintFont,
  candidates: ReadonlyMap<PrintFont, ReadonlyMap<string, Letter>>,
): void {
  let inUse: ReadonlyMap<string, Letter> | undefined;
  scanOperators(text, ({ kind, start, at }) => {
    if (kind === "font") {
      const [name = ""] = text.slice(start, at).trim().split(" ");
      inUse = candidates.get(fontOf(name.slice(1)));
    } else if (kind === "show-text" && inUse !== undefined) {
      const codes =
        text
          .slice(start, at)
          .toLowerCase()
          .match(/[0-9a-f]{4}/g) ?? [];
      for (const code of codes) {
        const letter = inUse.get(code);
        if (letter !== undefined) letter.count -= 1;
      }
    }
  });
}

function isSettled({ shows: [show] }: ReplacedSpan, letters: SettledGlyphs["letters"]): boolean {
  return show !== undefined && letters.get(show.font)?.has(show.codes[0] ?? "") === true;
}

function withoutSpan({ opening, closing }: ReplacedSpan): Edit[] {
  return [opening, closing].map(({ start, end }) => ({ start, end, text: "" }));
}
