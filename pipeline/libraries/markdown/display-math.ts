import type { Nodes, Paragraph } from "mdast";
import type { Math as DisplayMath, InlineMath } from "mdast-util-math";

/** Makes a block of each paragraph that is nothing but `$$…$$` on its lines, as pandoc and papers mean it. */
export function raiseDisplayMath(parent: Nodes, source: string): void {
  if (!("children" in parent)) return;
  for (const [index, child] of parent.children.entries()) {
    const formula = child.type === "paragraph" ? soleFormula(child, source) : undefined;
    if (formula === undefined) raiseDisplayMath(child, source);
    else (parent.children as Nodes[])[index] = toBlock(formula);
  }
}

function soleFormula({ children }: Paragraph, source: string): InlineMath | undefined {
  const [only] = children;
  if (children.length !== 1 || only?.type !== "inlineMath") return undefined;
  return source.startsWith("$$", only.position?.start.offset) ? only : undefined;
}

function toBlock({ value, position }: InlineMath): DisplayMath {
  return { type: "math", meta: null, value, ...(position === undefined ? {} : { position }) };
}
