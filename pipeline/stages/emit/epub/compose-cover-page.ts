import { h } from "hastscript";
import type { Labels } from "../../../libraries/locale/labels.ts";
import type { BookFile } from "./book-file.ts";
import type { Page } from "./page.ts";

/** The cover as the first page of the book. */
export function composeCoverPage(cover: BookFile, title: string, labels: Labels): Page {
  const image = h("img", { src: cover.path, alt: labels("coverDescription", { title }), role: "doc-cover" });
  return {
    path: "cover.xhtml",
    title: labels("cover"),
    content: [h("section", { className: ["cover"], "epub:type": "cover" }, image)],
    isInSpine: true,
  };
}
