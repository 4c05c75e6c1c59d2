import { expect, test } from "vitest";
import { quotedInBibtex, quotedInPo, quotedInYaml } from "../../../pipeline/libraries/codec/quoted-ranges.ts";

const cut = (text: string, ranges: readonly { start: number; end: number }[]): string[] =>
  ranges.map(({ start, end }) => text.slice(start, end));

test("in YAML the marks of values count, those of YAML do not", () => {
  const text = `- title: "Plain words"\n- title: 'It''s «so»'\n- title: "The \\"new\\" deal"\n- title: A "b" c # a "comment"\n- title: >\n    Folded\n    “words” here\n`;
  expect(cut(text, quotedInYaml(text))).toEqual(["«so»", '\\"new\\"', '"b"', "“words”"]);
});

test("in JSON likewise", () => {
  const text = '{ "title": "The \\"new\\" deal" }';
  expect(cut(text, quotedInYaml(text))).toEqual(['\\"new\\"']);
});

test("in PO the marks of translations count, and all of a block quotation's translation", () => {
  const text = `#. paragraph\nmsgctxt "a"\nmsgid "He said \\"yes\\"."\nmsgstr ""\n"Er sagte "\n"\\"ja\\"."\n\n#. quotation\nmsgctxt "b"\nmsgid "Words."\nmsgstr "Worte."\n`;
  expect(cut(text, quotedInPo(text))).toEqual(['\\"ja\\"', '"Worte."']);
});

test("in BibTeX TeX's marks count, and braces do not", () => {
  const text = "@book{a, title = {The ``new'' {Deal}}, note = \"Said «so»\"}";
  expect(cut(text, quotedInBibtex(text))).toEqual(["``new''", "«so»"]);
});
