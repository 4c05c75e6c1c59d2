import type { Element } from "hast";
import { h } from "hastscript";
import type { Document } from "../../model/document.ts";
import type { Conventions } from "../../model/locale.ts";
import type { PartialDate } from "../../model/reference.ts";
import type { Labels } from "../locale/labels.ts";
import { isoDate } from "../text/parse-date.ts";
import { renderDate } from "./render-date.ts";

/** Who made the text and when, a line for each: for the head of a page and for a title page. */
export function renderByline({ metadata }: Document, labels: Labels, conventions: Conventions): Element[] {
  const names = (isWanted: (role: string) => boolean): string =>
    new Intl.ListFormat(conventions.intl, { type: "conjunction" }).format(
      metadata.contributors.filter(({ role }) => isWanted(role)).map(({ name }) => name),
    );
  const authors = names((role) => role === "aut");
  const translators = names((role) => role === "trl");
  return [
    ...(authors === "" ? [] : [h("p", { className: ["byline-authors"], ...labels.lang("by") }, labels("by", { names: authors }))]),
    ...(translators === ""
      ? []
      : [h("p", { className: ["byline-translators"], ...labels.lang("translatedBy") }, labels("translatedBy", { names: translators }))]),
    ...(metadata.publisher === undefined || metadata.publisher === authors
      ? []
      : [h("p", { className: ["byline-publisher"], ...labels.lang("publishedBy") }, labels("publishedBy", { name: metadata.publisher }))]),
    ...renderDate("published", metadata.date, labels, conventions),
    ...(isSame(metadata.date, metadata.modified) ? [] : renderDate("modified", metadata.modified, labels, conventions)),
    ...renderDate("asOf", metadata.asOf, labels, conventions),
  ];
}

function isSame(left: PartialDate | undefined, right: PartialDate | undefined): boolean {
  return left !== undefined && right !== undefined && isoDate(left) === isoDate(right);
}
