import type { ElementContent } from "hast";
import { h } from "hastscript";
import type { Locale } from "../../model/locale.ts";
import type { LabelName } from "../locale/label-names.ts";
import type { Labels } from "../locale/labels.ts";

/** The labels of one language of a parallel edition. */
export interface LabelColumn {
  readonly locale: Locale;
  readonly labels: Labels;
}

/** A label; in a parallel edition beside it those of the other languages that differ, each once. */
export function renderLabel(labels: Labels, name: LabelName, columns: readonly LabelColumn[] = []): ElementContent[] {
  const own = labels(name);
  const seen = new Set([own]);
  const others = columns.flatMap(({ locale, labels: column }): ElementContent[] => {
    const text = column(name);
    if (seen.has(text)) return [];
    seen.add(text);
    return [{ type: "text", value: " · " }, h("span", { lang: column.lang(name).lang ?? locale }, text)];
  });
  return [{ type: "text", value: own }, ...others];
}
