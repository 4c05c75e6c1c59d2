import { asMatrix, type Matrix, multiply } from "./matrix.ts";
import type { OperatorKind } from "./operators.ts";

/** Where drawing goes: the transformation to the page, and whether something is clipped (ISO 32000-1, 8.4). */
export class GraphicsState {
  matrix: Matrix;
  /** Whether the area of the page's content, or a part of it, was chosen. */
  isClipped: boolean;
  private clips = false;
  private readonly saved: { readonly matrix: Matrix; readonly isClipped: boolean }[] = [];

  constructor(matrix: Matrix, isClipped: boolean) {
    this.matrix = matrix;
    this.isClipped = isClipped;
  }

  /** Takes notice of an operator. */
  follow(kind: OperatorKind, operands: () => readonly number[]): void {
    switch (kind) {
      case "save":
        this.saved.push({ matrix: this.matrix, isClipped: this.isClipped });
        break;
      case "restore": {
        const { matrix, isClipped } = this.saved.pop() ?? this;
        this.matrix = matrix;
        this.isClipped = isClipped;
        break;
      }
      case "concatenate":
        this.matrix = multiply(asMatrix(operands()), this.matrix);
        break;
      case "clip":
        this.clips = true;
        break;
      case "paint":
      case "end-path":
        this.isClipped ||= this.clips;
        this.clips = false;
        break;
    }
  }
}
