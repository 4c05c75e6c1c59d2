import type { DividedContent } from "./divide-content.ts";
import type { Edit, MarkedPiece, UntaggedPiece } from "./piece.ts";

/** The element to which a piece belongs: the name of its role and the piece's new identifier in the stream. */
export interface MarkName {
  readonly role: string;
  readonly mcid: number;
}

/** The heights between which a page's content stands, above the page's lower edge. */
export interface PageField {
  readonly bottom: number;
  readonly top: number;
}

/**
 * The text of a content stream whose every drawing either belongs to an element or is an artifact (ISO 32000-1, 14.8.2.2). A
 * marked piece that has no name is one, too. Text above the field of the page is a running head, below it a foot (ISO 14289-1, 7.8).
 */
export function composeContent(
  { text, pieces, edits }: DividedContent,
  nameOf: (piece: MarkedPiece) => MarkName | undefined,
  field: PageField,
): string {
  const copy = copier(text, edits);
  let composed = "";
  for (const piece of pieces) {
    const body = copy(piece.start, piece.end);
    if (piece.kind === "plain") {
      const states = body.trim();
      if (states !== "") composed += `${states}\n`;
    } else {
      const name = piece.kind === "marked" ? nameOf(piece) : undefined;
      const opening =
        name === undefined ? openArtifact(piece.kind === "untagged" ? piece : undefined, field) : `/${name.role}<</MCID ${name.mcid}>>BDC`;
      composed += `${opening}\n${body}\nEMC\n`;
    }
  }
  return composed;
}

function openArtifact(piece: UntaggedPiece | undefined, { bottom, top }: PageField): string {
  const height = piece?.textHeight;
  if (height === undefined || (height >= bottom && height <= top)) return "/Artifact<</Type/Layout>>BDC";
  const [subtype, edge] = height > top ? ["Header", "Top"] : ["Footer", "Bottom"];
  return `/Artifact<</Type/Pagination/Subtype/${subtype}/Attached[/${edge}]>>BDC`;
}

/** Copies stretches of a text, which must come in order, with what is replaced in them; of two replacements of one place the first counts. */
function copier(text: string, edits: readonly Edit[]): (start: number, end: number) => string {
  const sorted = edits.toSorted((left, right) => left.start - right.start);
  let next = 0;
  return (start, end) => {
    let copied = "";
    let done = start;
    for (; next < sorted.length; next += 1) {
      const edit = sorted[next];
      if (edit === undefined || edit.start >= end) break;
      if (edit.start < done) continue;
      copied += text.slice(done, edit.start) + edit.text;
      done = edit.end;
    }
    return copied + text.slice(done, end);
  };
}
