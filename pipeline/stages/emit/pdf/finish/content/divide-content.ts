// In:  the text of a content stream that Skia wrote.
// Out: its pieces: what sets states, what belongs to elements, what belongs to none; and what is to be replaced within them.
// Invariant: every operator that draws is in a piece that is marked or untagged; an unknown operator throws `UnexpectedPdf`.
import { UnexpectedPdf } from "../unexpected-pdf.ts";
import { boxOfRectangle } from "./box.ts";
import type { ContentResources } from "./content-resources.ts";
import { GraphicsState } from "./graphics-state.ts";
import { asMatrix, type Matrix, multiply, transform } from "./matrix.ts";
import { MeasuredDrawing } from "./measured-drawing.ts";
import type { ReplacedSpan } from "./mend-span.ts";
import type { MissingGlyphs } from "./missing-glyphs.ts";
import type { Edit, Piece } from "./piece.ts";
import { PieceList } from "./piece-list.ts";
import { type Operation, scanOperators } from "./scan-operators.ts";
import { TextMender } from "./text-mender.ts";

/** How a stream is drawn. */
export interface ContentSetting {
  readonly matrix: Matrix;
  readonly resources: ContentResources;
  readonly missing: MissingGlyphs;
  /** The marks whose areas somebody wants to know. */
  readonly measured: ReadonlySet<number>;
}

/** A stream in pieces. */
export interface DividedContent {
  readonly text: string;
  readonly pieces: readonly Piece[];
  readonly edits: readonly Edit[];
  /** Its spans of one glyph that means something else than its font's map says. */
  readonly singles: readonly ReplacedSpan[];
  /** The forms with marks of their own that it draws, with the transformation at their place. */
  readonly forms: readonly { readonly name: string; readonly matrix: Matrix }[];
  /** The forms that hide marks, by the identifiers that their pieces were given, which are negative. */
  readonly hiding: ReadonlyMap<number, string>;
}

/** Divides a content stream. */
export function divideContent(text: string, setting: ContentSetting): DividedContent {
  const divider = new Divider(text, setting);
  scanOperators(text, (operation) => divider.follow(operation));
  return divider.finish();
}

/** What is being drawn for an element, since the last cut. */
interface OpenMark {
  readonly mcid: number;
  readonly measured: MeasuredDrawing | undefined;
  hasContent: boolean;
  start: number;
  end: number;
}

/** An operator's operands. */
type Operands = Pick<Operation, "start" | "at">;

class Divider {
  private readonly text: string;
  private readonly setting: ContentSetting;
  private readonly state: GraphicsState;
  private readonly mender: TextMender;
  private readonly list: PieceList;
  private readonly forms: { readonly name: string; readonly matrix: Matrix }[] = [];
  private readonly hiding = new Map<number, string>();
  private mark: OpenMark | undefined;
  /** How many marks that name no element are open. */
  private depth = 0;
  private pathStart = -1;
  private textStart = -1;
  private showsText = false;
  /** Where the place of the text's first line is given. */
  private line: Operands | undefined;

  constructor(text: string, setting: ContentSetting) {
    this.text = text;
    this.setting = setting;
    this.state = new GraphicsState(setting.matrix);
    this.mender = new TextMender(text, setting.resources.font, setting.missing);
    this.list = new PieceList(text);
  }

  follow(operation: Operation): void {
    if (this.mark?.measured !== undefined) this.measure(this.mark.measured, operation);
    switch (operation.kind) {
      case "move-text":
        this.mender.move(operation);
        break;
      case "show-text":
        this.showsText = true;
        this.mender.showGlyphs(operation, this.mark?.measured !== undefined);
        break;
      case "font":
        this.mender.chooseFont(operation);
        break;
      case "place-text":
        this.mender.placeLine();
        this.line ??= { start: operation.start, at: operation.at };
        break;
      case "begin-text":
        this.textStart = operation.start;
        this.showsText = false;
        this.line = undefined;
        break;
      case "end-text":
        this.mender.placeLine();
        if (this.showsText) this.draw(this.textStart, operation.end, true);
        this.textStart = -1;
        break;
      case "begin-mark":
      case "begin-marked-properties":
        this.beginMark(operation);
        break;
      case "end-mark":
        this.endMark(operation);
        break;
      default:
        this.followDrawing(operation);
    }
  }

  finish(): DividedContent {
    if (this.mark !== undefined || this.depth > 0) throw new UnexpectedPdf("mark that is open at the end of a content stream", "its `EMC`");
    this.list.passTo(this.text.length);
    const { edits, singles } = this.mender;
    return { text: this.text, pieces: this.list.pieces, edits, singles, forms: this.forms, hiding: this.hiding };
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

  private drawObject(operation: Operation): void {
    const { start, end } = operation;
    const name = this.operands(operation).slice(1);
    const { resources } = this.setting;
    if (resources.isTaggedForm(name)) {
      // A form whose marks belong to elements may not itself lie within a mark (ISO 32000-1, 14.7.4.2).
      this.cutMark();
      this.list.passTo(end);
      this.forms.push({ name, matrix: this.state.matrix });
    } else if (resources.hidesMarks(name)) {
      // Marks that are hidden in other forms are of no use there; the whole form stands for them.
      this.cutMark();
      const mcid = -1 - this.hiding.size;
      this.hiding.set(mcid, name);
      const box = boxOfRectangle(resources.formBox(name) ?? [0, 0, 1, 1], this.state.matrix);
      this.list.addMarked({ start, end, mcid, hasContent: true, box });
    } else this.draw(start, end, true);
  }

  private draw(start: number, end: number, isContent: boolean): void {
    if (this.mark === undefined) this.list.addUntagged(start, end, isContent ? this.heightOfText() : undefined);
    else {
      if (this.mark.start === -1) this.mark.start = start;
      this.mark.end = end;
      this.mark.hasContent ||= isContent;
    }
  }

  /** The height of the first line of the text that ends here. */
  private heightOfText(): number | undefined {
    if (this.textStart === -1 || this.line === undefined) return undefined;
    return transform(multiply(asMatrix(this.numbers(this.line)), this.state.matrix), 0, 0)[1];
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
    if (this.mark !== undefined || this.depth > 0 || this.textStart !== -1)
      throw new UnexpectedPdf("mark within another or within text", "one by itself");
    this.list.leaveOut(operation.start, operation.end);
    const measured = this.setting.measured.has(Number(mcid)) ? new MeasuredDrawing() : undefined;
    this.mark = { mcid: Number(mcid), measured, hasContent: false, start: -1, end: -1 };
  }

  private endMark(operation: Operation): void {
    if (this.depth > 0) {
      this.depth -= 1;
      this.mender.closeSpan(operation);
      return;
    }
    if (this.mark === undefined) throw new UnexpectedPdf("`EMC` without a mark", "one for each mark");
    this.cutMark();
    this.mark = undefined;
    this.list.leaveOut(operation.start, operation.end);
  }

  /** Ends the piece of the open mark, if it has drawn something; what it draws later is a piece of its own. */
  private cutMark(): void {
    if (this.mark === undefined || this.mark.start === -1) return;
    const { mcid, hasContent, start, end, measured } = this.mark;
    this.list.addMarked({ start, end, mcid, hasContent, ...(measured?.box === undefined ? {} : { box: measured.box }) });
    Object.assign(this.mark, { start: -1, end: -1, hasContent: false });
  }

  private measure(measured: MeasuredDrawing, operation: Operation): void {
    const form = operation.kind === "object" ? this.setting.resources.formBox(this.operands(operation).slice(1)) : undefined;
    measured.follow(operation, this.state.matrix, () => this.numbers(operation), form);
  }

  private numbers(operands: Operands): readonly number[] {
    return this.operands(operands).split(/\s+/).map(Number);
  }

  private operands({ start, at }: Operands): string {
    return this.text.slice(start, at).trim();
  }
}
