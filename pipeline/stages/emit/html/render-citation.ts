import type { Element } from "hast";
import { h } from "hastscript";
import { writeBibtex } from "../../../libraries/codec/bibtex-write.ts";
import { writeCslJson } from "../../../libraries/codec/csl-write.ts";
import type { LabelName } from "../../../libraries/locale/label-names.ts";
import type { Labels } from "../../../libraries/locale/labels.ts";
import type { Document } from "../../../model/document.ts";

/** How to cite the edition: in the style of its language, and as data to copy or to save. */
export function renderCitation({ own, article }: Document, labels: Labels): Element[] {
  if (own === undefined || own.content.length === 0) return [];
  const forPrograms = [
    { label: "citationForBibtex", file: `${article}.bib`, type: "application/x-bibtex", text: writeBibtex(own.source) },
    { label: "citationForCsl", file: `${article}.json`, type: "application/vnd.citationstyles.csl+json", text: writeCslJson([own.source]) },
  ] as const;
  return [h("p", { className: ["citation-text"] }, [...own.content]), ...forPrograms.map((data) => renderData(data, labels))];
}

interface CitationData {
  readonly label: LabelName;
  readonly file: string;
  readonly type: string;
  readonly text: string;
}

function renderData({ label, file, type, text }: CitationData, labels: Labels): Element {
  const href = `data:${type};charset=utf-8;base64,${Buffer.from(text).toString("base64")}`;
  return h("details", [
    h("summary", labels.lang(label), labels(label)),
    h("pre", [h("code", text)]),
    h("p", [h("a", { href, download: file, ...labels.lang("saveFile") }, labels("saveFile", { file }))]),
  ]);
}
