import { deflate } from "../deflate.ts";
import {
  dictionary,
  isDictionary,
  type PdfDictionary,
  type PdfObject,
  PdfReference,
  PdfStream,
  withEntries,
} from "../objects/pdf-object.ts";
import type { PdfDraft } from "../pdf-draft.ts";
import { addBoxFont } from "./box-font.ts";
import { composeContent, type MarkName } from "./compose-content.ts";
import type { MarkedPiece } from "./piece.ts";
import type { PrintContent } from "./read-contents.ts";

/** Writes into a draft what a page or form draws, with the names of its elements; what has no name becomes an artifact. */
export function writeContent(content: PrintContent, draft: PdfDraft, nameOf: (piece: MarkedPiece) => MarkName | undefined): void {
  const [, bottom, , top] = content.pageBox;
  const text = composeContent(content, nameOf, (bottom + top) / 2);
  const stream = draft.object(content.stream.number);
  const entries = stream instanceof PdfStream ? stream.dictionary : dictionary({});
  draft.set(content.stream, new PdfStream(withEntries(entries, { Filter: "FlateDecode" }), deflate(text)));
  if (content.boxes.size > 0) addFonts(content, draft);
}

function addFonts({ owner, boxes }: PrintContent, draft: PdfDraft): void {
  const object = draft.object(owner.number);
  const entries = object instanceof PdfStream ? object.dictionary : object;
  const resources = asDictionary(asDictionary(entries, draft).get("Resources"), draft);
  const fonts = new Map(asDictionary(resources.get("Font"), draft));
  for (const [name, width] of boxes) fonts.set(name, addBoxFont(draft, width));
  draft.change(owner, { Resources: withEntries(resources, { Font: fonts }) });
}

function asDictionary(object: PdfObject | undefined, draft: PdfDraft): PdfDictionary {
  const target = object instanceof PdfReference ? draft.object(object.number) : object;
  return isDictionary(target) ? target : new Map();
}
