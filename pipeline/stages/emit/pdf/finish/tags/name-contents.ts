import { type Box, intersect, unite } from "../content/box.ts";
import type { MarkName } from "../content/compose-content.ts";
import type { MarkIndex } from "../content/index-marks.ts";
import type { MarkedPiece } from "../content/piece.ts";
import type { PrintContents } from "../content/read-contents.ts";
import type { PdfObject } from "../objects/pdf-object.ts";
import { type ContentMark, isTag, marksOf, type Tag } from "./tag.ts";
import type { TagTargets } from "./write-tags.ts";

/** The names of the pieces that belong to elements, and what the elements must know of their pieces. */
export interface ContentNames extends TagTargets {
  nameOf(piece: MarkedPiece): MarkName | undefined;
}

/** Names the pieces of all streams for the elements of a document, counting from 0 in each stream in the order of drawing. */
export function nameContents(document: Tag, { streams }: PrintContents, marks: MarkIndex): ContentNames {
  const roles = new Map<number, Map<number, string>>();
  collectRoles(document, roles);
  const names = new Map<MarkedPiece, MarkName>();
  for (const [owner, { pieces }] of streams) {
    let mcid = 0;
    for (const piece of pieces) {
      const role = piece.kind === "marked" ? roles.get(owner)?.get(piece.mcid) : undefined;
      if (piece.kind !== "marked" || role === undefined) continue;
      names.set(piece, { role, mcid });
      mcid += 1;
    }
  }
  const piecesOf = ({ stream, mcid }: ContentMark): readonly MarkedPiece[] => marks.get(stream)?.get(mcid) ?? [];
  return {
    nameOf: (piece) => names.get(piece),
    identifiersOf: (mark) => piecesOf(mark).flatMap((piece) => names.get(piece)?.mcid ?? []),
    boxOf: (tag) => boxOf(tag, piecesOf, (mark) => streams.get(mark.stream)?.pageBox),
  };
}

function collectRoles(tag: Tag, roles: Map<number, Map<number, string>>): void {
  for (const child of tag.children) {
    if (isTag(child)) collectRoles(child, roles);
    else if (child.kind === "content") {
      const ofStream = roles.get(child.stream) ?? new Map<number, string>();
      roles.set(child.stream, ofStream.set(child.mcid, tag.role));
    }
  }
}

/** The area of a picture or formula that stands on one page, as `[left bottom right top]` in hundredths of a point (ISO 32000-1, 14.8.5.4.3). */
function boxOf(
  tag: Tag,
  piecesOf: (mark: ContentMark) => readonly MarkedPiece[],
  pageBoxOf: (mark: ContentMark) => Box | undefined,
): PdfObject | undefined {
  if (tag.role !== "Figure" && tag.role !== "Formula") return undefined;
  const content = marksOf(tag).filter((mark) => mark.kind === "content");
  const [first] = content;
  if (first === undefined || content.some(({ page }) => page !== first.page)) return undefined;
  const box = content.flatMap(piecesOf).reduce<Box | undefined>((area, piece) => unite(area, piece.box), undefined);
  const seen = box === undefined ? undefined : intersect(box, pageBoxOf(first) ?? box);
  return seen?.map((side) => Math.round(side * 100) / 100);
}
