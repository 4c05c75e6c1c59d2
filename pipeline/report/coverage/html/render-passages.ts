import type { Element } from "hast";
import { h } from "hastscript";
import type { LocaleCoverage, StalePassage } from "../coverage-schema.ts";
import { describeClasses, several } from "../describe-counts.ts";

/** The stale passages of a language, each with what changed and the old translation. */
export function renderPassages({ locale, passages, stale }: LocaleCoverage): Element[] {
  if (passages.length === 0) return [];
  return [
    h("section", [
      h("h2", `Stale in ${locale}`),
      h("details", { open: passages.length <= 20 }, [
        h("summary", `${several(passages.length, "passage")}: ${describeClasses(stale)}`),
        h("ol", { className: ["passages"] }, passages.map(renderPassage)),
      ]),
    ]),
  ];
}

function renderPassage({ id, locale, source, target, diff, translation, publishable, similarity, ...passage }: StalePassage): Element {
  const place = ({ file, line }: StalePassage["source"]): string => `${file}${line === undefined ? "" : `:${line}`}`;
  const note = passage.follows ? "sync brings it up to date" : publishable ? "may be shown, marked" : "not shown to readers";
  const marks = { same: "span", removed: "del", added: "ins" } as const;
  return h("li", [
    h("p", { className: ["small"] }, [
      h("code", id),
      ` ${passage.class} change, ${Math.floor(similarity * 100)} % alike · ${passage.kind} · ${note}`,
      h("br"),
      h("code", place(source)),
      " → ",
      h("code", place(target)),
    ]),
    h(
      "p",
      diff.map(({ kind, text }) => h(marks[kind], text)),
    ),
    h("p", { lang: locale, dir: "auto", className: ["translation"] }, translation),
  ]);
}
