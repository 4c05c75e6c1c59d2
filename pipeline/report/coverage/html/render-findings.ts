import type { Element, ElementContent } from "hast";
import { h } from "hastscript";
import type { CoverageDocument, LocaleCoverage } from "../coverage-schema.ts";
import { several } from "../describe-counts.ts";

type Finding = CoverageDocument["findings"][0];

/** What `check` finds, in the files of each language and elsewhere. */
export function renderFindings(locales: readonly LocaleCoverage[], others: readonly Finding[]): Element[] {
  const groups: (readonly [string, readonly Finding[]])[] = [
    ...locales.map(({ locale, findings }) => [`Findings in ${locale}`, findings] as const),
    ["Findings elsewhere", others],
  ];
  return groups
    .filter(([, findings]) => findings.length > 0)
    .map(([title, findings]) =>
      h("section", [
        h("h2", title),
        h("details", { open: findings.length <= 20 }, [
          h("summary", several(findings.length, "finding")),
          h("ul", { className: ["findings"] }, findings.map(renderFinding)),
        ]),
      ]),
    );
}

function renderFinding({ severity, file, start, reason, note, rule }: Finding): Element {
  const place = `${file}${start === undefined ? "" : `:${start.line}:${start.column}`}`;
  return h("li", [
    h("p", [h("strong", { className: [severity] }, severity), " ", ...renderMessage(reason)]),
    h("p", { className: ["small"] }, [h("code", place), ` ${rule}`, ...(note === undefined ? [] : [" → ", ...renderMessage(note)])]),
  ]);
}

/** A message whose codes stand between backquotes. */
function renderMessage(text: string): (ElementContent | string)[] {
  return text.split(/`([^`]+)`/).map((part, index) => (index % 2 === 1 ? h("code", part) : part));
}
