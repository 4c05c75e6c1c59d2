import type { Element } from "hast";
import { h } from "hastscript";
import type { Labels } from "../locale/labels.ts";

/** The line that says of which state of the source an edition is; none where that is not known. */
export function renderRevision(sourceRevision: string | undefined, labels: Labels): Element[] {
  if (sourceRevision === undefined) return [];
  return [h("p", { className: ["revision"], ...labels.lang("sourceRevision") }, labels("sourceRevision", { revision: sourceRevision }))];
}
