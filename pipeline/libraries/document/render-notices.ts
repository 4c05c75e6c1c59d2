import type { Element } from "hast";
import { h } from "hastscript";
import type { Document } from "../../model/document.ts";
import type { Labels } from "../locale/labels.ts";
import { languageName } from "../locale/language-name.ts";

/** What a reader is told at the top about passages that are not translated, or not from the present version. */
export function renderNotices({ marks, locales, source }: Document, labels: Labels): Element[] {
  const language = languageName(source, locales[0]);
  return [
    ...(marks.missing > 0
      ? [h("p", { className: ["notice"], ...labels.lang("missingNotice") }, labels("missingNotice", { count: marks.missing, language }))]
      : []),
    ...(marks.stale > 0
      ? [h("p", { className: ["notice"], ...labels.lang("staleNotice") }, labels("staleNotice", { count: marks.stale }))]
      : []),
  ];
}
