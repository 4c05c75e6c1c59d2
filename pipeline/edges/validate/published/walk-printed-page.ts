import { directionOfLanguage } from "../../../libraries/locale/writing-direction.ts";
import type { PublishedLink, TextFlow, TextRun } from "../../../model/published.ts";

/** A node of a page's structure tree, as pdf.js gives it: an element, a piece of marked content, or an annotation. */
export interface PrintedNode {
  readonly type?: "content" | "object" | "annotation";
  readonly id?: string;
  readonly role?: string;
  readonly alt?: string;
  readonly lang?: string;
  readonly children?: readonly PrintedNode[];
}

/** A stretch of a line that was drawn at once, its letters in the order of reading; stretches are in the order of drawing. */
interface PrintedItem {
  readonly str: string;
  readonly dir: string;
  readonly hasEOL: boolean;
}

/** A page as pdf.js gives it. */
export interface PrintedPage {
  readonly items: readonly (PrintedItem | { readonly type: string; readonly id?: string | null })[];
  readonly structure: PrintedNode | null;
  readonly annotations: readonly { readonly id: string; readonly subtype?: string; readonly dest?: unknown }[];
  readonly number: number;
  readonly path: string;
  /** The language of the document. */
  readonly lang: string;
}

interface WalkedPrint {
  readonly runs: readonly TextRun[];
  /** The text of figures, which may stand on a later page than what follows them in the article. */
  readonly moved: readonly TextRun[];
  readonly links: readonly PublishedLink[];
  readonly pictures: number;
  readonly formulas: number;
}

interface Inherited {
  readonly lang: string;
  readonly flow: TextFlow;
  readonly isNavigation: boolean;
  /** The language of the outermost element that declares one: a row's cells declare theirs. */
  readonly cell?: string;
}

const running = new Set([undefined, "NonStruct", "Span", "Em", "Strong", "Code", "Quote", "Link", "Reference", "Lbl", "Sub"]);

/** Collects the text and the links of a page by its tags. What no tag holds, such as a running head, is no text. */
export function walkPrintedPage({ items, structure, annotations, number, path, lang }: PrintedPage): WalkedPrint {
  const spot = { within: `page ${number}` };
  const words = markedWords(items);
  const targets = new Map(
    annotations.flatMap(({ id, subtype, dest }) => (subtype === "Link" && typeof dest === "string" ? [[id, dest] as const] : [])),
  );
  const runs: TextRun[] = [];
  const moved: TextRun[] = [];
  let sink = runs;
  const links: PublishedLink[] = [];
  const told = new Set<string>();
  let pictures = 0;
  let formulas = 0;
  const tell = (text: string, { lang: own, flow, isNavigation, cell }: Inherited): void => {
    if (!isNavigation) sink.push({ text, lang: own, flow, ...(cell === undefined ? {} : { cell }), spot });
  };
  const link = (id: string, isNavigation: boolean): void => {
    const anchor = targets.get(id);
    if (anchor === undefined || told.has(id)) return;
    told.add(id);
    links.push({ href: `#${anchor}`, page: path, anchor, inside: [], isNavigation, spot });
  };
  /** A line at the foot of a page that sends back to a note on an earlier one: a label, and a link to the note. */
  const isReminder = ({ role, children = [] }: PrintedNode): boolean => {
    const [label, to, ...rest] = children;
    const said = (words.get(label?.id ?? "") ?? []).map(({ str }) => str).join("");
    const target = to?.children?.map(({ id = "" }) => targets.get(id)).find((each) => each !== undefined);
    return (
      role === "P" && rest.length === 0 && /^\s*\p{L}{1,3}\s*$/u.test(said) && to?.role === "Link" && target?.startsWith("note-") === true
    );
  };
  const walk = (node: PrintedNode, outer: Inherited): void => {
    if (node.type === "content") tell(readLines(words.get(node.id ?? "") ?? [], outer.lang), outer);
    else if (node.type !== undefined) link(node.id ?? "", outer.isNavigation);
    else {
      const { role, alt, children = [] } = node;
      const cell = outer.cell ?? node.lang;
      const inherited: Inherited = {
        lang: node.lang ?? outer.lang,
        flow: isNote(node) || isReminder(node) ? "notes" : outer.flow,
        isNavigation: outer.isNavigation || role === "TOC" || role === "TOCI",
        ...(cell === undefined ? {} : { cell }),
      };
      if (role === "Formula") formulas += 1;
      else if (role === "Figure" && alt) pictures += 1;
      if (alt && role !== "Formula") sink.push({ text: `${alt}\n`, lang: inherited.lang, flow: "hidden", spot });
      const before = sink;
      if (role === "Div" && children.some((child) => child.role === "Figure")) sink = moved;
      const isApart = !running.has(role) || children.some((child) => child.role === "Lbl");
      if (isApart) tell("\n", inherited);
      for (const child of children) walk(child, inherited);
      if (isApart) tell("\n", inherited);
      sink = before;
    }
  };
  if (structure !== null) walk(structure, { lang, flow: "text", isNavigation: false });
  for (const id of targets.keys()) link(id, false);
  return { runs, moved, links, pictures, formulas };
}

/** A note, with the label that stands before it. */
function isNote({ role, children = [] }: PrintedNode): boolean {
  return role === "Note" || (role === "LI" && children.some((body) => body.children?.some((child) => child.role === "Note") ?? false));
}

/** The words of each piece of marked content; those of a mark without a name belong to the mark around it. */
function markedWords(items: PrintedPage["items"]): ReadonlyMap<string, PrintedItem[]> {
  const words = new Map<string, PrintedItem[]>();
  const open: (string | undefined)[] = [];
  for (const item of items) {
    if (!("str" in item)) {
      if (item.type === "endMarkedContent") open.pop();
      else open.push(item.id ?? undefined);
      continue;
    }
    const name = open.findLast((each) => each !== undefined);
    if (name !== undefined) words.set(name, [...(words.get(name) ?? []), item]);
  }
  return words;
}

/** What was drawn, in the order of reading: a line is drawn from the left, whichever way it is read. */
function readLines(items: readonly PrintedItem[], lang: string): string {
  const text = (line: readonly PrintedItem[]): string => line.map(({ str, hasEOL }) => `${str}${hasEOL ? "\n" : ""}`).join("");
  if (!items.some(({ dir }) => dir === "rtl")) return text(items);
  return linesOf(items)
    .map((line) => text(directionOfLanguage(lang) === "rtl" ? turn([...line].reverse(), "ltr") : turn(line, "rtl")))
    .join("");
}

function linesOf(items: readonly PrintedItem[]): PrintedItem[][] {
  const lines: PrintedItem[][] = [[]];
  for (const item of items) {
    lines.at(-1)?.push(item);
    if (item.hasEOL) lines.push([]);
  }
  return lines;
}

/** Turns round what runs the other way within a line; a space runs as what stands on both sides of it. */
function turn(line: readonly PrintedItem[], dir: string): PrintedItem[] {
  const turned: PrintedItem[] = [];
  let run: PrintedItem[] = [];
  const end = (): void => {
    const last = run.findLastIndex((item) => item.str.trim() !== "") + 1;
    turned.push(...run.slice(0, last).reverse(), ...run.slice(last));
    run = [];
  };
  for (const item of line) {
    if (item.dir === dir || (item.str.trim() === "" && run.length > 0)) run.push(item);
    else {
      end();
      turned.push(item);
    }
  }
  end();
  return turned;
}
