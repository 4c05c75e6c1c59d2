import type { MarkedPiece, Piece } from "./piece.ts";

/** The pieces of a stream as they are found. What is given to none of them sets states alone. */
export class PieceList {
  readonly pieces: Piece[] = [];
  private readonly text: string;
  private done = 0;

  constructor(text: string) {
    this.text = text;
  }

  /** What stands before a place sets states alone. */
  passTo(place: number): void {
    if (place > this.done) this.pieces.push({ kind: "plain", start: this.done, end: place });
    this.done = Math.max(this.done, place);
  }

  /** Leaves a stretch out of all pieces. */
  leaveOut(start: number, end: number): void {
    this.passTo(start);
    this.done = end;
  }

  addMarked(piece: Omit<MarkedPiece, "kind">): void {
    this.passTo(piece.start);
    this.pieces.push({ kind: "marked", ...piece });
    this.done = piece.end;
  }

  /** Adds what belongs to no element; neighbours that are lines and areas, or text of one line, are one piece. */
  addUntagged(start: number, end: number, textHeight: number | undefined): void {
    const last = this.pieces.at(-1);
    if (last?.kind === "untagged" && last.textHeight === textHeight && this.isBlank(this.done, start)) {
      this.pieces[this.pieces.length - 1] = { ...last, end };
    } else {
      this.passTo(start);
      this.pieces.push({ kind: "untagged", start, end, ...(textHeight === undefined ? {} : { textHeight }) });
    }
    this.done = end;
  }

  private isBlank(start: number, end: number): boolean {
    return end - start < 8 && this.text.slice(start, end).trim() === "";
  }
}
