import type { Text } from "hast";
import type { Replacement } from "../../libraries/text/replacement.ts";
import { typeset } from "../../libraries/text/typeset.ts";
import type { TypographyConventions } from "../../model/locale.ts";

/** The text of a block as it runs through the elements inside it, so that a rule sees what a reader sees. */
export class TextRun {
  #text = "";
  #nodes: { readonly node: Text; readonly start: number }[] = [];

  /** Adds a node of the new tree; setting the run changes its value. */
  addText(node: Text): void {
    this.#nodes.push({ node, start: this.#text.length });
    this.#text += node.value;
  }

  addObject(): void {
    this.#text += "\uFFFC";
  }

  addLineEnd(): void {
    this.#text += "\u2028";
  }

  /** Whether a quotation begins right here. */
  endsWithOpenQuote(): boolean {
    return /[“„«‘‚‹"][\u202F\u00A0]?$/.test(this.#text.slice(-2));
  }

  /** Sets the text, and begins a new one. */
  set(typography: TypographyConventions | undefined): void {
    const text = this.#text;
    const nodes = this.#nodes;
    this.#text = "";
    this.#nodes = [];
    if (typography === undefined || !/\S/.test(text)) return;
    const replacements = typeset(text, typography);
    if (replacements.length > 0) writeBack(nodes, replacements);
  }
}

/** Gives each replacement to the node in which it begins; what it covers of the nodes after is removed from them. */
function writeBack(nodes: readonly { readonly node: Text; readonly start: number }[], replacements: readonly Replacement[]): void {
  let number = 0;
  for (const [index, { node, start }] of nodes.entries()) {
    const end = start + node.value.length;
    const isLast = nodes[index + 1]?.start !== end;
    let value = "";
    let at = start;
    for (; number < replacements.length; number++) {
      const next = replacements[number];
      if (next === undefined || next.start > end || (next.start === end && !(isLast && next.end === end))) break;
      if (next.start >= start) value += node.value.slice(at - start, next.start - start) + next.text;
      at = next.end;
      if (next.end > end) break;
    }
    node.value = value + node.value.slice(at - start);
  }
}
