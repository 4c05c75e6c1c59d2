import type { TextRun } from "../../../model/published.ts";

/** Text made ready to be searched: words set apart by single spaces, or, where print divides words, letters alone. */
export class SearchableText {
  readonly haystack: string;
  private readonly runs: readonly TextRun[];
  private readonly isByLetters: boolean;
  /** The offset in the haystack of each word, and the index of the run in which the word begins. */
  private readonly starts: number[] = [];
  private readonly owners: number[] = [];

  constructor(runs: readonly TextRun[], isByLetters: boolean) {
    this.runs = runs;
    this.isByLetters = isByLetters;
    const ends: number[] = [];
    let length = 0;
    for (const { text } of runs) {
      length += text.length;
      ends.push(length);
    }
    const words: string[] = [];
    let offset = isByLetters ? 0 : 1;
    let owner = 0;
    for (const { word, index } of wordsOf(runs.map(({ text }) => text).join(""))) {
      while (index >= (ends[owner] ?? Number.POSITIVE_INFINITY)) owner += 1;
      this.starts.push(offset);
      this.owners.push(owner);
      words.push(word);
      offset += word.length + (isByLetters ? 0 : 1);
    }
    this.haystack = isByLetters ? words.join("") : ` ${words.join(" ")} `;
  }

  /** The same done to what is sought. */
  prepare(text: string): string {
    const words = wordsOf(text).map(({ word }) => word);
    return words.length === 0 ? "" : this.isByLetters ? words.join("") : ` ${words.join(" ")} `;
  }

  /** The runs of a span of the haystack. */
  runsOf({ start, end }: Span): readonly TextRun[] {
    let low = 0;
    let high = this.starts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.starts[middle] ?? 0) < start) low = middle + 1;
      else high = middle;
    }
    const found = new Set<TextRun>();
    for (let index = low; (this.starts[index] ?? end) < end; index++) {
      const run = this.runs[this.owners[index] ?? 0];
      if (run !== undefined) found.add(run);
    }
    return [...found];
  }
}

/** From `start` to before `end`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Words in one normal form: typesetting, hyphenation and stress marks change none of them. */
function wordsOf(text: string): { readonly word: string; readonly index: number }[] {
  const words: { word: string; index: number }[] = [];
  // The modifier letters that look like apostrophes are none of a word's letters here, as the marks themselves are not.
  const plain = text.replace(/[\u02BB\u02BC]/g, "’");
  for (const { 0: found, index } of plain.matchAll(/[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}\u00AD\u200B-\u200D\u2060]*/gu)) {
    const normal = found
      .normalize("NFKC")
      .replace(/[^\p{L}\p{M}\p{N}]|\u0301/gu, "")
      .toLowerCase();
    if (normal !== "") words.push({ word: normal, index });
  }
  return words;
}
