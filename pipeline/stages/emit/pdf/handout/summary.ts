import type { Diagnostic } from "../../../../model/diagnostic.ts";
import { pageGeometry } from "../paginate/page-geometry.ts";
import { finishTogether } from "./finish-together.ts";
import type { HandoutMaker } from "./handout-maker.ts";
import { summarize } from "./summarize.ts";

/** Millimetres. */
const margins = { top: 18, bottom: 22, inner: 22, outer: 22 } as const;

/** One sheet: the first section's words, the key facts, the first table, and where the whole text is. */
export const summary: HandoutMaker = {
  select: summarize,

  variant: ({ publication: { paper, print } }) => ({
    name: "summary",
    geometry: pageGeometry(paper, { margins: paper === "A5" ? {} : margins, binding: 0 }),
    print: { ...print, runningHeads: false },
    isTagged: true,
  }),

  assemble(prints) {
    const [{ document, printed }] = prints;
    const { bytes, lengths, diagnostics } = finishTogether(prints);
    const pages = lengths.reduce((sum, length) => sum + length, 0);
    const { paper } = printed.geometry;
    return {
      handout: { kind: "summary", bytes, pages, sheets: Math.ceil(pages / 2), paper },
      diagnostics: [...diagnostics, ...lengths.flatMap((length) => (length > 2 ? [isTooLong(document.article, length)] : []))],
    };
  },
};

function isTooLong(article: string, pages: number): Diagnostic {
  return {
    ruleId: "summary-fits-a-sheet",
    severity: "warning",
    place: { file: `source/${article}/article.md` },
    reason: `Unexpected ${pages} pages of the summary, expected both sides of one sheet.`,
    note: "Shorten the text before the first section, or print on larger paper.",
  };
}
