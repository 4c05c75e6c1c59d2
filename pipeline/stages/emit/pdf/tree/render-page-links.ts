import type { Element } from "hast";
import { h } from "hastscript";
import type { PluralPattern } from "../../../../model/locale.ts";
import type { AnchorId } from "../../../../model/unit.ts";

/**
 * Links from a note or a reference to the pages that call it: `↑ p. 3, 5`. The numbers are written when the pages are known;
 * `own` is the note whose own page needs no number.
 */
export function renderPageLinks(calls: readonly AnchorId[], pattern: PluralPattern, own?: AnchorId): Element[] {
  if (calls.length === 0) return [];
  const [oneBefore = "", oneAfter = ""] = pattern.one.split("{value}");
  const [manyBefore = "", manyAfter = ""] = pattern.many.split("{value}");
  const items = calls.map((call) =>
    h("span", { className: ["back-item"] }, [
      h("span", { className: ["back-separator"] }),
      h("span", { className: ["back-prefix"] }),
      h("a", { href: `#${call}`, className: ["back-link"], dataCall: call }, "0"),
      h("span", { className: ["back-suffix"] }),
    ]),
  );
  const arrow = own === undefined ? [h("span", { className: ["back-arrow"] }, "↑\u00A0")] : [];
  const data = { dataOneBefore: oneBefore, dataOneAfter: oneAfter, dataManyBefore: manyBefore, dataManyAfter: manyAfter };
  return [h("span", { className: ["back-links"], ...data, ...(own === undefined ? {} : { dataOwn: own }) }, [...arrow, ...items])];
}
