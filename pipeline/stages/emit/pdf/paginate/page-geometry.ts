import type { PaperName, PrintSettings } from "../../../../model/publication.ts";

/** Papers, and what half of one is called that has no name of its own. */
export type SheetName = PaperName | "HalfLetter";

/** A sheet and the field of text on it, in whole CSS pixels: what is measured in the browser's page is then what is printed. */
export interface PageGeometry {
  readonly paper: SheetName;
  /** The sheet. */
  readonly width: number;
  readonly height: number;
  readonly top: number;
  readonly bottom: number;
  /** The margins at the spine and at the edge; they change sides from page to page. */
  readonly inner: number;
  readonly outer: number;
  /** The field of text. */
  readonly textWidth: number;
  readonly textHeight: number;
}

/** What stands between the text and the notes at the foot of a page, in CSS pixels. */
export const footSpacing = {
  /** From the last line of the text to the first note, the rule included. */
  above: 22,
  /** From the rule to the first note. */
  rule: 7,
  /** Between two notes. */
  between: 2,
} as const;

/** Lines of a paragraph that are not left alone at the foot or at the head of a page. */
export const fewestLines = 2;

const sheets = {
  A4: { width: 794, height: 1123, top: 104, bottom: 119, inner: 143, outer: 131 },
  A5: { width: 560, height: 794, top: 72, bottom: 82, inner: 71, outer: 61 },
  HalfLetter: { width: 528, height: 816, top: 72, bottom: 84, inner: 63, outer: 53 },
  Letter: { width: 816, height: 1056, top: 96, bottom: 120, inner: 154, outer: 142 },
} as const satisfies Readonly<Record<SheetName, unknown>>;

/**
 * The geometry of a paper, with the margins that a publication asks for, for text in one or several columns. Throws when
 * the margins leave no room for text.
 */
export function pageGeometry(
  paper: SheetName,
  { margins, binding }: Pick<PrintSettings, "margins" | "binding">,
  columns = 1,
): PageGeometry {
  const sheet = columns === 1 ? sheets[paper] : parallelSheet(sheets[paper], columns);
  const { width, height } = sheet;
  const side = (name: "top" | "bottom" | "inner" | "outer"): number => {
    const own = margins[name];
    return own === undefined ? sheet[name] : pixels(own);
  };
  const [top, bottom, inner, outer] = [side("top"), side("bottom"), side("inner") + pixels(binding), side("outer")];
  const textWidth = width - inner - outer;
  const textHeight = height - top - bottom;
  if (textWidth < smallestField || textHeight < smallestField)
    throw new Error(
      `Unexpected margins that leave ${textWidth} × ${textHeight} px of ${paper}, expected at least ${smallestField} each way. Make \`print.margins\` in publication.yaml smaller.`,
    );
  return { paper, width, height, top, bottom, inner, outer, textWidth, textHeight };
}

/** The edge on which both sides of such sheets turn: their left one. */
export function turningEdge({ width, height }: Pick<PageGeometry, "width" | "height">): "long" | "short" {
  return width > height ? "short" : "long";
}

/** Several columns take more of the sheet; more than two lie across it. */
function parallelSheet({ width, height }: { readonly width: number; readonly height: number }, columns: number): SheetMargins {
  const [across, along] = columns > 2 ? [height, width] : [width, height];
  const share = (of: number, part: number): number => Math.round(of * part);
  const sides = { inner: share(across, 0.1), outer: share(across, 0.085) };
  return { width: across, height: along, top: share(along, 0.085), bottom: share(along, 0.095), ...sides };
}

type SheetMargins = Pick<PageGeometry, "width" | "height" | "top" | "bottom" | "inner" | "outer">;

/** About 5 cm: less holds neither a word nor a heading with its text. */
const smallestField = 190;

/** Millimetres in whole CSS pixels. */
function pixels(millimetres: number): number {
  return Math.round((millimetres * 96) / 25.4);
}
