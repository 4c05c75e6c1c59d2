import type { RootContent } from "mdast";
import type { DirectiveContext } from "./directive-context.ts";

/** Takes the first block of which `read` makes something out of `blocks`. */
export function takeFirst<Found>(blocks: RootContent[], read: (block: RootContent) => Found | undefined): Found | undefined {
  for (const [index, block] of blocks.entries()) {
    const found = read(block);
    if (found === undefined) continue;
    blocks.splice(index, 1);
    return found;
  }
  return undefined;
}

/** The blocks that a directive has no place for, which then stand behind it; all but definitions are a problem. */
export function surplusBlocks(blocks: readonly RootContent[], expected: string, context: DirectiveContext): RootContent[] {
  const first = blocks.find(({ type }) => type !== "definition" && type !== "footnoteDefinition");
  if (first !== undefined) context.note(first, `Unexpected ${nameOf(first)}, expected ${expected}.`, "Move it out of the directive.");
  return context.readBlocks(blocks);
}

function nameOf(block: RootContent): string {
  switch (block.type) {
    case "containerDirective":
    case "leafDirective":
      return `directive \`${block.name}\``;
    case "paragraph":
      return block.children.some(({ type }) => type === "image") ? "image" : "paragraph";
    case "html":
      return "HTML";
    default:
      return block.type.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  }
}
