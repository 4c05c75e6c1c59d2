import type { Element, Nodes } from "hast";
import type { PublishedAnchor, PublishedCell, PublishedLink, Spot, TextFlow, TextRun } from "../../../model/published.ts";
import { attributeOf } from "./elements.ts";
import { resolveLink } from "./resolve-link.ts";

/** A page to be walked. */
export interface PageContext {
  /** Its path, from which its links lead. */
  readonly path: string;
  spot(node: Nodes): Spot;
}

/** What a page holds for its reader. */
export interface WalkedPage {
  readonly found: {
    readonly runs: TextRun[];
    readonly anchors: PublishedAnchor[];
    readonly pictures: number;
    readonly formulas: number;
  };
  readonly links: PublishedLink[];
  readonly cells: PublishedCell[];
}

/** What an element inherits from those around it. */
interface Inherited {
  readonly lang: string;
  readonly flow: TextFlow;
  readonly inside: readonly string[];
  readonly isNavigation: boolean;
  /** The column of the cell. */
  readonly cell?: number;
}

const running = new Set(
  "a abbr b bdi bdo cite code data dfn em i kbd mark q s samp small span strong sub sup time tspan u var wbr".split(" "),
);
const silent = new Set("script style template metadata noscript link base".split(" "));
/** Of an SVG picture that is part of the page, its name is told and these are not. */
const silentInSvg = new Set(["title", "desc"]);

/** Collects the text, the anchors and the links of a page of HTML or XHTML. */
export function walkPage(tree: Nodes, { path, spot }: PageContext): WalkedPage {
  const runs: TextRun[] = [];
  const anchors: PublishedAnchor[] = [];
  const links: PublishedLink[] = [];
  const cells: PublishedCell[] = [];
  let pictures = 0;
  let formulas = 0;
  const say = (text: string | undefined, lang: string, node: Nodes): void => {
    if (text !== undefined && text.trim() !== "") runs.push({ text: `${text}\n`, lang, flow: "hidden", spot: spot(node) });
  };

  const enter = (element: Element, outer: Inherited): void => {
    const { tagName } = element;
    const id = attributeOf(element, "id");
    const ownLang = attributeOf(element, "lang") ?? attributeOf(element, "xml:lang") ?? attributeOf(element, "xmlLang");
    const lang = ownLang ?? outer.lang;
    const cell = columnOf(element);
    if (cell !== undefined) cells.push({ column: cell, lang: ownLang ?? "", spot: spot(element) });
    const inherited: Inherited = {
      lang,
      flow: isNote(element) ? "notes" : outer.flow,
      inside: id === undefined ? outer.inside : [...outer.inside, id],
      isNavigation: outer.isNavigation || tagName === "nav",
      ...inCell(cell ?? outer.cell),
    };
    if (id !== undefined) anchors.push({ id, page: path, spot: spot(element) });
    for (const name of ["href", "src", "xLinkHref", "xlink:href"]) {
      const href = attributeOf(element, name);
      const link = href === undefined || isForeign(element) ? undefined : resolveLink(href, path);
      if (href === undefined || link === undefined) continue;
      const role = attributeOf(element, "role");
      const { inside, isNavigation } = outer.isNavigation === inherited.isNavigation ? outer : inherited;
      const own = { ...(id === undefined ? {} : { id }), ...(role === undefined ? {} : { role }) };
      links.push({ href, ...link, ...own, inside, isNavigation, spot: spot(element) });
    }
    if (silent.has(tagName)) return;
    if (tagName === "title" || tagName === "meta") {
      say(tagName === "meta" ? attributeOf(element, "content") : textOf(element), lang, element);
      return;
    }
    if (tagName === "math") {
      formulas += 1;
      runs.push({ text: "\n", lang, flow: inherited.flow, ...inCell(inherited.cell), spot: spot(element) });
      return;
    }
    if ((tagName === "img" && attributeOf(element, "alt")) || (tagName === "svg" && attributeOf(element, "role") === "img")) pictures += 1;
    say(attributeOf(element, "alt"), lang, element);
    if (tagName !== "a") say(attributeOf(element, "ariaLabel") ?? attributeOf(element, "aria-label"), lang, element);
    const isApart = !running.has(tagName) || isCall(element);
    const end = (): void => {
      if (isApart && !inherited.isNavigation)
        runs.push({ text: "\n", lang, flow: inherited.flow, ...inCell(inherited.cell), spot: spot(element) });
    };
    end();
    for (const child of element.children) {
      if (tagName === "svg" && child.type === "element" && silentInSvg.has(child.tagName)) continue;
      walk(child, inherited);
    }
    end();
  };

  const walk = (node: Nodes, inherited: Inherited): void => {
    if (node.type === "element") enter(node, inherited);
    else if (node.type === "root") for (const child of node.children) walk(child, inherited);
    else if (node.type === "text" && !inherited.isNavigation) {
      runs.push({ text: node.value, lang: inherited.lang, flow: inherited.flow, ...inCell(inherited.cell), spot: spot(node) });
    }
  };
  walk(tree, { lang: "", flow: "text", inside: [], isNavigation: false });
  return { found: { runs, anchors, pictures, formulas }, links, cells };
}

/** The column of a cell of a row: `cell cell-2` has the second. Links of a table of contents have columns, and are no cells. */
function columnOf(element: Element): number | undefined {
  const [, column] = /(?:^| )cell(?= .*cell-(\d+))/.exec(attributeOf(element, "className") ?? attributeOf(element, "class") ?? "") ?? [];
  return column === undefined ? undefined : Number(column);
}

function inCell(cell: number | undefined): { readonly cell?: number } {
  return cell === undefined ? {} : { cell };
}

function isNote(element: Element): boolean {
  return /^doc-(endnotes|footnote|endnote)$/.test(attributeOf(element, "role") ?? "");
}

/** A call's label is no part of the words around it. */
function isCall(element: Element): boolean {
  return /^doc-(noteref|biblioref|backlink)$/.test(attributeOf(element, "role") ?? "");
}

/** What names another document, and does not lead a reader there. */
function isForeign(element: Element): boolean {
  const rel = attributeOf(element, "rel") ?? "";
  return element.tagName === "link" && /canonical|alternate|license/.test(rel);
}

function textOf(node: Nodes): string {
  if (node.type === "text") return node.value;
  return "children" in node ? node.children.map((child) => textOf(child as Nodes)).join("") : "";
}
