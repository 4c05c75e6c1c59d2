import { parseObject } from "../objects/parse-object.ts";
import { isDictionary, PdfString } from "../objects/pdf-object.ts";
import { readTextString } from "../objects/text-string.ts";
import { UnexpectedPdf } from "../unexpected-pdf.ts";
import { GlyphJoiner } from "./glyph-joiner.ts";
import { learnGlyphs } from "./learn-glyphs.ts";
import { isInvisible, mendSpan, type Place, type ReplacedSpan, type ShownGlyphs } from "./mend-span.ts";
import { type MissingGlyphs, replaceMissingGlyphs } from "./missing-glyphs.ts";
import type { Edit } from "./piece.ts";
import type { PrintFont } from "./read-font.ts";
import type { Operation } from "./scan-operators.ts";

interface OpenSpan {
  readonly opening: Place;
  readonly words: string | undefined;
  readonly shows: ShownGlyphs[];
}

/** Looks at a stream's text operator by operator, and says what must be replaced so that others read it rightly. */
export class TextMender {
  readonly edits: Edit[] = [];
  /** The spans of one glyph, which are kept as they are. */
  readonly singles: ReplacedSpan[] = [];
  private readonly text: string;
  private readonly fontOf: (name: string) => PrintFont;
  private readonly missing: MissingGlyphs;
  private readonly spans: OpenSpan[] = [];
  private readonly fonts = new Map<string, PrintFont>();
  private readonly joiner: GlyphJoiner;
  private name = "";
  private size = "";
  private font: PrintFont | undefined;
  /** Whether glyph 0 is shown at all. */
  private readonly lacksGlyphs: boolean;

  constructor(text: string, fontOf: (name: string) => PrintFont, missing: MissingGlyphs) {
    this.text = text;
    this.fontOf = fontOf;
    this.missing = missing;
    this.joiner = new GlyphJoiner(text, this.edits);
    this.lacksGlyphs = text.includes("0000") && /<(?:[0-9A-Fa-f]{4})*0000/.test(text);
  }

  /** The operands of the operator that chose a font: its name and its size. */
  chooseFont({ start, at }: Operation): void {
    const [name = "", size = ""] = this.text.slice(start, at).trim().split(" ");
    const font = this.fonts.get(name) ?? this.fontOf(name.slice(1));
    this.fonts.set(name, font);
    this.name = name;
    this.size = size;
    this.font = font;
    this.joiner.chooseFont(font, Number(size));
  }

  /** Takes notice of marked content within an element's text; `properties` are its operands. */
  openSpan({ start, end }: Operation, properties: string): void {
    this.spans.push({ opening: { start, end }, words: readActualText(properties), shows: [] });
  }

  closeSpan({ start, end }: Operation): void {
    const open = this.spans.pop();
    if (open?.words === undefined) return;
    const span = { ...open, words: open.words, closing: { start, end } };
    learnGlyphs(span);
    const edits = mendSpan(this.text, span);
    this.edits.push(...edits);
    if (edits.length === 0 && span.shows.length === 1 && span.shows[0]?.codes.length === 1) this.singles.push(span);
  }

  move(operation: Operation): void {
    this.joiner.move(operation);
  }

  /** Glyphs that follow others on a line may be taken with them: then the operation ends behind the last. Where areas are measured, they are not. */
  showGlyphs(operation: Operation, isMeasured: boolean): void {
    const { start, at, end } = operation;
    const { font, name, size } = this;
    const span = this.spans.at(-1);
    if (span === undefined && !isMeasured && !this.lacksGlyphs) {
      this.joiner.join(operation);
      return;
    }
    this.joiner.pass();
    if (font === undefined) throw new UnexpectedPdf("text without a font", "one that was chosen");
    const codes = readGlyphs(this.text.slice(start, at).trim(), font) ?? [];
    for (const code of codes) font.count(Number.parseInt(code, 16));
    span?.shows.push({ start, end, font, codes, advance: advanceOf(codes, font, Number(size)) });
    if (span?.words !== undefined && isInvisible(span.words)) return;
    const text = replaceMissingGlyphs({ codes, name, size, font, words: span?.words }, this.missing);
    if (text !== undefined) this.edits.push({ start, end, text });
  }

  /** Takes notice of the end of a text, or of a place that is given to its next line. */
  placeLine(): void {
    this.joiner.place();
  }
}

function advanceOf(codes: readonly string[], font: PrintFont, size: number): number {
  return codes.reduce((sum, code) => sum + font.widthOf(Number.parseInt(code, 16)), 0) * (size / 1000);
}

/** The codes of glyphs, four digits each in lower case; nothing for a font whose codes are not the numbers of its glyphs. */
function readGlyphs(glyphs: string, { isComposite }: PrintFont): readonly string[] | undefined {
  if (!isComposite || !/^<(?:[0-9A-Fa-f]{4})+>$/.test(glyphs)) return undefined;
  return glyphs.slice(1, -1).toLowerCase().match(/.{4}/g) ?? undefined;
}

/** The words of `/Span <</ActualText …>>`. */
function readActualText(properties: string): string | undefined {
  const cursor = { text: properties, position: 0 };
  parseObject(cursor);
  if (cursor.position >= properties.trimEnd().length) return undefined;
  const dictionary = parseObject(cursor);
  const words = isDictionary(dictionary) ? dictionary.get("ActualText") : undefined;
  return words instanceof PdfString ? readTextString(words) : undefined;
}
