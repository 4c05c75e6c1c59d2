import type { Paragraph, Root, RootContent } from "mdast";
import type { ContainerDirective, LeafDirective } from "mdast-util-directive";
import { readCaptionedTable } from "./captioned-table.ts";
import { type DirectiveContext, directiveContext } from "./directive-context.ts";
import { readFigure, readLoneFigure } from "./figure.ts";
import { readInfobox } from "./infobox.ts";
import type { MarkdownProblem } from "./markdown-problem.ts";
import { nearMiss } from "./near-miss.ts";
import { offsetOf, pointAfter, positionBetween } from "./source-position.ts";

/** What a directive becomes: its node, and after it what it could not take in. */
export type DirectiveReader = (node: ContainerDirective, context: DirectiveContext) => readonly RootContent[];

const readers: ReadonlyMap<string, DirectiveReader> = new Map([
  ["figure", readFigure],
  ["table", readCaptionedTable],
  ["infobox", readInfobox],
]);

/**
 * Turns the block directives of a tree into figures, captioned tables and infoboxes, in place, and tells what is wrong
 * with them. The blocks inside a directive that is none of these, or is malformed, stay where they stood.
 */
export function readBlockDirectives(tree: Root, source: string): MarkdownProblem[] {
  const context = directiveContext(tree, source, readBlocks);
  tree.children = readBlocks(tree.children, context);
  return context.problems;
}

function readBlocks(blocks: readonly RootContent[], context: DirectiveContext): RootContent[] {
  return blocks.flatMap((block) => readBlock(block, context));
}

function readBlock(block: RootContent, context: DirectiveContext): RootContent | readonly RootContent[] {
  switch (block.type) {
    case "containerDirective":
      return readContainer(block, context);
    case "leafDirective":
      return readLeaf(block, context);
    case "paragraph":
      noteStrayFence(block, context);
      return readLoneFigure(block, context) ?? block;
    case "blockquote":
    case "footnoteDefinition":
    case "list":
    case "listItem":
      block.children = readBlocks(block.children, context) as typeof block.children;
      return block;
    default:
      return block;
  }
}

function readContainer(node: ContainerDirective, context: DirectiveContext): readonly RootContent[] {
  const reader = readers.get(node.name);
  if (reader === undefined) {
    noteUnknown(node, context);
    const meant = nearMiss(node.name, readers.keys());
    // Read as it was meant, a slip is one error; its id and its caption are there.
    if (meant !== undefined) return readContainer({ ...node, name: meant }, context);
    return readBlocks(node.children.map(withoutLabelMark), context);
  }
  if (node.data?.position?.closing === undefined) {
    context.note(
      node,
      `Unexpected end of the text, expected \`:::\` that closes the ${node.name}.`,
      "Add a line `:::` behind its content.",
    );
  }
  return reader(node, context);
}

function withoutLabelMark(block: RootContent): RootContent {
  if (block.type !== "paragraph" || !block.data?.directiveLabel) return block;
  const { data: _, ...paragraph } = block;
  return paragraph;
}

function readLeaf(node: LeafDirective, context: DirectiveContext): readonly RootContent[] {
  if (readers.has(node.name)) {
    context.note(
      node,
      `Unexpected \`::${node.name}\` without content, expected \`:::${node.name}\`.`,
      `Write \`:::${node.name}\`, its content, and \`:::\`.`,
    );
  } else noteUnknown(node, context);
  const [first] = node.children;
  const last = node.children.at(-1);
  if (first?.position === undefined || last?.position === undefined) return [];
  return [{ type: "paragraph", children: node.children, position: positionBetween(first.position.start, last.position.end) }];
}

function noteUnknown(node: ContainerDirective | LeafDirective, context: DirectiveContext): void {
  const known = [...readers.keys()];
  const meant = nearMiss(node.name, known);
  const start = node.position?.start ?? { line: 1, column: 1, offset: 0 };
  const colons = /^:*/.exec(context.source.slice(offsetOf(start), offsetOf(start) + node.name.length + 99))?.[0].length ?? 0;
  context.problems.push({
    ruleId: "directive-is-known",
    position: positionBetween(pointAfter(start, colons), pointAfter(start, colons + node.name.length)),
    reason: `Unexpected directive \`${node.name}\`, expected ${known
      .map((name) => `\`${name}\``)
      .join(", ")
      .replace(/, (?=[^,]*$)/, " or ")}.`,
    note: meant === undefined ? "Use a known directive, or escape its first colon with `\\`." : `Write \`:::${meant}\`.`,
  });
}

/** A directive that the syntax does not recognize would be printed: `::: figure`, `:::figure {#id}`, a second `:::`. */
function noteStrayFence(paragraph: Paragraph, { source, problems }: DirectiveContext): void {
  const start = paragraph.position?.start;
  if (start === undefined || !source.startsWith(":::", offsetOf(start))) return;
  const line = /[^\r\n]*/y;
  line.lastIndex = offsetOf(start);
  const written = line.exec(source)?.[0].trimEnd() ?? "";
  problems.push({
    ruleId: "directive-is-well-formed",
    position: positionBetween(start, pointAfter(start, written.length)),
    reason: `Unexpected \`${written}\`, expected a directive such as \`:::figure[Caption]{#id}\` or the end of one.`,
    note: "Write name, caption and attributes without spaces in between, each directive with one `:::` at its end.",
  });
}
