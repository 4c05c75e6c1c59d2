import { asMatrix, type Matrix, multiply } from "./matrix.ts";
import type { OperatorKind } from "./operators.ts";

/** Where drawing goes: the transformation to the page (ISO 32000-1, 8.4). */
export class GraphicsState {
  matrix: Matrix;
  private readonly saved: Matrix[] = [];

  constructor(matrix: Matrix) {
    this.matrix = matrix;
  }

  /** Takes notice of an operator. */
  follow(kind: OperatorKind, operands: () => readonly number[]): void {
    if (kind === "save") this.saved.push(this.matrix);
    else if (kind === "restore") this.matrix = this.saved.pop() ?? this.matrix;
    else if (kind === "concatenate") this.matrix = multiply(asMatrix(operands()), this.matrix);
  }
}
