import type { PoPoint, PoPosition } from "./po.ts";
import { scanPoString } from "./po-string.ts";
import { type PoToken, scanPoTokens } from "./po-tokens.ts";

/**
 * Where a part of a decoded string stands in the file's text, given the string's place, such as `message.place.translation`.
 * `start` and `end` count UTF-16 code units of the decoded string; a part of an escape stands where the whole escape does.
 */
export function placeInPoString(text: string, string: PoPosition, start: number, end = start): PoPosition {
  let decoded = 0;
  let from: PoPoint | undefined;
  let to: PoPoint | undefined;
  let last = string.start;
  const take = (token: PoToken) => {
    if (token.kind !== "string") return;
    scanPoString(token.raw, (unit) => {
      const next = decoded + unit.value.length;
      if (from === undefined && start < next) from = pointIn(token, unit.literal ? unit.start + start - decoded : unit.start);
      if (to === undefined && end <= next) to = pointIn(token, unit.literal ? unit.start + end - decoded : unit.end);
      decoded = next;
    });
    last = pointIn(token, token.raw.length);
  };
  scanPoTokens(text, take, [], string);
  from ??= last;
  return { start: from, end: end > start ? (to ?? last) : from };
}

/** A point between the quotation marks of a string, which never leaves its line. */
function pointIn({ start }: PoPosition, offset: number): PoPoint {
  return { line: start.line, column: start.column + 1 + offset, offset: start.offset + 1 + offset };
}
