import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { PoHeader } from "../../pipeline/libraries/codec/po.ts";
import { parsePo } from "../../pipeline/libraries/codec/po-parse.ts";
import { mergeHeader } from "../../pipeline/translate/merge-header.ts";
import { mergeOrder } from "../../pipeline/translate/merge-order.ts";
import { mergePo } from "../../pipeline/translate/merge-po.ts";
import { poOf } from "../support/po-of.ts";

describe("the order of two branches", () => {
  test("what both have added at one place stands there, ours and theirs", () => {
    expect(mergeOrder(["a", "b"], ["a", "x", "b"], ["a", "y", "b"])).toEqual(["a", "y", "x", "b"]);
  });

  test("theirs where only they have moved anything", () => {
    expect(mergeOrder(["a", "b", "c"], ["a", "b", "c"], ["c", "a", "b"])).toEqual(["c", "a", "b"]);
  });

  test("nothing is lost and nothing stands twice", () => {
    const list = fc.uniqueArray(fc.constantFrom(..."abcdefgh"));
    fc.assert(
      fc.property(list, list, list, (base, ours, theirs) => {
        const merged = mergeOrder(base, ours, theirs);
        expect([...merged].sort()).toEqual([...new Set([...ours, ...theirs])].sort());
      }),
    );
  });
});

describe("the header of two branches", () => {
  const header = (...fields: [string, string][]): PoHeader => ({
    translatorComments: [],
    extractedComments: [],
    references: [],
    flags: [],
    fields,
  });
  const fields = (base: PoHeader, ours: PoHeader, theirs: PoHeader): unknown => mergeHeader(base, ours, theirs)?.fields;

  test("a field that one branch has changed is as that branch has it", () => {
    expect(fields(header(["A", "1"], ["B", "1"]), header(["A", "2"], ["B", "1"]), header(["A", "1"], ["B", "3"], ["C", "4"]))).toEqual([
      ["A", "2"],
      ["B", "3"],
      ["C", "4"],
    ]);
  });

  test("of two revisions the later one stands, with its translator, and all who are credited are", () => {
    const base = header(["PO-Revision-Date", "2026-01-01"], ["Last-Translator", "O"], ["X-Translators", "O"]);
    const ours = header(["PO-Revision-Date", "2026-03-01"], ["Last-Translator", "A"], ["X-Translators", "O, A"]);
    const theirs = header(["PO-Revision-Date", "2026-02-01"], ["Last-Translator", "B"], ["X-Translators", "O, B"]);
    expect(fields(base, ours, theirs)).toEqual([
      ["PO-Revision-Date", "2026-03-01"],
      ["Last-Translator", "A"],
      ["X-Translators", "O, A, B"],
    ]);
    expect(fields(base, theirs, ours)).toEqual([
      ["PO-Revision-Date", "2026-03-01"],
      ["Last-Translator", "A"],
      ["X-Translators", "O, B, A"],
    ]);
  });

  test("lines that are no fields stay, each of them", () => {
    const odd = header(["", "one"], ["", "two"], ["A", "1"]);
    expect(fields(odd, odd, odd)).toEqual(odd.fields);
  });
});

test("two conflicts in one file are marked each at its place, and nothing else in it is touched", () => {
  const texts = (...targets: string[]): string =>
    poOf(targets.map((target, index) => ({ id: `kunit${index}22`, source: `s${index}`, target })));
  const [base, ours, theirs] = [texts("a", "b", "c", "d"), texts("a1", "b", "c1", 'd \\ "1"'), texts("a2", "b2", "c1", 'd "2"')].map(
    (text) => parsePo(text).file,
  );
  if (base === undefined || ours === undefined || theirs === undefined) throw new Error("there are three files");
  const { text, conflicts } = mergePo(base, ours, theirs);
  expect(conflicts).toBe(2);
  const chosen = (side: RegExp): unknown =>
    parsePo(
      text.replaceAll(/<{7} ours\n(.*)\n={7}\n(.*)\n>{7} theirs/g, (_, left: string, right: string) => (side.test("ours") ? left : right)),
    ).file.messages.map(({ translation }) => translation);
  expect(chosen(/ours/)).toEqual(["a1", "b2", "c1", 'd \\ "1"']);
  expect(chosen(/theirs/)).toEqual(["a2", "b2", "c1", 'd "2"']);
});
