import type { PoMessage } from "../libraries/codec/po.ts";
import { hasPoFlag } from "../libraries/codec/po-flags.ts";
import { carriedOverNote, suggestedNote } from "../libraries/translation/notes.ts";
import type { Unit } from "../model/unit.ts";
import { syncMessage } from "./sync-message.ts";
import { messageOf } from "./sync-registry.ts";

/** A translation that somebody brings. */
export interface BroughtTranslation {
  /** The passage for which it was made. */
  readonly made: string;
  readonly target: string;
  /** Whether its translator calls it unfinished. */
  readonly isDraft: boolean;
}

/** A unit's message with a translation that was brought: stale when the passage has changed since, and never current then. */
export function takeTranslation(unit: Unit, stored: PoMessage | undefined, { made, target, isDraft }: BroughtTranslation): PoMessage {
  const { previous: _, extraFlags: __, ...old } = stored ?? { ...messageOf(unit), translation: "" };
  const translatorComments = old.translatorComments.filter((text) => !text.startsWith(suggestedNote) && !text.startsWith(carriedOverNote));
  const flags = old.flags.filter((flag) => flag !== "fuzzy");
  const base: PoMessage = { ...old, translatorComments, flags: isDraft ? ["fuzzy", ...flags] : flags, obsolete: false };
  return syncMessage(unit, { ...base, id: made, translation: target }, { carryOver: false, minor: new Set() });
}

/** Whether two messages of a unit say the same of its translation. */
export function sayTheSame(left: PoMessage | undefined, right: PoMessage): boolean {
  return (
    left !== undefined &&
    left.translation === right.translation &&
    left.id === right.id &&
    left.previous?.id === right.previous?.id &&
    hasPoFlag(left, "fuzzy") === hasPoFlag(right, "fuzzy")
  );
}
