import { AsciiWriter } from "./ascii-writer.ts";
import { glyphCode } from "./glyph-code.ts";
import type { Edit } from "./piece.ts";
import type { PrintFont } from "./read-font.ts";
import type { Operation } from "./scan-operators.ts";

/** What stands between glyphs and the next ones, after the number that says how far they are. */
const alongLine = " 0 Td <";
const behindGlyphs = "> Tj";

/**
 * Joins glyphs that Skia moves to and shows one by one: `<01> Tj 7.5 0 Td <02> Tj` says in fifty bytes what `[<01>-12<02>]TJ` says
 * in fifteen (ISO 32000-1, 9.4.3). A glyph stands where it stood, but for less than the hundred thousandth part of its size;
 * errors do not add up.
 */
export class GlyphJoiner {
  private readonly text: string;
  private readonly edits: Edit[];
  private readonly array = new AsciiWriter();
  private font: PrintFont | undefined;
  private size = 0;
  /** How much further the next move must lead, since those within a run are gone. */
  private owed = 0;
  /** Whether the next glyph stands where the last move led, as the first of a run must. */
  private isAtPlace = true;
  /** What was read last: how far a move leads, how wide glyphs are, and the place behind them. */
  private distance = 0;
  private width = 0;
  private behind = 0;

  /** What is to be replaced is added to `edits`. */
  constructor(text: string, edits: Edit[]) {
    this.text = text;
    this.edits = edits;
  }

  chooseFont(font: PrintFont, size: number): void {
    this.font = font.isComposite && size > 0 ? font : undefined;
    this.size = size;
  }

  /** Takes notice of the end of a text, or of a place that is given to its next line: nothing that comes depends on where a run began. */
  place(): void {
    this.owed = 0;
    this.isAtPlace = true;
  }

  /** Takes notice of a move, which is told from where the last move led. */
  move({ start, at, end }: Operation): void {
    this.isAtPlace = true;
    if (this.owed === 0) return;
    const [right = 0, up = 0] = this.text.slice(start, at).trim().split(/\s+/).map(Number);
    this.edits.push({ start, end, text: `${Number((right + this.owed).toFixed(5))} ${up} Td` });
    this.owed = 0;
  }

  /** Takes notice of glyphs that stay by themselves. */
  pass(): void {
    this.isAtPlace = false;
  }

  /** Takes glyphs, and those that follow them on the line; then the operation ends behind the last. */
  join(operation: Operation): void {
    const { font, isAtPlace } = this;
    const { start, end } = operation;
    this.isAtPlace = false;
    if (font === undefined) return;
    const unit = this.size / 1000;
    this.array.clear();
    this.array.addText("[<");
    if (!this.readGlyphs(start + 1, font)) return;
    // Distances from the first glyph: where the next one comes to stand by itself, and where the last was moved to.
    let cursor = this.width * unit;
    let target = 0;
    while (isAtPlace && this.readMove(operation.end)) {
      const next = target + this.distance;
      const back = Math.round(((cursor - next) / unit) * 100) / 100;
      if (back !== 0) this.array.addText(`>${back}<`);
      if (!this.readGlyphs(this.behind, font)) break;
      cursor += (this.width - back) * unit;
      target = next;
      operation.end = this.behind;
    }
    if (operation.end === end) return;
    this.edits.push({ start, end: operation.end, text: `${this.array.text()}>]TJ` });
    this.owed += target;
  }

  /** Reads and counts glyphs up to behind their operator; false, and nothing of them written, when they are others than Skia writes or glyph 0. */
  private readGlyphs(from: number, font: PrintFont): boolean {
    const { text } = this;
    let width = 0;
    let place = from;
    for (let code = glyphCode(text, place); code > 0; code = glyphCode(text, place)) {
      width += font.widthOf(code);
      place += 4;
    }
    if (place === from || !text.startsWith(behindGlyphs, place)) return false;
    for (let at = from; at < place; at += 4) font.count(glyphCode(text, at));
    this.array.addPart(text, from, place);
    this.width = width;
    this.behind = place + behindGlyphs.length;
    return true;
  }

  /** Reads a line feed, a number, and the rest of a move to glyphs. */
  private readMove(from: number): boolean {
    const { text } = this;
    if (text.charCodeAt(from) !== 0x0a) return false;
    const isNegative = text.charCodeAt(from + 1) === 0x2d;
    let place = from + (isNegative ? 2 : 1);
    let digits = 0;
    let scale = 0;
    for (; ; place += 1) {
      const code = text.charCodeAt(place);
      if (code === 0x2e && scale === 0) scale = 1;
      else if (code >= 0x30 && code <= 0x39) {
        digits = digits * 10 + code - 0x30;
        scale *= 10;
      } else break;
    }
    if (!text.startsWith(alongLine, place)) return false;
    const distance = scale === 0 ? digits : digits / scale;
    this.distance = isNegative ? -distance : distance;
    this.behind = place + alongLine.length;
    return true;
  }
}
