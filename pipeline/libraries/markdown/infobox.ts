import type { Paragraph, RootContent } from "mdast";
import type { ContainerDirective } from "mdast-util-directive";
import type { Infobox } from "../../model/syntax.ts";
import { tableOf } from "./captioned-table.ts";
import { identifierOf, readDirectiveAttributes } from "./directive-attributes.ts";
import { captionOf, contentOf, type DirectiveContext } from "./directive-context.ts";
import { surplusBlocks, takeFirst } from "./directive-surplus.ts";
import { loneImage } from "./figure.ts";

/** `:::infobox[Title]{#id}`: a table of facts, perhaps with an image and a paragraph; its label is its title. */
export function readInfobox(node: ContainerDirective, context: DirectiveContext): readonly RootContent[] {
  const { label, blocks } = contentOf(node);
  const rest = [...blocks];
  const table = takeFirst(rest, tableOf);
  if (table === undefined) {
    context.note(
      node,
      "Unexpected infobox without a table, expected rows of `| name | value |`.",
      "Put a table with a delimiter row between empty lines into it.",
    );
    return context.readBlocks(label === undefined ? blocks : [label, ...blocks]);
  }
  const attributes = readDirectiveAttributes(node, [], context);
  const parts = [label && captionOf(label.children), table, takeFirst(rest, loneImage), takeFirst(rest, wordsOf)];
  const infobox: Infobox = {
    type: "infobox",
    identifier: identifierOf(node, attributes, context),
    children: parts
      .filter((part) => part !== undefined)
      .sort((left, right) => (left.position?.start.offset ?? 0) - (right.position?.start.offset ?? 0)),
    ...(node.position && { position: node.position }),
  };
  return [infobox, ...surplusBlocks(rest, "one table, one image and one paragraph in an infobox", context)];
}

function wordsOf(block: RootContent): Paragraph | undefined {
  return block.type === "paragraph" && loneImage(block) === undefined ? block : undefined;
}
