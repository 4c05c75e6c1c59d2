import { type Box, boxAround, boxOfRectangle, unite } from "./box.ts";
import { asMatrix, identity, type Matrix, multiply } from "./matrix.ts";
import type { Operation } from "./scan-operators.ts";

/** The area that drawings cover, found by their points: lines may be half their width wider, glyphs are taken for somewhat wide and high. */
export class MeasuredDrawing {
  box: Box | undefined;
  private textMatrix = identity;
  private size = 0;

  /** Takes notice of an operator; `formBox` is the area of the form that it draws, if it draws one. */
  follow({ name, kind }: Operation, matrix: Matrix, operands: () => readonly number[], formBox: Box | undefined): void {
    if (kind === "construct") this.add(boxAround(pointsOf(name, operands()), matrix));
    else if (kind === "object") this.add(boxOfRectangle(formBox ?? [0, 0, 1, 1], matrix));
    else if (kind === "font") this.size = operands()[1] ?? 0;
    else if (kind === "place-text") this.textMatrix = multiply(asMatrix(operands()), matrix);
    else if (kind === "move-text") {
      const [x = 0, y = 0] = operands();
      this.textMatrix = multiply([1, 0, 0, 1, x, y], this.textMatrix);
    } else if (kind === "show-text") this.add(boxOfRectangle([0, -0.2 * this.size, 0.6 * this.size, 0.8 * this.size], this.textMatrix));
  }

  private add(box: Box | undefined): void {
    this.box = unite(this.box, box);
  }
}

/** The points of an operator that builds a path; a curve lies within its control points (ISO 32000-1, 8.5.2). */
function pointsOf(name: string, operands: readonly number[]): readonly number[] {
  if (name !== "re") return operands;
  const [x = 0, y = 0, width = 0, height = 0] = operands;
  return [x, y, x + width, y + height];
}
