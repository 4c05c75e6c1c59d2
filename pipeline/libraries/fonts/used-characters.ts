import type { Nodes } from "hast";

/** The characters that a page shows, in its text and in its formulas. */
export interface UsedCharacters {
  readonly text: ReadonlySet<string>;
  readonly math: ReadonlySet<string>;
}

/** The characters that trees show, their labels and marks included. */
export function usedCharacters(...nodes: readonly Nodes[]): UsedCharacters {
  const text = new Set<string>();
  const math = new Set<string>();
  for (const node of nodes) collect(node, text, math);
  return { text, math };
}

function collect(node: Nodes, found: Set<string>, math: Set<string>): void {
  if (node.type === "text") for (const character of node.value) found.add(character);
  if (node.type === "element" && node.tagName === "math") {
    for (const child of node.children) collectFormula(child, math);
  } else if ("children" in node) {
    for (const child of node.children) collect(child as Nodes, found, math);
  }
}

/** A letter that stands alone in a formula is shown by its italic form (MathML Core, `math-auto`). */
function collectFormula(node: Nodes, math: Set<string>): void {
  if (node.type === "text") {
    for (const character of node.value) math.add(character).add(italicForm(character));
  }
  if ("children" in node) for (const child of node.children) collectFormula(child as Nodes, math);
}

function italicForm(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  if (character === "h") return "\u210E";
  if (code >= 0x41 && code <= 0x5a) return String.fromCodePoint(0x1d434 + code - 0x41);
  if (code >= 0x61 && code <= 0x7a) return String.fromCodePoint(0x1d44e + code - 0x61);
  if (code >= 0x391 && code <= 0x3a9) return String.fromCodePoint(0x1d6e2 + code - 0x391);
  if (code >= 0x3b1 && code <= 0x3c9) return String.fromCodePoint(0x1d6fc + code - 0x3b1);
  return character;
}
