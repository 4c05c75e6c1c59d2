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
import type { Edit, MarkedPiece } from "./piece.ts";
import type { PrintContent } from "./read-contents.ts";

/** What a page or form needs to be written. */
export interface ContentChanges {
  readonly edits: readonly Edit[];
  /** The element of a piece; what has none becomes an artifact. */
  nameOf(piece: MarkedPiece): MarkName | undefined;
  readonly margins: PageMargins;
}

/** The margins in which running heads and feet stand, in points. */
export interface PageMargins {
  readonly top: number;
  readonly bottom: number;
}

/** Writes into a draft what a page or form draws, with the names of its elements. */
export function writeContent(content: PrintContent, draft: PdfDraft, { edits, nameOf, margins }: ContentChanges): void {
  const [, bottom, , top] = content.pageBox;
  const field = { bottom: bottom + margins.bottom, top: top - margins.top };
  const text = composeContent({ ...content, edits: [...content.edits, ...edits] }, nameOf, field);
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
