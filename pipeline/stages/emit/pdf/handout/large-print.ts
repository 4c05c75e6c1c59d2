import { pageGeometry } from "../paginate/page-geometry.ts";
import { areNarrow } from "../print-variant.ts";
import { finishTogether } from "./finish-together.ts";
import type { HandoutMaker } from "./handout-maker.ts";

/** Millimetres: large letters need the breadth of the sheet. */
const margins = { top: 24, bottom: 26, inner: 22, outer: 18 } as const;

/** The size of the text, in CSS pixels. */
const text = 24;

/** Large print: 18 points and more, ragged, with whole words at the ends of lines; only a table that is too wide divides them. */
export const largePrint: HandoutMaker = {
  variant({ publication: { paper, print }, columns = [] }) {
    const geometry = pageGeometry(paper, {
      margins: paper === "A5" ? { top: 20, bottom: 22, inner: 14, outer: 12 } : margins,
      binding: print.binding,
    });
    const isStacked = areNarrow(geometry, columns.length, text);
    return { name: "large-print", geometry, print, isTagged: true, isStacked, letters: 18 };
  },

  assemble(prints) {
    const [{ printed }] = prints;
    const { bytes, lengths, diagnostics } = finishTogether(prints);
    const pages = lengths.reduce((sum, length) => sum + length, 0);
    return {
      handout: { kind: "large-print", bytes, pages, sheets: Math.ceil(pages / 2), paper: printed.geometry.paper, flip: "long" },
      diagnostics,
    };
  },
};
