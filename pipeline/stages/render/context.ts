import type { ElementContent } from "hast";
import type { Nodes, Parents } from "mdast";
import type { State } from "mdast-util-to-hast";
import type { Labels } from "../../libraries/locale/labels.ts";
import type { CitedEdition } from "../../model/edition.ts";
import type { Conventions, Locale } from "../../model/locale.ts";
import type { AnchorId } from "../../model/unit.ts";

/** What every node's rendering may ask: the edition, its language, and which call comes next. */
export interface RenderContext {
  readonly edition: CitedEdition;
  readonly labels: Labels;
  readonly conventions: Conventions;
  /** Whether marks for editors, such as "citation needed", are shown. */
  readonly showMarks: boolean;
  /** Ranks are shifted so that the article's highest heading is an `h2`. */
  readonly rankShift: number;
  /** The unit whose passage is being rendered. */
  unit: number | undefined;
  /** The canonical anchor of the next call of a note within the current unit. */
  nextNoteCall(name: string): AnchorId | undefined;
  /** The name by which the text shows a picture of the article, where that is not its path. */
  readonly pictureName?: (path: string) => string;
  /** The languages of a parallel edition; absent of any other, and of a column itself. */
  readonly row?: RowContext;
}

/** What rows of cells are rendered with. */
export interface RowContext {
  readonly columns: readonly RenderContext[];
  /** The column whose cell is being rendered; nothing for what all languages share. */
  column: RenderContext | undefined;
  /** Whether cells say of which passage they are. */
  readonly showsUnits: boolean;
  /** The id that an element with a canonical id has inside a cell. */
  cellId(id: string, locale: Locale): string;
}

/** Renders one kind of node. */
export type NodeRenderer<Node extends Nodes = Nodes> = (
  context: RenderContext,
  node: Node,
  state: State,
  parent: Parents | undefined,
) => ElementContent | ElementContent[] | undefined;
