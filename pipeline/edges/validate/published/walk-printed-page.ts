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

/** A page as pdf.js gives it. */
export interface PrintedPage {
  readonly items: readonly ({ readonly str: string; readonly hasEOL: boolean } | { readonly type: string; readonly id?: string | null })[];
  readonly structure: PrintedNode | null;
  readonly annotations: readonly { readonly id: string; readonly subtype?: string; readonly dest?: unknown }[];
  readonly number: number;
  readonly path: string;
  /** The language of the document. */
  readonly lang: string;
}

interface WalkedPrint {
  readonly runs: readonly TextRun[];
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
  const links: PublishedLink[] = [];
  const told = new Set<string>();
  let pictures = 0;
  let formulas = 0;
  const tell = (text: string, { lang: own, flow, isNavigation, cell }: Inherited): void => {
    if (!isNavigation) runs.push({ text, lang: own, flow, ...(cell === undefined ? {} : { cell }), spot });
  };
  const link = (id: string, isNavigation: boolean): void => {
    const anchor = targets.get(id);
    if (anchor === undefined || told.has(id)) return;
    told.add(id);
    links.push({ href: `#${anchor}`, page: path, anchor, inside: [], isNavigation, spot });
  };
  const walk = (node: PrintedNode, outer: Inherited): void => {
    if (node.type === "content") tell(words.get(node.id ?? "") ?? "", outer);
    else if (node.type !== undefined) link(node.id ?? "", outer.isNavigation);
    else {
      const { role, alt, children = [] } = node;
      const cell = outer.cell ?? node.lang;
      const inherited: Inherited = {
        lang: node.lang ?? outer.lang,
        flow: isNote(node) ? "notes" : outer.flow,
        isNavigation: outer.isNavigation || role === "TOC" || role === "TOCI",
        ...(cell === undefined ? {} : { cell }),
      };
      if (role === "Formula") formulas += 1;
      else if (role === "Figure" && alt) pictures += 1;
      if (alt && role !== "Formula") runs.push({ text: `${alt}\n`, lang: inherited.lang, flow: "hidden", spot });
      const isApart = !running.has(role) || children.some((child) => child.role === "Lbl");
      if (isApart) tell("\n", inherited);
      for (const child of children) walk(child, inherited);
      if (isApart) tell("\n", inherited);
    }
  };
  if (structure !== null) walk(structure, { lang, flow: "text", isNavigation: false });
  for (const id of targets.keys()) link(id, false);
  return { runs, links, pictures, formulas };
}

/** A note, with the label that stands before it. */
function isNote({ role, children = [] }: PrintedNode): boolean {
  return role === "Note" || (role === "LI" && children.some((body) => body.children?.some((child) => child.role === "Note") ?? false));
}

/** The words of each piece of marked content; those of a mark without a name belong to the mark around it. */
function markedWords(items: PrintedPage["items"]): ReadonlyMap<string, string> {
  const words = new Map<string, string>();
  const open: (string | undefined)[] = [];
  for (const item of items) {
    if (!("str" in item)) {
      if (item.type === "endMarkedContent") open.pop();
      else open.push(item.id ?? undefined);
      continue;
    }
    const name = open.findLast((each) => each !== undefined);
    if (name !== undefined) words.set(name, `${words.get(name) ?? ""}${item.str}${item.hasEOL ? "\n" : ""}`);
  }
  return words;
}
