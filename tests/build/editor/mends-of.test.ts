import { expect, test } from "vitest";
import { mendsOf } from "../../../pipeline/build/editor/mends-of.ts";
import type { Diagnostic } from "../../../pipeline/model/diagnostic.ts";

const text = "See ![A map](images/mpa.png) and [](#fig-mpa) and [@rubez; @rubez-2].\n";

/** A finding about a stretch of the text. */
function finding(span: string, reason: string, changes: Partial<Diagnostic> = {}): Diagnostic {
  const start = text.indexOf(span);
  const point = (offset: number): { line: number; column: number; offset: number } => ({ line: 1, column: offset + 1, offset });
  return {
    ruleId: "r",
    severity: "error",
    place: { file: "f", position: { start: point(start), end: point(start + span.length) } },
    reason,
    ...changes,
  };
}

const mended = (diagnostic: Diagnostic): string[] =>
  mendsOf(diagnostic, text).map(({ edits }) =>
    edits.reduceRight((all, { start, end, text: word }) => all.slice(0, start) + word + all.slice(end), text),
  );

test("what was expected replaces what was found, within a wider place, too", () => {
  expect(mended(finding("![A map](images/mpa.png)", "Unexpected image `images/mpa.png`.", { expected: ["images/map.png"] }))).toEqual([
    text.replace("images/mpa.png", "images/map.png"),
  ]);
  expect(mended(finding("[](#fig-mpa)", "Unexpected reference to `#fig-mpa`.", { expected: ["#fig-map", "#fig-sea"] }))).toEqual([
    text.replace("#fig-mpa", "#fig-map"),
    text.replace("#fig-mpa", "#fig-sea"),
  ]);
});

test("nothing is offered where it is not sure what would be replaced", () => {
  expect(mended(finding("[@rubez; @rubez-2]", "Unexpected `rubez`.", { expected: ["rubezh"] }))).toEqual([]);
  expect(mended(finding("See", "Unexpected `nothing`.", { expected: ["x"] }))).toEqual([]);
  expect(mendsOf({ ...finding("See", "Unexpected `See`."), place: { file: "f" }, expected: ["x"] }, text)).toEqual([]);
});

test("a finding's own fix comes first, is sure, and is not offered twice", () => {
  const start = text.indexOf("rubez-2");
  const fix = { title: "Write `rubezh-2`", edits: [{ file: "f", start, end: start + 7, text: "rubezh-2" }] };
  const mends = mendsOf(finding("rubez-2", "Unexpected `rubez-2`.", { expected: ["rubezh-2", "rubens-2"], fix }), text);
  expect(mends.map(({ title, isSure }) => [title, isSure])).toEqual([
    ["Write `rubezh-2`", true],
    ["Write `rubens-2`", false],
  ]);
});
