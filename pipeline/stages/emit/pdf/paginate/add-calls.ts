import type { Book } from "./book.ts";
import { type Foot, withNote, withNoteCut, withPart } from "./foot.ts";
import type { NoteText } from "./note-text.ts";
import type { Progress } from "./progress.ts";

/** What becomes of a foot when a line calls notes. */
export interface Called {
  /** With all notes as a whole; higher than the room perhaps. */
  readonly whole: Foot;
  /** With the last of them parted so that it fits the room; nothing when it need not be, or cannot. */
  readonly cut?: Foot;
}

/** Adds the notes that a line calls for the first time, and lines that send back to notes on earlier pages. */
export function addCalls(book: Book, progress: Progress, foot: Foot, calls: readonly string[], room: number): Called {
  const { begun, reminded } = sortCalls(book, progress, foot, calls);
  if (begun.length + reminded.length === 0) return { whole: foot };
  if (foot.isOpen) return { whole: { ...foot, height: Number.POSITIVE_INFINITY } };
  const start = reminded.reduce(
    (sum, note) => withPart(sum, { note, isReminder: true, height: book.reminderHeight }),
    begun.slice(0, -1).reduce((sum, note) => withNote(sum, note), foot),
  );
  const last = begun.at(-1);
  if (last === undefined) return { whole: start };
  const whole = withNote(start, last);
  const cut = whole.height <= room || progress.whole.has(last.id) ? undefined : withNoteCut(start, last, room, false);
  return { whole, ...(cut === undefined ? {} : { cut }) };
}

/** Adds those notes of a line that fit, for a line that can stand nowhere else, and names the others. */
export function addFittingCalls(
  book: Book,
  progress: Progress,
  foot: Foot,
  calls: readonly string[],
  room: number,
): { readonly foot: Foot; readonly unsound: readonly string[] } {
  const { begun } = sortCalls(book, progress, foot, calls);
  const unsound: string[] = [];
  let filled = foot;
  for (const note of begun) {
    const whole = withNote(filled, note);
    const parted = progress.whole.has(note.id) ? undefined : withNoteCut(filled, note, room, true);
    const next = filled.isOpen ? undefined : whole.height <= room ? whole : parted;
    if (next === undefined) unsound.push(note.id);
    else filled = next;
  }
  return { foot: filled, unsound };
}

/** Notes that begin here, each followed by those that it calls itself, and notes that began on an earlier page. */
function sortCalls(
  { notes, reminderHeight }: Book,
  { placed }: Progress,
  { parts }: Foot,
  calls: readonly string[],
): { readonly begun: readonly NoteText[]; readonly reminded: readonly string[] } {
  const known = new Set(parts.map(({ note }) => note));
  const begun: NoteText[] = [];
  const reminded: string[] = [];
  const visit = (name: string, isInNote: boolean): void => {
    const note = notes.get(name);
    if (note === undefined || known.has(name)) return;
    known.add(name);
    if (!placed.has(name)) {
      begun.push(note);
      for (const [, call] of note.calls) visit(call, true);
    } else if (!isInNote && reminderHeight > 0) reminded.push(name);
  };
  for (const name of calls) visit(name, false);
  return { begun, reminded };
}
