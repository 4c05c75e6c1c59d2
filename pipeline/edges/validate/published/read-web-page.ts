import type { Nodes } from "hast";
import rehypeParse from "rehype-parse";
import { unified } from "unified";
import type { PublishedFile, Spot } from "../../../model/published.ts";
import { attributeOf, firstElement } from "./elements.ts";
import { walkPage } from "./walk-page.ts";

const parser = unified().use(rehypeParse).freeze();

/** Reads a web page; `path` is its path in the output folder, from which its links to other files lead. */
export function readWebPage(bytes: Uint8Array, path: string): PublishedFile {
  const tree = parser.parse(new TextDecoder().decode(bytes));
  const html = firstElement(tree, "html");
  const { found, links, cells } = walkPage(tree, { path, spot });
  const lang = attributeOf(html, "lang") ?? "";
  return {
    format: "html",
    languages: [{ lang, by: "html", spot: html === undefined ? {} : spot(html) }],
    ...found,
    links,
    cells,
    pages: new Set([path]),
    unreadable: [],
  };
}

function spot({ position }: Nodes): Spot {
  return position === undefined ? {} : { position };
}
