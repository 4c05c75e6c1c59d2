import type { Element } from "hast";
import { h } from "hastscript";
import type { Labels } from "../../../../libraries/locale/labels.ts";
import { languageName, ownLanguageName } from "../../../../libraries/locale/language-name.ts";
import type { DocumentColumn } from "../../../../model/document.ts";

/** For each column a box that shows it and a list of the places that it can have; `renderColumnRules` makes them work. */
export function renderColumnChoice(columns: readonly DocumentColumn[], labels: Labels): Element[] {
  return columns.map(({ locale, direction }, index) => {
    const number = index + 1;
    const places = columns.map((_, place) => h("option", { selected: place === index }, String(place + 1)));
    const name = labels("columnPlace", { language: languageName(locale, columns[0]?.locale ?? locale) });
    return h("span", [
      h("label", [
        h("input", { type: "checkbox", id: `show-${number}`, className: ["show-column"], checked: true }),
        " ",
        h("span", { lang: locale, dir: direction }, ownLanguageName(locale)),
      ]),
      " ",
      h("select", { id: `place-${number}`, ariaLabel: name, ...labels.lang("columnPlace") }, places),
    ]);
  });
}
