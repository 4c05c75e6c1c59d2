import type { PoMessage } from "../libraries/codec/po.ts";
import { hasPoFlag } from "../libraries/codec/po-flags.ts";
import { carriedOverNote, suggestedNote } from "../libraries/translation/notes.ts";

/** A message that two branches have changed. */
export interface MergedMessage {
  /** With our translation where both branches have another one. */
  readonly message: PoMessage;
  /** Their translation, where somebody must choose. */
  readonly conflict?: string;
}

/** What a translation is made for: a text; or nothing, when nobody has finished it. */
type Made = string | undefined;

/**
 * What becomes of a message that was `base`, of ours and theirs; nothing when it is gone on both sides, or on one while
 * nobody has touched it on the other. A translation stays with the text that it was made for: where the text is another
 * by now it is fuzzy, never current.
 */
export function mergeMessage(
  base: PoMessage | undefined,
  ours: PoMessage | undefined,
  theirs: PoMessage | undefined,
): MergedMessage | undefined {
  if (ours === undefined || theirs === undefined) return keepOne(base, ours ?? theirs);
  const source = base?.id === ours.id ? theirs : ours;
  const texts = chooseTranslation(base, ours, theirs, source.id);
  const obsolete = base?.obsolete === ours.obsolete ? theirs.obsolete : ours.obsolete;
  const made = texts.conflict === undefined ? madeOf(texts.from) : olderOf(ours, theirs, source.id);
  const { previous: _, furtherForms: __, extraFlags: ___, ...rest } = source;
  const flags = source.flags.filter((flag) => flag !== "fuzzy");
  const extraFlags = source.extraFlags?.filter((flag) => flag !== "fuzzy") ?? [];
  const isOpen = texts.text !== "" && made !== source.id;
  const message: PoMessage = {
    ...rest,
    translation: texts.text,
    obsolete,
    translatorComments: mergeComments(base, ours, theirs, texts.from),
    flags: isOpen ? ["fuzzy", ...flags] : flags,
    ...(extraFlags.length === 0 ? {} : { extraFlags }),
    ...(texts.from.furtherForms === undefined ? {} : { furtherForms: texts.from.furtherForms }),
    ...(isOpen && made !== undefined
      ? { previous: { ...(source.context === undefined ? {} : { context: source.context }), id: made } }
      : {}),
  };
  return { message, ...(texts.conflict === undefined ? {} : { conflict: texts.conflict }) };
}

/** A message that only one side still has: a translation that the other side has not seen is kept as obsolete. */
function keepOne(base: PoMessage | undefined, one: PoMessage | undefined): MergedMessage | undefined {
  if (one === undefined) return undefined;
  if (base === undefined) return { message: one };
  const isTouched = one.translation !== base.translation && one.translation !== "";
  return isTouched
    ? { message: { ...one, obsolete: true, extractedComments: [], references: [], flags: one.flags.filter((flag) => flag === "fuzzy") } }
    : undefined;
}

interface ChosenTranslation {
  readonly text: string;
  /** The side whose text it is. */
  readonly from: PoMessage;
  readonly conflict?: string;
}

function chooseTranslation(base: PoMessage | undefined, ours: PoMessage, theirs: PoMessage, now: string): ChosenTranslation {
  const choose = (from: PoMessage): ChosenTranslation => ({ text: from.translation, from });
  const before = formsOf(base);
  const [left, right] = [formsOf(ours), formsOf(theirs)];
  if (left === right) return choose(isJudgedByTheirs(base, ours, theirs, now) ? theirs : ours);
  if (left === before) return choose(theirs);
  if (right === before) return choose(ours);
  // What followed the source without a translator follows it again: the translator's own words are worth more.
  if (isCarriedOver(ours) && !isCarriedOver(theirs)) return choose(theirs);
  if (isCarriedOver(theirs) && !isCarriedOver(ours)) return choose(ours);
  return { ...choose(ours), conflict: theirs.translation };
}

/** Whether, of the same words on both sides, it was their side that judged them last. */
function isJudgedByTheirs(base: PoMessage | undefined, ours: PoMessage, theirs: PoMessage, now: string): boolean {
  if (base !== undefined && madeOf(ours) === madeOf(base)) return true;
  if (base !== undefined && madeOf(theirs) === madeOf(base)) return false;
  return madeOf(ours) !== now && madeOf(theirs) === now;
}

/** For what one of two translations was made, if that is another text than that of now: somebody has to look. */
function olderOf(ours: PoMessage, theirs: PoMessage, now: string): Made {
  return madeOf(ours) === now ? madeOf(theirs) : madeOf(ours);
}

function madeOf(message: PoMessage): Made {
  return hasPoFlag(message, "fuzzy") ? message.previous?.id : message.id;
}

function formsOf(message: PoMessage | undefined): string {
  return message === undefined ? "" : [message.translation, ...(message.furtherForms ?? [])].join("\0");
}

function isCarriedOver({ translatorComments }: PoMessage): boolean {
  return translatorComments.some((note) => note.startsWith(carriedOverNote));
}

/** All comments of both sides but those that one has removed; our own notes go with the translation that they are about. */
function mergeComments(base: PoMessage | undefined, ours: PoMessage, theirs: PoMessage, from: PoMessage): string[] {
  const isNote = (text: string): boolean => text.startsWith(carriedOverNote) || text.startsWith(suggestedNote);
  const before = new Set(base?.translatorComments);
  const [left, right] = [new Set(ours.translatorComments), new Set(theirs.translatorComments)];
  const kept = [...ours.translatorComments, ...theirs.translatorComments.filter((text) => !left.has(text))].filter(
    (text) => !isNote(text) && (!before.has(text) || (left.has(text) && right.has(text))),
  );
  return [...kept, ...from.translatorComments.filter(isNote)];
}
