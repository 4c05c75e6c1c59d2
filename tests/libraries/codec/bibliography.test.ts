import { expect, test } from "vitest";
import { mergeBibliographies, readBibliography } from "../../../pipeline/libraries/codec/bibliography.ts";

test.each([
  ["source/a/references.yaml", "- id: k\n  title: T\n"],
  ["source/a/references.YML", "- id: k\n  title: T\n"],
  ["source/a/references.json", '[{"id": "k", "title": "T"}]'],
  ["source/a/references.bib", "@misc{k, title = {T}}"],
])("reads %s by its ending", (path, text) => {
  const { value, diagnostics } = readBibliography({ path, text });
  expect(diagnostics).toEqual([]);
  expect(value.map(({ key, fields, place }) => [key, fields["title"], place.file])).toEqual([["k", "T", path]]);
});

test("the first of entries with the same key stays, and the second is told with both places", () => {
  const files = [
    readBibliography({ path: "a.yaml", text: "- id: k\n  title: First\n- id: other\n" }),
    readBibliography({ path: "b.bib", text: "\n@misc{k, title = {Second}}" }),
  ];
  const { value, diagnostics } = mergeBibliographies(files);
  expect(value.entries.map(({ key }) => key)).toEqual(["k", "other"]);
  expect(value.byKey.get(value.entries[0]?.key as never)?.fields["title"]).toBe("First");
  expect(diagnostics).toMatchObject([
    {
      ruleId: "entry-key-is-unique",
      reason: "Unexpected second entry `k`, expected a key of its own.",
      place: { file: "b.bib", position: { start: { line: 2, column: 7 }, end: { column: 8 } } },
      related: [{ place: { file: "a.yaml", position: { start: { line: 1, column: 7 } } } }],
    },
  ]);
});

test("what was said of each file is kept", () => {
  const files = [readBibliography({ path: "a.yaml", text: "x: 1\n" }), readBibliography({ path: "b.json", text: "[" })];
  expect(mergeBibliographies(files).diagnostics.map(({ place }) => place.file)).toEqual(["a.yaml", "b.json"]);
});
