import { expect, test } from "vitest";
import { readCslJson } from "../../../pipeline/libraries/codec/csl-json.ts";

const read = (text: string) => readCslJson({ path: "references.json", text });

test("reads what Zotero exports, with places", () => {
  const text = `[
\t{
\t\t"id": "http://zotero.org/groups/1/items/AB",
\t\t"type": "webpage",
\t\t"title": "Caf\\u00e9 \\/ \\ud83d\\ude00",
\t\t"author": [{ "literal": "BRICS" }],
\t\t"issued": { "date-parts": [["2010", 5, 28]] },
\t\t"custom": { "x": 1 },
\t\t"journalAbbreviation": "C."
\t}
]`;
  const { value, diagnostics } = read(text);
  expect(diagnostics).toEqual([]);
  expect(value[0]).toMatchObject({
    key: "http://zotero.org/groups/1/items/AB",
    type: "webpage",
    fields: { title: "Café / 😀", "container-title-short": "C." },
    dates: { issued: { start: { year: 2010, month: 5, day: 28 } } },
  });
  expect(value[0]?.fieldPlaces["title"]?.position?.start).toEqual({ line: 5, column: 12, offset: text.indexOf('"Caf') });
});

test("reads a list inside an object, and an empty file", () => {
  expect(read('{"items": [{"id": "a"}]}').value.map(({ key }) => key)).toEqual(["a"]);
  expect(read("\uFEFF[]")).toEqual({ value: [], diagnostics: [] });
  expect(read(" \n")).toEqual({ value: [], diagnostics: [] });
});

test.each([
  ['[{"id": "a",}]', "1:13", "Unexpected character, expected JSON."],
  ['[{"id": "a"}', "1:13", "Unexpected end of the file, expected more JSON."],
  ["[\n{id: a}]", "2:2", "Unexpected character, expected JSON."],
])("tells where %j is no JSON, though YAML might take it", (text, place, reason) => {
  const { value, diagnostics } = read(text);
  expect(value).toEqual([]);
  expect(diagnostics.map((found) => `${found.place.position?.start.line}:${found.place.position?.start.column} ${found.reason}`)).toEqual([
    `${place} ${reason}`,
  ]);
});
