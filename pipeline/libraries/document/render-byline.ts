import type { Element } from "hast";
import { h } from "hastscript";
import type { Document } from "../../model/document.ts";
import type { Conventions } from "../../model/locale.ts";
import type { PartialDate } from "../../model/reference.ts";
import { formatDate } from "../locale/format-date.ts";
import type { Labels } from "../locale/labels.ts";
import { isoDate } from "../text/parse-date.ts";

/** Who made the text and when, a line for each: for the head of a page and for a title page. */
export function renderByline({ metadata }: Document, labels: Labels, conventions: Conventions): Element[] {
  const names = (isWanted: (role: string) => boolean): string =>
    new Intl.ListFormat(conventions.intl, { type: "conjunction" }).format(
      metadata.contributors.filter(({ role }) => isWanted(role)).map(({ name }) => name),
    );
  const authors = names((role) => role === "aut");
  const translators = names((role) => role === "trl");
  const date = (name: "published" | "modified" | "asOf", value: PartialDate | undefined): Element[] =>
    value === undefined
      ? []
      : [h("p", { className: [`byline-${name}`], ...labels.lang(name) }, timed(labels(name, { date: slot }), value, conventions))];
  return [
    ...(authors === "" ? [] : [h("p", { className: ["byline-authors"], ...labels.lang("by") }, labels("by", { names: authors }))]),
    ...(translators === ""
      ? []
      : [h("p", { className: ["byline-translators"], ...labels.lang("translatedBy") }, labels("translatedBy", { names: translators }))]),
    ...(metadata.publisher === undefined || metadata.publisher === authors
      ? []
      : [h("p", { className: ["byline-publisher"], ...labels.lang("publishedBy") }, labels("publishedBy", { name: metadata.publisher }))]),
    ...date("published", metadata.date),
    ...(isSame(metadata.date, metadata.modified) ? [] : date("modified", metadata.modified)),
    ...date("asOf", metadata.asOf),
  ];
}

/** Stands for the date inside a label, so that it can become an element. */
const slot = "\uFFFC";

function timed(label: string, date: PartialDate, conventions: Conventions): (string | Element)[] {
  const [before = "", after = ""] = label.split(slot);
  return [before, h("time", { dateTime: isoDate(date) }, formatDate(date, "full", conventions)), after];
}

function isSame(left: PartialDate | undefined, right: PartialDate | undefined): boolean {
  return left !== undefined && right !== undefined && isoDate(left) === isoDate(right);
}
