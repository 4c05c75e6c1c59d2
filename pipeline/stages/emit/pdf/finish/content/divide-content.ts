// In:  the text of a content stream that Skia wrote.
// Out: its pieces: what sets states, what belongs to elements, what belongs to none; and what is to be replaced within them.
// Invariant: every operator that draws is in a piece that is marked or untagged; an unknown operator throws `UnexpectedPdf`.
import { UnexpectedPdf } from "../unexpected-pdf.ts";
import type { Box } from "./box.ts";
import { GraphicsState } from "./graphics-state.ts";
import { asMatrix, type Matrix, multiply, transform } from "./matrix.ts";
import { MeasuredDrawing } from "./measured-drawing.ts";
import type { MissingGlyphs } from "./missing-glyphs.ts";
import type { Edit, Piece } from "./piece.ts";
import type { PrintFont } from "./read-font.ts";
import { type Operation, scanOperators } from "./scan-operators.ts";
import type { OperatorKind } from "./operators.ts";
import { TextMender } from "./text-mender.ts";

/** What a stream draws with (ISO 32000-1, 7.8.3). */
export interface ContentResources {
  font(name: string): PrintFont;
  /** The area of a form; nothing for a picture. */
  formBox(name: string): Box | undefined;
  /** Whether a form has marked content of its own, which belongs to elements. */
  isTaggedForm(name: string): boolean;
}

/** How a stream is drawn. */
export interface ContentSetting {
  readonly matrix: Matrix;
  readonly isForm: boolean;
  readonly resources: ContentResources;
  readonly missing: MissingGlyphs;
  /** The marks whose areas somebody wants to know. */
  readonly measured: ReadonlySet<number>;
}

/** A stream in pieces, and the forms with marks of their own that it draws, with the transformation at their place. */
export interface DividedContent {
  readonly text: string;
  readonly pieces: readonly Piece[];
  readonly edits: readonly Edit[];
  readonly forms: readonly { readonly name: string; readonly matrix: Matrix }[];
}

/** Divides a content stream. */
export function divideContent(text: string, setting: ContentSetting): DividedContent {
  const divider = new Divider(text, setting);
  scanOperators(text, (operation) => divider.follow(operation));
  return divider.finish();
}

/** What is being drawn for an element. */
interface OpenMark {
  readonly mcid: number;
  readonly measured: MeasuredDrawing | undefined;
  hasContent: boolean;
  start: number;
  end: number;
}

const isTextOperator: ReadonlySet<OperatorKind> = new Set(["begin-text", "end-text", "font", "place-text"]);
const isMarkOperator: ReadonlySet<OperatorKind> = new Set(["begin-mark", "begin-marked-properties", "end-mark"]);

class Divider {
  private readonly text: string;
  private readonly setting: ContentSetting;
  private readonly state: GraphicsState;
  private readonly mender: TextMender;
  private readonly pieces: Piece[] = [];
  private readonly forms: { readonly name: string; readonly matrix: Matrix }[] = [];
  private mark: OpenMark | undefined;
  /** How many marks that name no element are open. */
  private depth = 0;
  private done = 0;
  private pathStart = -1;
  private textStart = -1;
  /** Where the place of the text's first line is given. */
  private line: { readonly start: number; readonly at: number } | undefined;
  private showsText = false;

  constructor(text: string, setting: ContentSetting) {
    this.text = text;
    this.setting = setting;
    this.state = new GraphicsState(setting.matrix, setting.isForm);
    this.mender = new TextMender(text, setting.resources.font, setting.missing);
  }

  follow(operation: Operation): void {
    const { kind } = operation;
    if (this.mark?.measured !== undefined) this.measure(this.mark.measured, operation);
    // Most operators of a page are these.
    if (kind === "move-text") return;
    if (kind === "show-text") {
      this.showsText = true;
      this.mender.showGlyphs(operation);
    } else if (isTextOperator.has(kind)) this.followText(operation);
    else if (isMarkOperator.has(kind)) this.followMark(operation);
    else this.followDrawing(operation);
  }

  finish(): DividedContent {
    if (this.mark !== undefined || this.depth > 0) throw new UnexpectedPdf("mark that is open at the end of a content stream", "its `EMC`");
    this.pass(this.text.length);
    return { text: this.text, pieces: this.pieces, edits: this.mender.edits, forms: this.forms };
  }

  private followText(operation: Operation): void {
    const { kind, start, end } = operation;
    if (kind === "font") this.mender.chooseFont(operation);
    else if (kind === "place-text") this.line ??= { start, at: operation.at };
    else if (kind === "begin-text") {
      this.textStart = start;
      this.showsText = false;
      this.line = undefined;
    } else {
      if (this.showsText) this.draw(this.textStart, end, true);
      this.textStart = -1;
    }
  }

  private followDrawing(operation: Operation): void {
    const { kind, start, end } = operation;
    this.state.follow(kind, () => this.numbers(operation));
    if (kind === "construct") {
      if (this.pathStart === -1) this.pathStart = start;
    } else if (kind === "end-path") this.pathStart = -1;
    else if (kind === "paint") {
      this.draw(this.pathStart === -1 ? start : this.pathStart, end, false);
      this.pathStart = -1;
    } else if (kind === "shading") this.draw(start, end, false);
    else if (kind === "object") this.drawObject(operation);
  }

  private followMark(operation: Operation): void {
    if (operation.kind === "end-mark") this.endMark(operation);
    else this.beginMark(operation);
  }

  private numbers(place: { readonly start: number; readonly at: number }): readonly number[] {
    return this.operands(place).split(/\s+/).map(Number);
  }

  private operands({ start, at }: { readonly start: number; readonly at: number }): string {
    return this.text.slice(start, at).trim();
  }

  private measure(measured: MeasuredDrawing, operation: Operation): void {
    const form = operation.kind === "object" ? this.setting.resources.formBox(this.operands(operation).slice(1)) : undefined;
    measured.follow(operation, this.state.matrix, () => this.numbers(operation), form);
  }

  /** What was not yet given to a piece and stands before a place sets states alone. */
  private pass(end: number): void {
    if (end > this.done) this.pieces.push({ kind: "plain", start: this.done, end });
    this.done = Math.max(this.done, end);
  }

  private draw(start: number, end: number, isText: boolean): void {
    if (this.mark !== undefined) {
      if (this.mark.start === -1) this.mark.start = start;
      this.mark.end = end;
      this.mark.hasContent ||= isText;
      return;
    }
    const line = isText && !this.state.isClipped ? this.line : undefined;
    const height = line === undefined ? undefined : transform(multiply(asMatrix(this.numbers(line)), this.state.matrix), 0, 0)[1];
    const last = this.pieces.at(-1);
    const goesOn = last?.kind === "untagged" && (last.marginText === undefined) === (height === undefined) && this.isBlank(this.done, start);
    if (goesOn) this.pieces[this.pieces.length - 1] = { ...last, end };
    else {
      this.pass(start);
      this.pieces.push({ kind: "untagged", start, end, ...(height === undefined ? {} : { marginText: height }) });
    }
    this.done = end;
  }

  private isBlank(start: number, end: number): boolean {
    return end - start < 8 && this.text.slice(start, end).trim() === "";
  }

  private drawObject(operation: Operation): void {
    const name = this.operands(operation).slice(1);
    if (!this.setting.resources.isTaggedForm(name)) {
      this.draw(operation.start, operation.end, false);
      if (this.mark !== undefined) this.mark.hasContent = true;
      return;
    }
    // A form whose marks belong to elements may not itself lie within a mark (ISO 32000-1, 14.7.4.2).
    this.cutMark();
    this.pass(operation.end);
    this.forms.push({ name, matrix: this.state.matrix });
  }

  private beginMark(operation: Operation): void {
    const properties = this.operands(operation);
    const mcid = /^\/[^\s<]+\s*<<\s*\/MCID (\d{1,9})\s*>>$/.exec(properties)?.[1];
    if (mcid === undefined) {
      if (this.textStart === -1) throw new UnexpectedPdf(`mark \`${properties.slice(0, 40)}\` outside of text`, "one with an MCID");
      this.depth += 1;
      this.mender.openSpan(operation, properties);
      return;
    }
    if (this.mark !== undefined || this.depth > 0 || this.textStart !== -1) throw new UnexpectedPdf("mark within another or within text", "one at the top of a stream");
    this.pass(operation.start);
    this.done = operation.end;
    const measured = this.setting.measured.has(Number(mcid)) ? new MeasuredDrawing() : undefined;
    this.mark = { mcid: Number(mcid), measured, hasContent: false, start: -1, end: -1 };
  }

  private endMark(operation: Operation): void {
    if (this.depth > 0) {
      this.depth -= 1;
      this.mender.closeSpan();
      return;
    }
    if (this.mark === undefined) throw new UnexpectedPdf("`EMC` without a mark", "one for each mark");
    this.cutMark();
    this.mark = undefined;
    this.pass(operation.start);
    this.done = operation.end;
  }

  /** Ends the piece of the open mark, if it has drawn something; what it draws later is a piece of its own. */
  private cutMark(): void {
    if (this.mark === undefined || this.mark.start === -1) return;
    const { mcid, hasContent, start, end, measured } = this.mark;
    this.pass(start);
    this.pieces.push({ kind: "marked", start, end, mcid, hasContent, ...(measured?.box === undefined ? {} : { box: measured.box }) });
    this.done = end;
    Object.assign(this.mark, { start: -1, end: -1, hasContent: false });
  }
}
