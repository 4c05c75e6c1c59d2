import type { Mend } from "../../edges/serve/editor-service.ts";
import type { Diagnostic } from "../../model/diagnostic.ts";

/** The mends of a finding: its own, and what it expected instead of what it found, where that can be told exactly. */
export function mendsOf({ fix, expected = [], place, reason }: Diagnostic, text: string | undefined): Mend[] {
  const own = fix === undefined ? [] : [{ title: fix.title, edits: fix.edits, isSure: true }];
  const range = text === undefined ? undefined : findUnexpected(text, place, reason);
  if (range === undefined) return own;
  const others = expected.map((word) => ({
    title: `Write \`${word}\``,
    edits: [{ file: place.file, ...range, text: word }],
    isSure: false,
  }));
  const known = new Set(own.flatMap(({ edits }) => (edits.length === 1 ? edits.map(({ text: word }) => word) : [])));
  return [...own, ...others.filter(({ edits }) => !known.has(edits[0]?.text ?? ""))];
}

/** Where the word that a finding calls unexpected stands in its place: nowhere, when it is there more than once. */
function findUnexpected(text: string, { position }: Diagnostic["place"], reason: string): { start: number; end: number } | undefined {
  const word = /`([^`]+)`/.exec(reason)?.[1];
  const from = position?.start.offset;
  const to = position?.end.offset;
  if (word === undefined || from === undefined || to === undefined) return undefined;
  const whole = text.slice(from, to);
  const at = whole.indexOf(word);
  if (at < 0 || whole.indexOf(word, at + 1) >= 0) return undefined;
  return { start: from + at, end: from + at + word.length };
}
