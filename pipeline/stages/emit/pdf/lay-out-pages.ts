import type { PageStep, PrintPage } from "../../../model/browser.ts";
import { styleIds } from "./build-print-tree.ts";
import { headStyle } from "./head-style.ts";
import { arrangePages } from "./in-page/arrange-pages.ts";
import { clearPages } from "./in-page/clear-pages.ts";
import { fillPageNumbers } from "./in-page/fill-page-numbers.ts";
import { locateBlocks } from "./in-page/locate-blocks.ts";
import { measureFlows } from "./in-page/measure-flows.ts";
import { measureHeads } from "./in-page/measure-heads.ts";
import { pageStep } from "./in-page/page-step.ts";
import { setStyle } from "./in-page/set-style.ts";
import { arrangementOf } from "./paginate/arrangement.ts";
import type { BookRequest, Corrections } from "./paginate/book.ts";
import { comparePlan } from "./paginate/compare-plan.ts";
import type { Flow } from "./paginate/flow.ts";
import { numberPages } from "./paginate/number-pages.ts";
import type { PageGeometry } from "./paginate/page-geometry.ts";
import type { BookPlan } from "./paginate/page-plan.ts";
import { planPages } from "./paginate/plan-pages.ts";
import { fitHead, type RunningHead, runningHeads } from "./paginate/running-heads.ts";

/** How the pages of an opened print tree are to be made. */
export interface LayoutRequest {
  /** What is done in the page before it is measured. */
  readonly preparation: readonly PageStep[];
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

/** What the browser measured before anything was moved. */
interface Measures {
  readonly front: readonly Flow[];
  readonly back: readonly Flow[];
  readonly notes: readonly Flow[];
}

const mostAttempts = 6;

/** Makes the pages: measures, plans, numbers, arranges, and looks whether they break as planned. */
export async function layOutPages(page: PrintPage, request: LayoutRequest): Promise<Layout> {
  const { textWidth: width, textHeight: pageHeight } = request.geometry;
  const titles = request.runningHeads ? [...new Set([request.title, ...request.sections.values()])] : [];
  // Every way to the page and every layout costs: what can be asked in one goes in one, and heads are measured before anything is moved.
  const [lengths, ...measured] = await page.evaluateInTurn([pageStep(measureHeads, titles), ...stepsOf(pageHeight)], request.preparation);
  const widths = new Map(titles.map((title, index) => [title, lengths[index] ?? 0]));
  let measures = measuresOf(measured);
  let corrections: Corrections = { slack: new Map(), spans: new Map() };
  for (let attempt = 1; ; attempt += 1) {
    const { book, plan, numbers } = await planBook(page, request, measures, corrections);
    const layout = { numbers, pages: plan.pages.length, unsound: plan.unsound };
    if (plan.unsound.length > 0) return { ...layout, isAsPlanned: false };
    const arrangement = arrangementOf(book, plan, (note) => request.remind(note, numbers.get(note) ?? 0));
    const [located] = await page.evaluateInTurn(
      [
        pageStep(locateBlocks, { width, blocks: book.blocks.map(({ index }) => index) }),
        pageStep(setStyle, { id: styleIds.heads, rules: headStyle(fitHeads(request, book, plan, widths)) }),
      ],
      [pageStep(arrangePages, arrangement)],
    );
    const difference = comparePlan(book, plan, located);
    if (difference === undefined || attempt === mostAttempts) return { ...layout, isAsPlanned: difference === undefined };
    corrections = difference;
    measures = measuresOf(await page.evaluateInTurn(stepsOf(pageHeight), [pageStep(clearPages, undefined)]));
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
  { geometry: { textHeight: pageHeight }, numbered, reminderHeight }: LayoutRequest,
  { front, ...measures }: Measures,
  corrections: Corrections,
): Promise<PlannedBook> {
  let { back, notes } = measures;
  let written = "";
  for (let round = 1; ; round += 1) {
    const blocks = [...front, ...back].flatMap((flow) => flow.blocks);
    const book: BookRequest = { blocks, notes, pageHeight, reminderHeight, corrections };
    const plan = planPages(book);
    const numbers = numberPages(book, plan.pages);
    const printed = [...numbers].filter(([id]) => numbered.has(id));
    const text = JSON.stringify(printed);
    if (text === written || plan.unsound.length > 0 || round === mostRounds) return { book, plan, numbers };
    const [, ...others] = stepsOf(pageHeight);
    [back, notes] = await page.evaluateInTurn(others, [pageStep(fillPageNumbers, printed)]);
    written = text;
  }
}

type MeasureSteps = readonly [front: PageStep<Flow[]>, back: PageStep<Flow[]>, notes: PageStep<Flow[]>];

function stepsOf(pageHeight: number): MeasureSteps {
  const measure = (selector: string): PageStep<Flow[]> => pageStep(measureFlows, { selector, pageHeight });
  return [measure("body > :not(.back-matter, .foot-notes)"), measure(".back-matter"), measure(".foot-notes > ol > li")];
}

function measuresOf([front, back, notes]: readonly [Flow[], Flow[], Flow[]]): Measures {
  return { front, back, notes };
}

function fitHeads(
  { runningHeads: isWanted, sections, title, geometry, ellipsis }: LayoutRequest,
  { blocks }: BookRequest,
  { pages }: BookPlan,
  widths: ReadonlyMap<string, number>,
): RunningHead[] {
  if (!isWanted) return [];
  const widthOf = (text: string): number => widths.get(text) ?? 0;
  return runningHeads(blocks, pages, sections, title).map((head) => fitHead(head, widthOf, geometry.textWidth, ellipsis));
}
