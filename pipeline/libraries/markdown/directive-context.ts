import type { Paragraph, PhrasingContent, Root, RootContent } from "mdast";
import type { ContainerDirective, LeafDirective } from "mdast-util-directive";
import { visit } from "unist-util-visit";
import type { Caption } from "../../model/syntax.ts";
import type { MarkdownProblem } from "./markdown-problem.ts";
import type { KnownLabels } from "./parse-inline.ts";
import { positionBetween } from "./source-position.ts";

/** What the readers of one tree's directives share. */
export interface DirectiveContext {
  readonly source: string;
  readonly problems: MarkdownProblem[];
  /** Notes that a directive is malformed, at its opening line or at a node. */
  note(where: ContainerDirective | LeafDirective | RootContent, reason: string, note: string): void;
  /** The number of the next figure, table or infobox, from 1. */
  next(kind: string): number;
  /** What the text defines, for captions that are parsed on their own. */
  labels(): KnownLabels;
  /** Reads the directives among blocks that a directive cannot take in. */
  readBlocks(blocks: readonly RootContent[]): RootContent[];
}

/** The context of a tree's directives; `readBlocks` is the walk that calls their readers. */
export function directiveContext(
  tree: Root,
  source: string,
  readBlocks: (blocks: readonly RootContent[], context: DirectiveContext) => RootContent[],
): DirectiveContext {
  const problems: MarkdownProblem[] = [];
  const counts = new Map<string, number>();
  let labels: KnownLabels | undefined;
  const context: DirectiveContext = {
    source,
    problems,
    note(where, reason, note) {
      const isDirective = where.type === "containerDirective" || where.type === "leafDirective";
      const position = (isDirective ? where.data?.position?.opening : undefined) ?? where.position;
      if (position !== undefined)
        problems.push({ ruleId: "directive-is-well-formed", position: positionBetween(position.start, position.end), reason, note });
    },
    next(kind) {
      const number = (counts.get(kind) ?? 0) + 1;
      counts.set(kind, number);
      return number;
    },
    labels: () => {
      labels ??= labelsOf(tree);
      return labels;
    },
    readBlocks: (blocks) => readBlocks(blocks, context),
  };
  return context;
}

/** A caption of inline content, which stands where its words stand. */
export function captionOf(children: PhrasingContent[]): Caption | undefined {
  const start = children[0]?.position?.start;
  const end = children.at(-1)?.position?.end;
  if (start === undefined || end === undefined) return undefined;
  return { type: "caption", children, position: positionBetween(start, end) };
}

/** A container's content, and its label as a caption: `:::figure[Caption]`. */
export function contentOf(node: ContainerDirective): { label: Paragraph | undefined; blocks: RootContent[] } {
  const [first, ...others] = node.children;
  if (first?.type !== "paragraph" || !first.data?.directiveLabel) return { label: undefined, blocks: [...node.children] };
  const { data: _, ...label } = first;
  return { label: label.children.length > 0 ? label : undefined, blocks: others };
}

function labelsOf(tree: Root): KnownLabels {
  const footnotes: string[] = [];
  const definitions: string[] = [];
  visit(tree, (node) => {
    if (node.type === "footnoteDefinition") footnotes.push(node.label ?? node.identifier);
    else if (node.type === "definition") definitions.push(node.label ?? node.identifier);
  });
  return { footnotes, definitions };
}
