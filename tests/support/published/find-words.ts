/** A text made ready for the search: all its words, or all its letters. */
export interface Searchable {
  readonly haystack: string;
  /** The same done to what is sought. */
  prepare(text: string): string;
}

/** Between two pieces of a passage stand calls, numbers and the names of places: never more than this many characters. */
const widestGap = 90;

/** The words of a text. Spaces, marks, soft hyphens and stress accents do not count. */
export function searchWords(text: string): Searchable {
  const prepare = (part: string): string => ` ${wordsOf(part).join(" ")} `;
  return { haystack: prepare(text), prepare };
}

/** The letters and digits of a text: print has hyphens and line ends within words. */
export function searchLetters(text: string): Searchable {
  const prepare = (part: string): string => wordsOf(part).join("");
  return { haystack: prepare(text), prepare };
}

/** The words of a text in one normal form; whether print names an apostrophe rightly is judged elsewhere. */
export function wordsOf(text: string): string[] {
  return (
    text
      .normalize("NFC")
      .replace(/\u00AD|\u0301/g, "")
      .replace(/[\u02BB\u02BC]/g, "’")
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  );
}

/** Where pieces of text stand one soon after the other, at or after an index: the index behind them, or nothing. */
export function findPieces({ haystack, prepare }: Searchable, pieces: readonly string[], from = 0): number | undefined {
  const [first, ...rest] = pieces.map(prepare).filter((piece) => piece.trim() !== "");
  if (first === undefined) return from;
  for (let start = haystack.indexOf(first, from); start !== -1; start = haystack.indexOf(first, start + 1)) {
    const end = followPieces(haystack, rest, start + first.length);
    if (end !== undefined) return end;
  }
  return undefined;
}

function followPieces(haystack: string, pieces: readonly string[], from: number): number | undefined {
  let end = from;
  for (const piece of pieces) {
    // Words are sought with the spaces around them, and two neighbours share one.
    const start = haystack.indexOf(piece, end - 1);
    if (start === -1 || start > end + widestGap) return undefined;
    end = start + piece.length;
  }
  return end;
}
