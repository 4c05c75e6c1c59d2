import type { Element, ElementContent, Properties } from "hast";
import { h } from "hastscript";
import type { Nodes } from "mdast";
import type { State } from "mdast-util-to-hast";
import { languageName } from "../../../libraries/locale/language-name.ts";
import { repeatsColumn } from "../../../libraries/translation/repeats-column.ts";
import type { Cell } from "../../../model/syntax.ts";
import { admitHtml } from "../admit-html.ts";
import type { RenderContext } from "../context.ts";
import { markPassage } from "../mark-passage.ts";
import { isRow } from "./is-row.ts";
import { ownCellIds } from "./own-cell-ids.ts";

/** How the cells of a row are made. */
export interface CellShape {
  readonly tagName: "p" | "div" | "span";
  /** What stands in a cell before its passage: the label of a caption in the cell's language. */
  before?(column: RenderContext): ElementContent[];
}

/** The cells of a row, and the anchors that the row keeps for what stands in them. */
export interface RenderedRow {
  readonly cells: readonly Element[];
  readonly anchors: readonly string[];
}

/**
 * Renders each cell in its own language, with its own mark. Ids inside a cell carry its locale; the canonical ids are the
 * row's, so that a link leads to the row whichever columns its reader shows. Nothing of a node that is no row.
 */
export function renderRow(context: RenderContext, node: Nodes, state: State, shape: CellShape): RenderedRow | undefined {
  const { row } = context;
  if (row === undefined || !isRow(node)) return undefined;
  const anchors = new Set<string>();
  const cells = node.children.flatMap((cell: Cell, index): Element[] => {
    const column = row.columns[index];
    if (column === undefined) return [];
    const properties: Properties = {
      className: ["cell", `cell-${index + 1}`],
      lang: cell.locale,
      dir: column.conventions.direction,
      ...unitProperty(context, node.data?.unit),
    };
    const wrap = (content: readonly ElementContent[]): Element =>
      admitHtml(h(shape.tagName, properties, [...(shape.before?.(column) ?? []), ...content])) as Element;
    const unit = node.data?.unit;
    const isRepetition =
      unit !== undefined && repeatsColumn(column.edition.passages[unit], column.edition.locales[0], context.edition.locales);
    const element = isRepetition
      ? wrapMissing(column, wrap)
      : marked(column, unit, wrap(renderPassage(context, column, cell, unit, state)));
    return [ownCellIds(element, cell.locale, row.cellId, anchors)];
  });
  return { cells, anchors: [...anchors] };
}

/** The id of the passage, where rows are to tell it. */
function unitProperty({ row, edition }: RenderContext, unit: number | undefined): Properties {
  const id = unit === undefined || row?.showsUnits !== true ? undefined : edition.article.units[unit]?.id;
  return id === undefined ? {} : { dataUnit: id };
}

function marked(column: RenderContext, unit: number | undefined, cell: Element): Element {
  if (unit === undefined) return cell;
  const element = markPassage(column, unit, cell) as Element;
  // Of a language that is no column nobody has said how it runs.
  return element.properties["lang"] === cell.properties["lang"]
    ? element
    : { ...element, properties: { ...element.properties, dir: "auto" } };
}

/** A cell that says, in its own language, that its passage is missing. */
function wrapMissing({ labels, edition }: RenderContext, wrap: (content: readonly ElementContent[]) => Element): Element {
  const [locale] = edition.locales;
  const label = labels("missingPassage", { language: languageName(locale, locale) });
  const cell = wrap([h("span", { className: ["missing-words"], ...labels.lang("missingPassage") }, label)]);
  return {
    ...cell,
    properties: { ...cell.properties, className: [cell.properties.className ?? [], "passage-missing"].flat() as string[] },
  };
}

function renderPassage(
  context: RenderContext,
  column: RenderContext,
  cell: Cell,
  unit: number | undefined,
  state: State,
): ElementContent[] {
  if (context.row === undefined) return [];
  const outer = column.unit;
  column.unit = unit ?? context.unit;
  context.row.column = column;
  const content = state.all(cell) as ElementContent[];
  context.row.column = undefined;
  column.unit = outer;
  return content;
}

/** The places to which the links of a row's calls lead: the row itself, then points at its head. */
export function renderAnchors(anchors: readonly string[]): Element[] {
  return anchors.map((id) => h("span", { id, className: ["anchor"] }));
}

/** A row as an element of its own; it is the first of its anchors itself. */
export function renderRowBlock({ cells, anchors }: RenderedRow, className: readonly string[] = []): Element {
  const [own, ...others] = anchors;
  return h("div", { ...(own === undefined ? {} : { id: own }), className: ["row", ...className] }, [...renderAnchors(others), ...cells]);
}
