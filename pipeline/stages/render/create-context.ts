import type { Nodes } from "mdast";
import type { Labels } from "../../libraries/locale/labels.ts";
import { imagePath } from "../../libraries/markdown/image-path.ts";
import type { CitedEdition, ParallelEdition } from "../../model/edition.ts";
import type { Conventions } from "../../model/locale.ts";
import type { RenderContext } from "./context.ts";
import { nameCellIds } from "./parallel/name-cell-ids.ts";

/** What rendering is told beside the edition. */
export interface RenderOptions {
  readonly labels: Labels;
  readonly conventions: Conventions;
  /** What the source's language calls the list of references; by default what the edition's does. */
  readonly referencesTitle?: string;
  /** Whether readers see the marks that are meant for editors. */
  readonly showMarks: boolean;
  /** Whether rows of a parallel edition say which passage they are, in `data-unit`. */
  readonly showUnits?: boolean;
  /** Of a parallel edition: the labels and conventions of each column, the first one's among them. */
  readonly columns?: readonly Pick<RenderOptions, "labels" | "conventions">[];
}

/** What the nodes of an edition are rendered with; of a parallel edition, with a context for each of its languages. */
export function createContext(edition: CitedEdition | ParallelEdition, options: RenderOptions): RenderContext {
  const shared = contextOf(edition, options);
  if (!("columns" in edition)) return shared;
  const columns = edition.columns.map((column, index): RenderContext => {
    const own = { ...options, ...options.columns?.[index] };
    return { ...contextOf(column, own), pictureName: (path) => pictureName(path, column, edition) };
  });
  return { ...shared, row: { columns, column: undefined, showsUnits: options.showUnits === true, cellId: nameCellIds(edition.article) } };
}

function contextOf(edition: CitedEdition, { labels, conventions, showMarks }: RenderOptions): RenderContext {
  const used = new Map<string, number>();
  return {
    edition,
    labels,
    conventions,
    showMarks,
    rankShift: 2 - highestHeading(edition.tree),
    unit: undefined,
    nextNoteCall(name) {
      const key = `${this.unit ?? -1} ${name}`;
      const count = used.get(key) ?? 0;
      used.set(key, count + 1);
      return edition.article.numbering.calls.get(this.unit ?? -1)?.notes.get(name)?.[count];
    },
  };
}

/** A picture with words of the column's language has a name of its own in the images of a parallel edition. */
function pictureName(path: string, { locales: [locale] }: CitedEdition, { images }: ParallelEdition): string {
  const own = `${locale}:${imagePath(path) ?? path}`;
  return images.has(own) ? own : path;
}

function highestHeading(node: Nodes): number {
  if (node.type === "heading") return node.depth;
  const ranks = "children" in node ? node.children.map(highestHeading) : [];
  return Math.min(7, ...ranks);
}
