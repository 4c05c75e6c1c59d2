import type { Element } from "hast";
import { h } from "hastscript";
import type { Conventions } from "../../model/locale.ts";
import type { PartialDate } from "../../model/reference.ts";
import { formatDate } from "../locale/format-date.ts";
import type { Labels } from "../locale/labels.ts";
import { isoDate } from "../text/parse-date.ts";

/** A line such as "Published: 24 November 2026", its date for programs, too; nothing without a date. */
export function renderDate(
  name: "published" | "modified" | "asOf",
  date: PartialDate | undefined,
  labels: Labels,
  conventions: Conventions,
): Element[] {
  if (date === undefined) return [];
  const [before = "", after = ""] = labels(name, { date: slot }).split(slot);
  const time = h("time", { dateTime: isoDate(date) }, formatDate(date, "full", conventions));
  return [h("p", { className: [`byline-${name}`], ...labels.lang(name) }, [before, time, after])];
}

/** Stands for the date inside a label, so that it can become an element. */
const slot = "\uFFFC";
