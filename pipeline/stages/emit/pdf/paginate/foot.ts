import type { FootPart } from "./foot-part.ts";
import { chooseCut, type NoteCut, type NoteText } from "./note-text.ts";
import { footSpacing } from "./page-geometry.ts";

/** The notes of a page while it is filled. */
export interface Foot {
  readonly parts: readonly FootPart[];
  /** With the space above it; nothing without notes. */
  readonly height: number;
  /** Whether its last note goes on: nothing may follow it. */
  readonly isOpen: boolean;
}

/** A note that the page before did not finish. */
export interface Carry {
  readonly note: NoteText;
  readonly from: NoteCut;
}

/** A page without notes. */
export const emptyFoot: Foot = { parts: [], height: 0, isOpen: false };

/** The foot with one more part. */
export function withPart(foot: Foot, part: FootPart): Foot {
  const space = foot.parts.length === 0 ? footSpacing.above : footSpacing.between;
  return { parts: [...foot.parts, part], height: foot.height + space + part.height, isOpen: part.to !== undefined };
}

/** The foot with a whole note, or with what remains of one. */
export function withNote(foot: Foot, note: NoteText, from?: NoteCut): Foot {
  const height = note.height - (from?.offset ?? 0);
  return withPart(foot, { note: note.id, isReminder: false, height, ...(from === undefined ? {} : { from }) });
}

/** The foot with as much of a note as makes it no higher than `room`; nothing when too little of it fits. */
export function withNoteCut(foot: Foot, note: NoteText, room: number, anyhow: boolean, from?: NoteCut): Foot | undefined {
  const start = from?.offset ?? 0;
  const space = foot.parts.length === 0 ? footSpacing.above : footSpacing.between;
  const to = chooseCut(note, start, room - foot.height - space, anyhow);
  if (to === undefined) return undefined;
  return withPart(foot, { note: note.id, isReminder: false, height: to.offset - start, to, ...(from === undefined ? {} : { from }) });
}

/** What a page leaves to the next. */
export function carryOf(foot: Foot, notes: ReadonlyMap<string, NoteText>): Carry | undefined {
  const last = foot.parts.at(-1);
  const note = last === undefined ? undefined : notes.get(last.note);
  return last?.to === undefined || note === undefined ? undefined : { note, from: last.to };
}

/** The foot of a page with what remains of a note, as far as there is room; nothing when there is none for a single line. */
export function continueNote({ note, from }: Carry, room: number): Foot | undefined {
  const whole = withNote(emptyFoot, note, from);
  return whole.height <= room ? whole : withNoteCut(emptyFoot, note, room, true, from);
}
