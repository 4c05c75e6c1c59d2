import type { PoMessage } from "../libraries/codec/po.ts";
import { carriedOverNote, suggestedNote } from "../libraries/translation/notes.ts";

/** A message whose translation somebody calls right for `text`, the passage as it is now. */
export function acceptMessage({ previous: _, ...message }: PoMessage, text: string): PoMessage {
  const isOpen = (flag: string): boolean => flag === "fuzzy";
  return {
    ...message,
    id: text,
    translatorComments: message.translatorComments.filter((note) => !note.startsWith(suggestedNote) && !note.startsWith(carriedOverNote)),
    flags: message.flags.filter((flag) => !isOpen(flag)),
    ...(message.extraFlags === undefined ? {} : { extraFlags: message.extraFlags.filter((flag) => !isOpen(flag)) }),
  };
}
