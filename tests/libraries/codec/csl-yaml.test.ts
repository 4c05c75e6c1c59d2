import { expect, test } from "vitest";
import { readCslYaml } from "../../../pipeline/libraries/codec/csl-yaml.ts";
import type { Diagnostic, Place } from "../../../pipeline/model/diagnostic.ts";

const read = (text: string) => readCslYaml({ path: "references.yaml", text });
const at = (place: Place | undefined): string => `${place?.position?.start.line}:${place?.position?.start.column}`;
const told = (diagnostics: readonly Diagnostic[]): string[] => diagnostics.map(({ place, reason }) => `${at(place)} ${reason}`);

test("reads a list of entries, and where each and each of its fields stands", () => {
  const { value, diagnostics } = read(`# the sources
- id: bbc
  type: article-newspaper
  title: Ukraine's parliament votes
  author:
    - { family: Smith, given: Jane }
  issued: 2010-06-03
- id: kp
  URL: http://example.org/a
`);
  expect(diagnostics).toEqual([]);
  expect(value.map(({ key, type }) => [key, type])).toEqual([
    ["bbc", "article-newspaper"],
    ["kp", "document"],
  ]);
  const [first, second] = value;
  expect(first?.fields).toEqual({ title: "Ukraine's parliament votes" });
  expect(first?.names.author).toEqual([{ family: "Smith", given: "Jane" }]);
  expect(first?.dates.issued).toEqual({ start: { year: 2010, month: 6, day: 3 } });
  expect(at(first?.place)).toBe("2:3");
  expect(Object.entries(first?.fieldPlaces ?? {}).map(([name, place]) => `${name} ${at(place)}`)).toEqual([
    "id 2:7",
    "type 3:9",
    "title 4:10",
    "author 6:5",
    "issued 7:11",
  ]);
  expect(at(second?.fieldPlaces["URL"])).toBe("9:8");
});

test("reads pandoc's `references:`, between its marks", () => {
  const { value, diagnostics } = read("---\nreferences:\n- id: a\n  title: A\n...\n");
  expect(diagnostics).toEqual([]);
  expect(value.map(({ key }) => key)).toEqual(["a"]);
  expect(at(value[0]?.fieldPlaces["title"])).toBe("4:10");
});

test("an empty file and one of comments have no entries", () => {
  expect(read("")).toEqual({ value: [], diagnostics: [] });
  expect(read("# none yet\n")).toEqual({ value: [], diagnostics: [] });
});

test("an entry with nothing but its id is an entry", () => {
  const { value, diagnostics } = read("- id: lost\n");
  expect(diagnostics).toEqual([]);
  expect(value[0]).toMatchObject({ key: "lost", names: {}, dates: {}, fields: {} });
});

test("keeps the digits of numbers, and unknown fields", () => {
  const { value } = read(
    "- id: 12\n  version: 1.10\n  number: 007\n  volume: 3\n  archive-url: https://web.archive.org/x\n  keyword: [a, b]\n",
  );
  expect(value[0]?.key).toBe("12");
  expect(value[0]?.fields).toEqual({
    version: "1.10",
    number: "007",
    volume: "3",
    "archive-url": "https://web.archive.org/x",
    keyword: "a, b",
  });
});

test("tells what is wrong with an entry, and keeps the rest of it", () => {
  const { value, diagnostics } = read(`- title: No key
- id: x
  title: { en: X }
  author: true
  issued: yes: no
`);
  expect(told(diagnostics)[0]).toMatch(/^5:/);
  expect(value.map(({ key }) => key)).toEqual(["x"]);
  const clean = read("- title: No key\n- just text\n- id: x\n  title: { en: X }\n  author: true\n  issued: true\n  publisher: P\n");
  expect(told(clean.diagnostics)).toEqual([
    "1:3 Unexpected entry without an `id`, expected one.",
    "2:3 Unexpected value, expected an entry with an `id`.",
    "4:10 Unexpected group of fields in `title`, expected a text.",
    "5:11 Unexpected boolean in `author`, expected names.",
    "6:11 Unexpected value `true` in `issued`, expected a date such as `2010-05-28`.",
  ]);
  expect(clean.value[0]?.fields).toEqual({ publisher: "P" });
});

test("tells what is no list", () => {
  expect(told(read("title: A\n").diagnostics)).toEqual(["1:1 Unexpected content, expected a list of references."]);
});

test("keeps what can be read of a file with broken syntax", () => {
  const { value, diagnostics } = read('- id: a\n  title: "open\n- id: b\n');
  expect(diagnostics.length).toBeGreaterThan(0);
  expect(diagnostics.every(({ ruleId }) => ruleId === "bibliography-parses")).toBe(true);
  expect(value[0]?.key).toBe("a");
});

test("a hostile key changes no prototype, and aliases do not explode", () => {
  const { value } = read("- id: a\n  __proto__: { polluted: yes }\n  constructor: c\n  title: t\n");
  expect(Object.getPrototypeOf(value[0]?.fields)).toBe(Object.prototype);
  expect(Object.hasOwn(value[0]?.fields ?? {}, "constructor")).toBe(true);
  expect("polluted" in {}).toBe(false);
  const bomb = ["a0: &a0 [x, x]"];
  for (let level = 1; level < 40; level++) bomb.push(`a${level}: &a${level} [*a${level - 1}, *a${level - 1}]`);
  const start = performance.now();
  read(`- id: bomb\n${bomb.map((line) => `  ${line}`).join("\n")}\n`);
  expect(performance.now() - start).toBeLessThan(2_000);
});
