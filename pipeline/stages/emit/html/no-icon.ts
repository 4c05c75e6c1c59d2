import type { Element } from "hast";
import { h } from "hastscript";

/** An icon that is nothing: without it a browser asks the server for one. */
export function noIcon(): Element {
  return h("link", { rel: ["icon"], href: "data:," });
}
