import { repeatsColumn } from "../../../libraries/translation/repeats-column.ts";
import type { Edition } from "../../../model/edition.ts";
import type { Locale } from "../../../model/locale.ts";
import type { PublishedFile, TextFlow, TextRun } from "../../../model/published.ts";
import { expectPassages } from "./expect-passages.ts";
import type { ExpectedPassage, Piece } from "./expected-passage.ts";
import { SearchableText, type Span } from "./searchable-text.ts";

/** Where a passage stands in a file, if it does. */
export interface FoundPassage {
  readonly passage: ExpectedPassage;
  /** Of each piece; nothing when the passage is not there. */
  readonly spans?: readonly Span[];
  /** Whether it stands where it should: behind the passages before it. */
  readonly isInOrder: boolean;
  /** Whether its cell only says that it is missing, because another column has the words that would stand in for it. */
  readonly isRepeated?: true;
  readonly text: SearchableText;
}

/** Looks for every passage of an edition in a file that has these languages side by side. */
export function findPassages(file: PublishedFile, edition: Edition, locales: readonly Locale[]): readonly FoundPassage[] {
  const known = searched.get(file)?.get(edition);
  if (known !== undefined) return known;
  const found = search(file, edition, locales);
  const editions = searched.get(file) ?? new Map<Edition, readonly FoundPassage[]>();
  editions.set(edition, found);
  searched.set(file, editions);
  return found;
}

/** A file is searched once, however many rules ask. */
const searched = new WeakMap<PublishedFile, Map<Edition, readonly FoundPassage[]>>();

interface Flow {
  readonly text: SearchableText;
  /** Where the last passage in order ended, and the one before it. */
  end: number;
  before: number;
  last: number;
}

/** Whether a run stands in the column of a language, or where all languages share. */
function isInColumn({ cell }: TextRun, locale: Locale, locales: readonly Locale[]): boolean {
  if (locales.length === 1 || cell === undefined) return true;
  if (typeof cell === "number") return cell === locales.indexOf(locale) + 1;
  // A cell of another language than any column's may be whose it will: its words stand in for a passage.
  return cell === locale || !locales.some((other) => other === cell);
}

function search(file: PublishedFile, edition: Edition, locales: readonly Locale[]): FoundPassage[] {
  const [locale] = edition.locales;
  const flows = new Map<TextFlow, Flow>();
  const flowOf = (name: TextFlow): Flow => {
    const known = flows.get(name);
    if (known !== undefined) return known;
    const runs = file.runs.filter((run) => run.flow === name && isInColumn(run, locale, locales));
    const flow = { text: new SearchableText(runs, file.format === "pdf"), end: 0, before: 0, last: -1 };
    flows.set(name, flow);
    return flow;
  };
  const used = new Map<string, number>();
  const found: FoundPassage[] = [];
  for (const passage of expectPassages(edition)) {
    const flow = flowOf(passage.flow);
    const { text } = flow;
    const { unit } = passage;
    if (unit?.target.form === "markdown" && repeatsColumn(edition.passages[unit.ordinal], locale, locales)) {
      found.push({ passage, spans: [], isInOrder: true, isRepeated: true, text });
      continue;
    }
    const pieces = passage.pieces.map((piece) => ({ ...piece, text: text.prepare(piece.text) }));
    if (!isOrderedIn(file, passage)) {
      // As many equal cells must stand there as there are.
      const key = `${passage.flow} ${pieces.map((piece) => piece.text).join("|")}`;
      const spans = findDeclared(text, pieces, passage, used.get(key) ?? 0);
      if (spans !== undefined && passage.flow !== "hidden" && passage.isMovable) used.set(key, (spans.at(-1)?.end ?? 1) - 1);
      found.push({ passage, ...(spans === undefined ? {} : { spans }), isInOrder: true, text });
      continue;
    }
    let spans = findPieces(text.haystack, pieces, flow.end);
    if (spans === undefined && flow.last >= 0) {
      // What was found too far ahead hides all that stands before it.
      spans = findPieces(text.haystack, pieces, flow.before);
      const ahead = found[flow.last];
      if (spans !== undefined && ahead !== undefined) {
        found[flow.last] = { ...ahead, isInOrder: false };
        flow.end = flow.before;
      }
    }
    const isInOrder = spans !== undefined;
    spans ??= findPieces(text.haystack, pieces, 0);
    found.push({ passage, ...(spans === undefined ? {} : { spans }), isInOrder, text });
    if (!isInOrder || spans === undefined) continue;
    flow.before = flow.end;
    // Two words share the space between them.
    flow.end = Math.max(0, (spans.at(-1)?.end ?? 1) - 1);
    flow.last = found.length - 1;
  }
  return found;
}

/** How often words without a place of their own are looked for. */
const attempts = 40;

/** Where words stand that have no place of their own: few of them may be another passage's, and so first where their language is declared. */
function findDeclared(text: SearchableText, pieces: readonly Piece[], { hasLanguage }: ExpectedPassage, from: number): Span[] | undefined {
  const first = findPieces(text.haystack, pieces, from);
  let spans = first;
  for (let attempt = 0; hasLanguage && spans?.[0] !== undefined && attempt < attempts; attempt++) {
    const isDeclared = spans.every((span, index) =>
      text.runsOf(span).every(({ lang }) => lang.toLowerCase() === pieces[index]?.lang.toLowerCase()),
    );
    if (isDeclared) return spans;
    spans = findPieces(text.haystack, pieces, spans[0].start + 1);
  }
  return first;
}

/** Whether a passage follows those before it in a file: print may put figures, tables and boxes elsewhere. */
export function isOrderedIn({ format }: PublishedFile, { isOrdered, isMovable }: ExpectedPassage): boolean {
  return isOrdered && !(format === "pdf" && isMovable);
}

/** Where pieces stand one soon after the other, at or after an offset. */
export function findPieces(haystack: string, pieces: readonly Piece[], from: number): Span[] | undefined {
  const [first, ...rest] = pieces.filter(({ text }) => text !== "");
  if (first === undefined) return [];
  for (let start = haystack.indexOf(first.text, from); start >= 0; start = haystack.indexOf(first.text, start + 1)) {
    const following = followPieces(haystack, rest, start + first.text.length);
    if (following !== undefined) return [{ start, end: start + first.text.length }, ...following];
  }
  return undefined;
}

function followPieces(haystack: string, pieces: readonly Piece[], from: number): Span[] | undefined {
  const spans: Span[] = [];
  let end = from;
  for (const { text, gap } of pieces) {
    const near = haystack.slice(Math.max(0, end - 1), end + gap + 1 + text.length).indexOf(text);
    if (near < 0) return undefined;
    const start = Math.max(0, end - 1) + near;
    end = start + text.length;
    spans.push({ start, end });
  }
  return spans;
}
