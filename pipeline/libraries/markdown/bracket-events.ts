import type { Event, Token, TokenizeContext } from "micromark-util-types";

/** The index of the event that enters `token`, one of the last of `events`. */
export function entryOf(events: readonly Event[], token: Token): number {
  for (let index = events.length - 1; index >= 0; index--) {
    if (events[index]?.[1] === token && events[index]?.[0] === "enter") return index;
  }
  throw new Error("a bracket that closes has been opened");
}

/** How many events make up an opening `[` or `![`, which stands at the start of what it opens. */
export function openingLength(opening: Token): number {
  return opening.type === "labelImage" ? 6 : 4;
}

/** The events of the `!` of `![` as text, and the point where its `[` begins; nothing precedes a lone `[`. */
export function splitOpening(
  events: readonly Event[],
  entry: number,
  context: TokenizeContext,
): { before: Event[]; start: Token["start"] } {
  const opening = events[entry]?.[1];
  if (opening === undefined) throw new Error("an opening bracket has events");
  if (opening.type !== "labelImage") return { before: [], start: { ...opening.start } };
  const marker = events[entry + 1]?.[1];
  if (marker === undefined) throw new Error("an image's opening has a marker");
  const bang: Token = { type: "data", start: { ...marker.start }, end: { ...marker.end } };
  return {
    before: [
      ["enter", bang, context],
      ["exit", bang, context],
    ],
    start: { ...marker.end },
  };
}
