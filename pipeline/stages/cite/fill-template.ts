import type { Template } from "../../libraries/locale/reference-template.ts";
import type { Conventions } from "../../model/locale.ts";
import type { Reference } from "../../model/reference.ts";
import { formatField } from "./format-field.ts";
import type { Piece } from "./piece.ts";

/** A template, or an alternative of one of its parts, with a reference's values in it. */
interface Filling {
  readonly pieces: readonly Piece[];
  /** Whether it may be shown: see `parseTemplate`. */
  readonly holds: boolean;
  /** Whether it shows a value of the reference's. */
  readonly hasValue: boolean;
}

/** Puts a reference's values into a template; nothing when it has none of those that the template shows. */
export function fillTemplate(template: Template, reference: Reference, conventions: Conventions): readonly Piece[] {
  const { pieces, hasValue } = fill(template);
  return hasValue ? pieces : [];

  function fill(nodes: Template): Filling {
    const pieces: Piece[] = [];
    let hasFields = false;
    let lacksField = false;
    let hasParts = false;
    let showsPart = false;
    let hasValue = false;
    for (const node of nodes) {
      if (node.kind === "literal") pieces.push({ kind: "formula", text: node.text });
      else if (node.kind === "term") {
        const text = conventions.references.terms[node.name];
        if (text) pieces.push({ kind: "value", text });
      } else if (node.kind === "field") {
        hasFields = true;
        const value = formatField(node.field, node.form, reference, conventions);
        lacksField ||= value.length === 0;
        hasValue ||= value.length > 0 && node.form !== "given";
        pieces.push(...value);
      } else {
        hasParts = true;
        const shown = firstThatHolds(node.alternatives);
        showsPart ||= shown !== undefined;
        hasValue ||= shown?.hasValue ?? false;
        if (shown !== undefined) pieces.push(...shown.pieces);
      }
    }
    return { pieces, holds: hasFields ? !lacksField : !hasParts || showsPart, hasValue };
  }

  function firstThatHolds(alternatives: readonly Template[]): Filling | undefined {
    for (const alternative of alternatives) {
      const filling = fill(alternative);
      if (filling.holds) return filling;
    }
    return undefined;
  }
}
