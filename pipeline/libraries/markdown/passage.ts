import type { Nodes, Parent, PhrasingContent } from "mdast";

/** The passage of a block as its translator sees it: one line of Markdown, cut from the source, never written anew. */
export interface Passage {
  readonly text: string;
  /** Offsets in the source of the first character and of the end. */
  readonly start: number;
  readonly end: number;
}

/**
 * Cuts the inline content of a paragraph, heading, caption or cell from the source text. Soft line breaks become
 * spaces, hard ones `<br>`, and what marks a container on continuation lines (`>`, indentation) is left out.
 */
export function passageOf(block: Parent, source: string): Passage | undefined {
  const start = block.children[0]?.position?.start.offset;
  const end = block.children.at(-1)?.position?.end.offset;
  if (start === undefined || end === undefined) return undefined;
  let text = "";
  let from = start;
  for (const [breakStart, breakEnd] of hardBreaks(block)) {
    text += `${foldLines(source.slice(from, breakStart)).trimEnd()}<br>`;
    from = breakEnd + (/^[ \t]*(?:>[ \t]?)*[ \t]*/.exec(source.slice(breakEnd, end))?.[0].length ?? 0);
  }
  text += foldLines(source.slice(from, end));
  // A pipe inside a table cell is escaped for the table's sake alone.
  return { text: block.type === "tableCell" ? text.replaceAll("\\|", "|") : text, start, end };
}

function foldLines(slice: string): string {
  return slice.replace(/[ \t]*\r?\n[ \t]*(?:>[ \t]?)*/g, " ");
}

function hardBreaks(parent: Parent, found: [number, number][] = []): [number, number][] {
  for (const child of parent.children) {
    const { start, end } = child.position ?? {};
    if (child.type === "break" && start?.offset !== undefined && end?.offset !== undefined) found.push([start.offset, end.offset]);
    else if (isParent(child)) hardBreaks(child, found);
  }
  return found;
}

function isParent(node: Nodes): node is Extract<Nodes, Parent> & { children: PhrasingContent[] } {
  return "children" in node;
}
