import type { ElementContent } from "hast";
import type { Nodes, Parents } from "mdast";
import type { State } from "mdast-util-to-hast";
import type { Labels } from "../../libraries/locale/labels.ts";
import type { CitedEdition } from "../../model/edition.ts";
import type { Conventions } from "../../model/locale.ts";
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
}

/** Renders one kind of node. */
export type NodeRenderer<Node extends Nodes = Nodes> = (
  context: RenderContext,
  node: Node,
  state: State,
  parent: Parents | undefined,
) => ElementContent | ElementContent[] | undefined;
