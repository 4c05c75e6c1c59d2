import { parseObject } from "../objects/parse-object.ts";
import { isDictionary, PdfString } from "../objects/pdf-object.ts";
import { readTextString } from "../objects/text-string.ts";
import { isInvisible, mendSpan, type Place, type ShownGlyphs } from "./mend-span.ts";
import { type MissingGlyphs, readGlyphs, replaceMissingGlyphs } from "./missing-glyphs.ts";
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
  private readonly text: string;
  private readonly fontOf: (name: string) => PrintFont;
  private readonly missing: MissingGlyphs;
  private readonly spans: OpenSpan[] = [];
  private font = "";
  /** Whether glyph 0 is shown at all. */
  private readonly lacksGlyphs: boolean;

  constructor(text: string, fontOf: (name: string) => PrintFont, missing: MissingGlyphs) {
    this.text = text;
    this.fontOf = fontOf;
    this.missing = missing;
    this.lacksGlyphs = text.includes("0000") && /<(?:[0-9A-Fa-f]{4})*0000/.test(text);
  }

  /** The operands of the operator that chose a font: its name and its size. */
  chooseFont({ start, at }: Operation): void {
    this.font = this.text.slice(start, at);
  }

  /** Takes notice of marked content within an element's text; `properties` are its operands. */
  openSpan({ start, end }: Operation, properties: string): void {
    this.spans.push({ opening: { start, end }, words: readActualText(properties), shows: [] });
  }

  closeSpan({ start, end }: Operation): void {
    const span = this.spans.pop();
    if (span?.words === undefined) return;
    this.edits.push(...mendSpan({ ...span, words: span.words, closing: { start, end } }));
  }

  showGlyphs({ start, at, end }: Operation): void {
    const span = this.spans.at(-1);
    if (span === undefined && !this.lacksGlyphs) return;
    const glyphs = this.text.slice(start, at).trim();
    const [name = "", size = ""] = this.font.trim().split(" ");
    const font = this.fontOf(name.slice(1));
    span?.shows.push({ start, end, isAccent: isAccent(glyphs, font) });
    if (span?.words !== undefined && isInvisible(span.words)) return;
    const text = replaceMissingGlyphs({ glyphs, name, size, font, words: span?.words }, this.missing);
    if (text !== undefined) this.edits.push({ start, end, text });
  }
}

function isAccent(glyphs: string, font: PrintFont): boolean {
  return readGlyphs(glyphs, font)?.every((code) => font.widthOf(Number.parseInt(code, 16)) === 0) === true;
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
