import type { PoMessage } from "../libraries/codec/po.ts";
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
  const comments = old.translatorComments.filter((text) => !text.startsWith(carriedOverNote));
  const others = old.flags.filter((flag) => flag !== "fuzzy" && !fresh.flags.includes(flag));
  const own = { ...fresh, translatorComments: comments, flags: [...fresh.flags, ...others] };
  if (translation === "") return { ...own, translation };
  const wasFuzzy = old.flags.includes("fuzzy");
  // A draft: its translator has not finished it, or it is our suggestion. It stays a draft, whatever the source does.
  if (wasFuzzy && old.previous?.id === undefined) return { ...own, flags: ["fuzzy", ...own.flags], translation };
  // The text that the translation was made for: the first one, however often the source has changed since.
  const made = (wasFuzzy ? old.previous?.id : undefined) ?? old.id;
  const kept = { ...own, translatorComments: comments.filter((text) => !text.startsWith(suggestedNote)) };
  if (made === unit.text || options.minor.has(unit.id)) return { ...kept, translation };
  const carried = options.carryOver ? carryOver(made, unit.text, translation) : undefined;
  if (carried !== undefined) {
    const note = carried.exchanged.length === 0 ? [] : [carriedOverNote + carried.exchanged.join(", ")];
    return { ...kept, translatorComments: [...kept.translatorComments, ...note], translation: carried.target };
  }
  return { ...own, flags: ["fuzzy", ...own.flags], previous: { context: unit.id, id: made }, translation };
}

/** A draft that a translator may begin with; `why` says where it comes from. */
export function suggest(unit: Unit, translation: string, why: string): PoMessage {
  const fresh = messageOf(unit);
  return { ...fresh, translatorComments: [suggestedNote + why], flags: ["fuzzy", ...fresh.flags], translation };
}
