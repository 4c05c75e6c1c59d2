/** A quotation in a text: its marks stand at `start` and before `end`. */
export interface QuotedPassage {
  readonly start: number;
  readonly end: number;
  /** What stands between the marks. */
  readonly words: string;
}

/** What closes each mark that opens a quotation, in whatever language: single marks are left out, as apostrophes look like them. */
const closers: ReadonlyMap<string, string> = new Map([
  ["“", "”"],
  ["„", "“”"],
  ["«", "»"],
  ["»", "«»"],
  ["”", "”"],
  ['"', '"'],
  ["「", "」"],
  ["『", "』"],
  ["《", "》"],
]);

/** The outermost quotations of a text, in order. A mark that nothing closes opens none. */
export function quotedPassages(text: string): QuotedPassage[] {
  const passages: QuotedPassage[] = [];
  const hopeless = new Set<string>();
  for (let start = 0; start < text.length; start++) {
    const mark = text.charAt(start);
    const closing = closers.get(mark);
    if (closing === undefined || hopeless.has(mark) || !opens(text, start)) continue;
    const end = findClose(text, start + 1, mark, closing);
    // Nothing that follows can close another of its kind either: so long texts stay cheap.
    if (end === undefined) hopeless.add(mark);
    else {
      passages.push({ start, end: end + 1, words: text.slice(start + 1, end) });
      start = end;
    }
  }
  return passages;
}

/** Marks that open and close alike, or that close in other languages, open only before a word and behind none. */
function opens(text: string, index: number): boolean {
  if (!/["”»]/.test(text.charAt(index))) return true;
  return /^$|[\s([{—–‐-]/u.test(text.charAt(index - 1)) && /\S/u.test(text.charAt(index + 1));
}

function findClose(text: string, from: number, opening: string, closing: string): number | undefined {
  let depth = 0;
  for (let index = from; index < text.length; index++) {
    const mark = text.charAt(index);
    if (closing.includes(mark)) {
      if (mark === '"' && !/^$|[^\p{L}\p{N}]/u.test(text.charAt(index + 1))) continue;
      if (depth === 0) return index;
      depth--;
    } else if (mark === opening) depth++;
  }
  return undefined;
}
