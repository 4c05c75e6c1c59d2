import type { PrintPage } from "../../../model/browser.ts";
import { styleIds } from "./build-print-tree.ts";
import { headStyle } from "./head-style.ts";
import { arrangePages } from "./in-page/arrange-pages.ts";
import { clearPages } from "./in-page/clear-pages.ts";
import { fillPageNumbers } from "./in-page/fill-page-numbers.ts";
import { locateBlocks } from "./in-page/locate-blocks.ts";
import { measureFlows } from "./in-page/measure-flows.ts";
import { measureHeads } from "./in-page/measure-heads.ts";
import { setStyle } from "./in-page/set-style.ts";
import { arrangementOf } from "./paginate/arrangement.ts";
import type { BookRequest, Corrections } from "./paginate/book.ts";
import { comparePlan } from "./paginate/compare-plan.ts";
import { numberPages } from "./paginate/number-pages.ts";
import type { PageGeometry } from "./paginate/page-geometry.ts";
import type { BookPlan } from "./paginate/page-plan.ts";
import { planPages } from "./paginate/plan-pages.ts";
import { fitHead, type RunningHead, runningHeads } from "./paginate/running-heads.ts";

/** How the pages of an opened print tree are to be made. */
export interface LayoutRequest {
  readonly geometry: PageGeometry;
  readonly title: string;
  readonly sections: ReadonlyMap<string, string>;
  /** Ids of everything whose page number is printed somewhere. */
  readonly numbered: ReadonlySet<string>;
  readonly runningHeads: boolean;
  readonly ellipsis: string;
  /** Line height of what sends back to a note, in CSS pixels. */
  readonly reminderHeight: number;
  /** The words that send back to a note on an earlier page. */
  remind(note: string, page: number): { readonly label: string; readonly text: string };
}

/** What was made of a page in the browser. */
export interface Layout {
  /** Pages by the ids of what stands there. */
  readonly numbers: ReadonlyMap<string, number>;
  readonly pages: number;
  /** Notes that cannot stand at the foot of the page that calls them. When there are any, nothing was done. */
  readonly unsound: readonly string[];
  /** Whether the browser breaks the pages as they were planned. */
  readonly isAsPlanned: boolean;
}

const mostAttempts = 6;

/** Makes the pages: measures, plans, numbers, arranges, and looks whether they break as planned. */
export async function layOutPages(page: PrintPage, request: LayoutRequest): Promise<Layout> {
  let corrections: Corrections = { slack: new Map(), spans: new Map() };
  for (let attempt = 1; ; attempt += 1) {
    const { book, plan, numbers } = await planBook(page, request, corrections);
    const layout = { numbers, pages: plan.pages.length, unsound: plan.unsound };
    if (plan.unsound.length > 0) return { ...layout, isAsPlanned: false };
    await page.evaluate(
      arrangePages,
      arrangementOf(book, plan, (note) => request.remind(note, numbers.get(note) ?? 0)),
    );
    const { textWidth: width } = request.geometry;
    const located = await page.evaluate(locateBlocks, { width, blocks: book.blocks.map(({ index }) => index) });
    const difference = comparePlan(book, plan, located);
    if (difference === undefined || attempt === mostAttempts) {
      await page.evaluate(setStyle, { id: styleIds.heads, rules: headStyle(await fitHeads(page, request, book, plan)) });
      return { ...layout, isAsPlanned: difference === undefined };
    }
    corrections = difference;
    await page.evaluate(clearPages, undefined);
  }
}

interface PlannedBook {
  readonly book: BookRequest;
  readonly plan: BookPlan;
  readonly numbers: ReadonlyMap<string, number>;
}

const mostRounds = 4;

/** Plans until the page numbers, which take room in notes and references themselves, stay as they are. */
async function planBook(
  page: PrintPage,
  { geometry, numbered, reminderHeight }: LayoutRequest,
  corrections: Corrections,
): Promise<PlannedBook> {
  const pageHeight = geometry.textHeight;
  const measure = async (selector: string) => page.evaluate(measureFlows, { selector, pageHeight });
  const front = await measure("body > :not(.back-matter, .foot-notes)");
  let written = "";
  for (let round = 1; ; round += 1) {
    const back = await measure(".back-matter");
    const notes = await measure(".foot-notes > ol > li");
    const blocks = [...front, ...back].flatMap((flow) => flow.blocks);
    const book: BookRequest = { blocks, notes, pageHeight, reminderHeight, corrections };
    const plan = planPages(book);
    const numbers = numberPages(book, plan.pages);
    const printed = [...numbers].filter(([id]) => numbered.has(id));
    const text = JSON.stringify(printed);
    if (text === written || plan.unsound.length > 0 || round === mostRounds) return { book, plan, numbers };
    await page.evaluate(fillPageNumbers, printed);
    written = text;
  }
}

async function fitHeads(page: PrintPage, request: LayoutRequest, { blocks }: BookRequest, { pages }: BookPlan): Promise<RunningHead[]> {
  if (!request.runningHeads) return [];
  const heads = runningHeads(blocks, pages, request.sections, request.title);
  const texts = [...new Set(heads.flatMap(({ title, section }) => [title, section]))];
  const widths = await page.evaluate(measureHeads, texts);
  const widthOf = (text: string): number => widths[texts.indexOf(text)] ?? 0;
  return heads.map((head) => fitHead(head, widthOf, request.geometry.textWidth, request.ellipsis));
}
