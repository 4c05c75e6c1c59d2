import type { Element } from "hast";
import { h } from "hastscript";
import type { Labels } from "../../libraries/locale/labels.ts";
import type { Conventions } from "../../model/locale.ts";

/** What stands in the reference list for an entry of which only the key is known. */
export function renderLostReference(labels: Labels, { citations }: Conventions): Element {
  return h("span", { className: ["lost-reference"] }, `${citations.open}${labels("lostReference").replace(/\.$/, "")}${citations.close}`);
}
