import type { Locale } from "../../model/locale.ts";
import type { LabelName } from "../locale/label-names.ts";
import type { Labels } from "../locale/labels.ts";

/** The labels of one language of a parallel edition. */
export interface LabelColumn {
  readonly locale: Locale;
  readonly labels: Labels;
}

/** What the other languages of a parallel edition call something, where it differs, each once and with its language. */
export function otherLabels(labels: Labels, name: LabelName, columns: readonly LabelColumn[] = []): { title: string; lang: string }[] {
  const seen = new Set([labels(name)]);
  return columns.flatMap(({ locale, labels: column }) => {
    const title = column(name);
    if (seen.has(title)) return [];
    seen.add(title);
    return [{ title, lang: column.lang(name).lang ?? locale }];
  });
}

/** A label with those of the other languages behind it, for places that hold nothing but text. */
export function joinLabels(labels: Labels, name: LabelName, columns?: readonly LabelColumn[]): string {
  return [labels(name), ...otherLabels(labels, name, columns).map(({ title }) => title)].join(" · ");
}
