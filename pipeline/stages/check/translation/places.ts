import { placeInPoString } from "../../../libraries/codec/po-place.ts";
import { writePoString } from "../../../libraries/codec/po-string.ts";
import { rangeOfProse } from "../../../libraries/markdown/passage-prose.ts";
import type { ProtectedCode } from "../../../libraries/markdown/protected-codes.ts";
import type { Fix, Place, RelatedPlace } from "../../../model/diagnostic.ts";
import type { PassagePair } from "./passage-pairs.ts";

/** A stretch of text, from `start` to before `end`. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** The place of a part of a translation in its PO file. */
export function targetPlace({ file, translated }: PassagePair, { start, end }: Range): Place {
  const string = translated.places.target.position;
  if (string === undefined) return translated.places.target;
  const position = placeInPoString(file.text, poPosition(string), start, end);
  return { file: file.path, position };
}

/** A part of a translation's prose as a part of its text. */
export function proseRange({ isMarkdown, target }: PassagePair, { start, end }: Range): Range {
  return isMarkdown ? rangeOfProse(target.tree, target.text, start, end) : { start, end };
}

/** The place of a part of a translation's prose in its PO file. */
export function prosePlace(pair: PassagePair, range: Range): Place {
  return targetPlace(pair, proseRange(pair, range));
}

/** The passage that a translation stands for; or in it the code that is meant. */
export function sourcePlaces({ unit, article, isOfToday }: PassagePair, code?: ProtectedCode): readonly RelatedPlace[] {
  const position = isOfToday ? (code?.item?.position ?? code?.node.position) : undefined;
  const place = position === undefined ? unit.place : { file: article.file.path, position };
  return [{ place, message: isOfToday ? "The source" : "The source, which has changed since" }];
}

/** A fix that puts `text` in the place of a part of a translation; none where that part is not written on one line. */
export function targetFix(pair: PassagePair, range: Range, text: string, title: string): { readonly fix?: Fix } {
  const { file, position } = targetPlace(pair, range);
  const start = position?.start.offset;
  const end = position?.end.offset;
  if (position === undefined || start === undefined || end === undefined || position.start.line !== position.end.line) return {};
  return { fix: { title, edits: [{ file, start, end, text: writePoString(text).slice(1, -1) }] } };
}

function poPosition({ start, end }: NonNullable<Place["position"]>): Parameters<typeof placeInPoString>[1] {
  return { start: { ...start, offset: start.offset ?? 0 }, end: { ...end, offset: end.offset ?? 0 } };
}
