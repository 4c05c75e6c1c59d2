import type { Diagnostic } from "../../../../model/diagnostic.ts";
import { pageGeometry, turningEdge } from "../paginate/page-geometry.ts";
import { areNarrow } from "../print-variant.ts";
import { finishTogether } from "./finish-together.ts";
import type { HandoutMaker } from "./handout-maker.ts";
import { summarize } from "./summarize.ts";

/** Millimetres. */
const margins = { top: 18, bottom: 22, inner: 22, outer: 22 } as const;

/** The size of the text, in CSS pixels. */
const text = 14;

/** One sheet for each language: the first section's words, the key facts, the first table, and where the whole text is. */
export const summary: HandoutMaker = {
  select: summarize,

  variant({ publication: { paper, print }, columns = [] }) {
    const room = { margins: paper === "A5" ? {} : margins, binding: 0 };
    const across = pageGeometry(paper, room, Math.max(1, columns.length));
    const isStacked = areNarrow(across, columns.length, text);
    const geometry = isStacked ? pageGeometry(paper, room) : across;
    return { name: "summary", geometry, print: { ...print, runningHeads: false }, isTagged: true, isStacked, letters: 8.5 };
  },

  assemble(prints) {
    const [{ document, printed }] = prints;
    const { bytes, lengths, diagnostics } = finishTogether(prints);
    const pages = lengths.reduce((sum, length) => sum + length, 0);
    const { paper } = printed.geometry;
    const flip = turningEdge(printed.geometry);
    const tooLong = lengths.flatMap((length, index) => {
      const sheets = prints[index]?.document.locales.length ?? 1;
      return length > 2 * sheets ? [isTooLong(document.article, length, sheets)] : [];
    });
    return {
      handout: { kind: "summary", bytes, pages, sheets: Math.ceil(pages / 2), paper, flip },
      diagnostics: [...diagnostics, ...tooLong],
    };
  },
};

function isTooLong(article: string, pages: number, sheets: number): Diagnostic {
  return {
    ruleId: "summary-fits-a-sheet",
    severity: "warning",
    place: { file: `source/${article}/article.md` },
    reason: `Unexpected ${pages} pages of the summary, expected both sides of one sheet${sheets === 1 ? "" : " for each language"}.`,
    note: "Shorten the text before the first section, or print on larger paper.",
  };
}
