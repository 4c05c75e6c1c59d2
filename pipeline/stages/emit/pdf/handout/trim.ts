import { turningEdge } from "../paginate/page-geometry.ts";
import { ownPrint } from "../print-variant.ts";
import { describePressCopy } from "./describe-handout.ts";
import type { HandoutMaker } from "./handout-maker.ts";
import { cropMarks } from "./impose/crop-marks.ts";
import { imposePages, type SheetBox, type SheetSide } from "./impose/impose-pages.ts";
import { orderParts } from "./impose/order-parts.ts";
import { joinSources } from "./join-sources.ts";

const point = 0.75;
const millimetre = 72 / 25.4;

/** How far ink may reach beyond the cut, and how much the sheet is larger than the page on each side: room for the marks. */
const bleed = 3 * millimetre;
const border = 9 * millimetre;

/** Single pages for a copy shop that cuts: on larger sheets, with crop marks. */
export const trim: HandoutMaker = {
  variant: ({ publication, columns }) => ({ ...ownPrint(publication, columns?.length), isTagged: false, letters: 8.5 }),

  assemble(prints) {
    const [{ printed }] = prints;
    const { file, lengths } = joinSources(prints);
    const pages = orderParts(lengths);
    const flip = turningEdge(printed.geometry);
    const [pageWidth, pageHeight] = [printed.geometry.width * point, printed.geometry.height * point];
    const [left, bottom] = [round(border), round(border)];
    const cut: SheetBox = [left, bottom, round(left + pageWidth), round(bottom + pageHeight)];
    const reach: SheetBox = [round(cut[0] - bleed), round(cut[1] - bleed), round(cut[2] + bleed), round(cut[3] + bleed)];
    const marks = cropMarks(cut, reach);
    const sides = pages.map((page): SheetSide => ({ marks, pages: page === undefined ? [] : [{ page, x: left, y: bottom }] }));
    const size = { width: round(pageWidth + 2 * border), height: round(pageHeight + 2 * border) };
    const bytes = imposePages(file, { ...size, sides, trim: cut, bleed: reach, flip }, describePressCopy(prints));
    return {
      handout: { kind: "trim", bytes, pages: pages.length, sheets: Math.ceil(pages.length / 2), paper: printed.geometry.paper, flip },
      diagnostics: [],
    };
  },
};

function round(value: number): number {
  return Number(value.toFixed(3));
}
