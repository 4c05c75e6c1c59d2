import type { PaperName } from "../../../../model/publication.ts";
import { pageGeometry, type SheetName } from "../paginate/page-geometry.ts";
import { areNarrow } from "../print-variant.ts";
import { describePressCopy } from "./describe-handout.ts";
import type { HandoutMaker } from "./handout-maker.ts";
import { imposePages, type SheetSide } from "./impose/impose-pages.ts";
import { orderBooklet } from "./impose/order-booklet.ts";
import { orderParts } from "./impose/order-parts.ts";
import { joinSources } from "./join-sources.ts";

/** The page of a booklet is half a sheet, and set for that size: nothing is made smaller, so that notes keep their 8.5 points. */
const halves: Readonly<Partial<Record<PaperName, SheetName>>> = { A4: "A5", Letter: "HalfLetter" };

/** Sheets that lie on their long side, in points. */
const sheets: Readonly<Partial<Record<SheetName, { readonly paper: string; readonly width: number; readonly height: number }>>> = {
  A5: { paper: "A4", width: 841.89, height: 595.28 },
  HalfLetter: { paper: "Letter", width: 792, height: 612 },
};

const point = 0.75;

/** The size of the text, in CSS pixels. */
const text = 14;

/** A booklet: two pages on each side, to be folded and stapled in the middle. */
export const booklet: HandoutMaker = {
  variant({ publication: { paper, print }, columns = [] }) {
    const half = halves[paper];
    if (half === undefined) throw new Error(`Unexpected paper ${paper}, expected A4 or Letter for a booklet: --paper A4.`);
    const geometry = pageGeometry(half, { margins: {}, binding: 0 });
    return { geometry, print, isTagged: false, isStacked: areNarrow(geometry, columns.length, text), letters: 8.5 };
  },

  assemble(prints) {
    const [{ document, printed }] = prints;
    const { file, lengths } = joinSources(prints);
    const order = orderBooklet(orderParts(lengths), document.direction === "rtl");
    const { geometry } = printed;
    const { paper, width, height } = sheets[geometry.paper] ?? {
      paper: geometry.paper,
      width: 2 * geometry.width,
      height: geometry.height,
    };
    const [pageWidth, pageHeight] = [geometry.width * point, geometry.height * point];
    const y = round((height - pageHeight) / 2);
    const sides = order.map(
      ([left, right]): SheetSide => ({
        pages: [
          ...(left === undefined ? [] : [{ page: left, x: round(width / 2 - pageWidth), y }]),
          ...(right === undefined ? [] : [{ page: right, x: round(width / 2), y }]),
        ],
      }),
    );
    const bytes = imposePages(file, { width, height, sides, flip: "short" }, describePressCopy(prints));
    return {
      handout: { kind: "booklet", bytes, pages: 2 * order.length, sheets: order.length / 2, paper, flip: "short" },
      diagnostics: [],
    };
  },
};

function round(value: number): number {
  return Number(value.toFixed(3));
}
