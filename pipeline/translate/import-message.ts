import type { PlacedPoMessage } from "../libraries/codec/po.ts";
import { hasPoFlag } from "../libraries/codec/po-flags.ts";
import { type ImportMode, type ImportTarget, isUntranslated } from "./import-unit.ts";
import type { ImportedPassage } from "./imported.ts";
import { suggest } from "./sync-message.ts";
import { sayTheSame, takeTranslation } from "./take-translation.ts";

/** Judges a message of a PO file that names its unit, as one does that was mailed to a translator and back. */
export function importMessage(message: PlacedPoMessage, { unit, stored }: ImportTarget, mode: ImportMode): ImportedPassage {
  const { start, end } = message.place.message;
  const result = (outcome: ImportedPassage["outcome"]): ImportedPassage => ({ outcome, start: start.offset, end: end.offset });
  const isFuzzy = hasPoFlag(message, "fuzzy");
  // A stale translation says itself for which passage it was made.
  const made = (isFuzzy ? message.previous?.id : undefined) ?? message.id;
  const target = message.translation;
  if (target === stored?.translation && sayTheSame(stored, message)) return result("unchanged");
  if (isUntranslated(unit, target, made)) return result("untranslated");
  if (mode.asSuggestions) {
    if (stored?.translation) return result("unused");
    return { ...result("suggested"), written: { unit, message: suggest(unit, target, mode.origin) } };
  }
  const isDraft = isFuzzy && message.previous?.id === undefined;
  // Somebody who gives back an old, unfinished translation does not want to undo what was done since.
  if (isFuzzy && stored?.translation && (stored.id === unit.text || target === stored.translation)) return result("unchanged");
  const taken = takeTranslation(unit, stored, { made, target, isDraft });
  if (sayTheSame(stored, taken)) return result("unchanged");
  return { ...result(isDraft ? "draft" : made === unit.text ? "taken" : "stale"), written: { unit, message: taken } };
}
