import type { ElementContent } from "hast";

/** What a content really holds, counted. */
export interface Inspection {
  /** Pictures, drawn in the page or shown from a file. */
  readonly pictures: number;
  /** Those of them that no words describe. */
  readonly undescribed: number;
  readonly formulas: number;
  readonly drawings: number;
  readonly headings: number;
}

/** Counts what a page's readers, and the machines that serve them, must know of. */
export function inspectPage(content: readonly ElementContent[]): Inspection {
  const count = { pictures: 0, undescribed: 0, formulas: 0, drawings: 0, headings: 0 };
  const visit = (nodes: readonly ElementContent[]): void => {
    for (const node of nodes) {
      if (node.type !== "element") continue;
      const { tagName, properties } = node;
      if (/^h[1-6]$/.test(tagName)) count.headings++;
      if (tagName === "math") count.formulas++;
      if (tagName === "svg") count.drawings++;
      if (tagName === "svg" || tagName === "img") {
        count.pictures++;
        const words = tagName === "img" ? properties["alt"] : properties["ariaLabel"];
        if (typeof words !== "string" || words.trim() === "") count.undescribed++;
      } else visit(node.children);
    }
  };
  visit(content);
  return count;
}

/** The sum of several counts. */
export function addInspections(inspections: readonly Inspection[]): Inspection {
  const sum = (name: keyof Inspection): number => inspections.reduce((total, inspection) => total + inspection[name], 0);
  return {
    pictures: sum("pictures"),
    undescribed: sum("undescribed"),
    formulas: sum("formulas"),
    drawings: sum("drawings"),
    headings: sum("headings"),
  };
}
