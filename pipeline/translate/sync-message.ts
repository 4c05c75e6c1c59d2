import type { PoMessage } from "../libraries/codec/po.ts";
import { hasPoFlag } from "../libraries/codec/po-flags.ts";
import { carryOver } from "../libraries/text/carry-over.ts";
import { carriedOverNote, suggestedNote } from "../libraries/translation/notes.ts";
import type { Unit } from "../model/unit.ts";
import { messageOf } from "./sync-registry.ts";

/** How passages that changed are treated. */
export interface SyncOptions {
  /** Whether translations follow where that takes no translator. */
  readonly carryOver: boolean;
  /** Units whose change the editor calls too small to matter for any translation. */
  readonly minor: ReadonlySet<string>;
}

/** The message of a unit, with what its translator has made of it: current, or fuzzy with the text that it was made for. */
export function syncMessage(unit: Unit, old: PoMessage | undefined, options: SyncOptions): PoMessage {
  const fresh = messageOf(unit);
  if (old === undefined) return { ...fresh, translation: "" };
  const { translation } = old;
  const wasFuzzy = hasPoFlag(old, "fuzzy");
  const isUntouched = old.id === unit.text && !wasFuzzy;
  const comments = old.translatorComments.filter((text) => isUntouched || !text.startsWith(carriedOverNote));
  const others = old.flags.filter((flag) => flag !== "fuzzy" && !fresh.flags.includes(flag));
  const own = { ...fresh, translatorComments: comments, flags: [...fresh.flags, ...others] };
  if (translation === "") return { ...own, translation };
  // A draft: its translator has not finished it, or it is our suggestion. It stays a draft, whatever the source does.
  const stillFuzzy = ["fuzzy", ...(wasFuzzy && old.id !== unit.text ? touch(own.flags) : own.flags)];
  if (wasFuzzy && old.previous?.id === undefined) return { ...own, flags: stillFuzzy, translation };
  // The text that the translation was made for: the first one, however often the source has changed since.
  const made = (wasFuzzy ? old.previous?.id : undefined) ?? old.id;
  const kept = { ...own, translatorComments: comments.filter((text) => !text.startsWith(suggestedNote)) };
  if (made === unit.text || options.minor.has(unit.id)) return { ...kept, translation };
  const carried = options.carryOver ? carryOver(made, unit.text, translation) : undefined;
  if (carried !== undefined) {
    const note = carried.exchanged.length === 0 ? [] : [carriedOverNote + carried.exchanged.join(", ")];
    return { ...kept, translatorComments: [...kept.translatorComments, ...note], translation: carried.target };
  }
  return { ...own, flags: stillFuzzy, previous: { context: unit.id, id: made }, translation };
}

/**
 * Flags that differ from what they were. Where a translator clears `fuzzy` on one branch and an editor changes the text
 * again on another, git sees two changes with a line between them, and would make of both a current translation without
 * a word; when the line of flags changes, too, it asks. `no-wrap` says what is true of each of our messages.
 */
function touch(flags: readonly string[]): readonly string[] {
  return flags.includes("no-wrap") ? flags.filter((flag) => flag !== "no-wrap") : [...flags, "no-wrap"];
}

/** A draft that a translator may begin with; `why` says where it comes from. */
export function suggest(unit: Unit, translation: string, why: string): PoMessage {
  const fresh = messageOf(unit);
  return { ...fresh, translatorComments: [suggestedNote + why], flags: ["fuzzy", ...fresh.flags], translation };
}
