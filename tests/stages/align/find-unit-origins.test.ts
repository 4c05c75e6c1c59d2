import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { RegisteredUnit } from "../../../pipeline/model/article.ts";
import type { UnitId } from "../../../pipeline/model/unit.ts";
import { findUnitOrigins } from "../../../pipeline/stages/align/align-article.ts";

const registered = (texts: readonly string[], kind = "paragraph"): RegisteredUnit[] =>
  texts.map((text, index) => ({ id: `k${index}` as UnitId, kind, text }));
const units = (texts: readonly string[], kind = "paragraph") => texts.map((text) => ({ kind: kind as "paragraph", text }));
const origins = (before: readonly string[], after: readonly string[]): string[] =>
  findUnitOrigins(units(after), registered(before)).map(({ how, registered: unit, splitFrom, mergedFrom }) =>
    [how, unit?.id, splitFrom && `split from ${splitFrom}`, mergedFrom.length > 0 && `with ${mergedFrom.join(" ")}`]
      .filter(Boolean)
      .join(" "),
  );

const press = "The press was introduced in Moscow in 1553, and the first dated book followed.";
const paper = "Paper came from Italy, and later from Poland and France, by the overland road.";
const type = "The type was cast by hand in the yard of the printing house on Nikolskaya Street.";

describe("where units come from", () => {
  test("what did not change is the same, wherever else something did", () => {
    expect(origins([press, paper, type], [press, paper, type])).toEqual(["same k0", "same k1", "same k2"]);
    expect(origins([press, paper, type], [press, "Something that nobody wrote before.", type])).toEqual([
      "same k0",
      "edited k1",
      "same k2",
    ]);
    expect(origins([press, type], [press, "Something that nobody wrote before.", type])).toEqual(["same k0", "new", "same k1"]);
  });

  test("what moved takes its id with it; of equal texts the nearest", () => {
    expect(origins([press, paper, type], [type, press, paper])).toEqual(["moved k2", "same k0", "same k1"]);
    expect(origins(["No.", press, paper, "No."], [press, paper, "No."])).toEqual(["same k1", "same k2", "same k3"]);
  });

  test("an edited text keeps its id, and so does one that moved as well", () => {
    const edited = press.replace("followed", "followed in 1564");
    expect(origins([press, paper, type], [edited, paper, type])).toEqual(["edited k0", "same k1", "same k2"]);
    expect(origins([press, paper, type], [paper, type, edited])).toEqual(["same k1", "same k2", "edited k0"]);
  });

  test("a short text that stands alone between its neighbours was rewritten", () => {
    expect(origins([press, "No.", paper], [press, "Yes.", paper])).toEqual(["same k0", "edited k1", "same k2"]);
  });

  test("of a split text one part goes on, and the other knows where it comes from", () => {
    const [first, second] = [`${press} It was a small thing.`, `${type} Nobody thought much of it.`];
    expect(origins([paper, `${first} ${second}`], [paper, first, second])).toEqual(["same k0", "new split from k1", "edited k1"]);
  });

  test("a merged text goes on in the greater one, which knows of the other", () => {
    expect(origins([press, paper, type], [press, `${paper} ${type}`])).toEqual(["same k0", "edited k1 with k2"]);
  });

  test("a text that comes back is the one that was retired", () => {
    const registry = [...registered([press]), { id: "kold" as UnitId, kind: "paragraph", text: paper, retired: true }];
    expect(findUnitOrigins(units([press, paper]), registry).map(({ how, registered: unit }) => [how, unit?.id])).toEqual([
      ["same", "k0"],
      ["restored", "kold"],
    ]);
  });

  test("a heading does not become a paragraph that says something like it", () => {
    const found = findUnitOrigins(
      [{ kind: "paragraph", text: "What came of printing, and who paid for it, is told below." }],
      [{ id: "k0" as UnitId, kind: "heading", text: "A history of printing in Moscow" }],
    );
    expect(found[0]?.how).toBe("new");
  });
});

describe("laws", () => {
  const word = fc.constantFrom("press", "book", "type", "Moscow", "Italy", "1553", "hand", "road", "[@a]", "the", "in");
  const text = fc.array(word, { minLength: 1, maxLength: 10 }).map((words) => words.join(" "));

  test("no id is given twice", () => {
    fc.assert(
      fc.property(fc.array(text, { maxLength: 12 }), fc.array(text, { maxLength: 12 }), (before, after) => {
        const ids = findUnitOrigins(units(after), registered(before)).flatMap(({ registered: unit }) => unit?.id ?? []);
        expect(new Set(ids).size).toBe(ids.length);
      }),
    );
  });

  test("any order of different texts keeps every id", () => {
    fc.assert(
      fc.property(
        fc
          .uniqueArray(text, { maxLength: 12 })
          .chain((texts) => fc.tuple(fc.constant(texts), fc.shuffledSubarray(texts, { minLength: texts.length }))),
        ([before, after]) => {
          const found = findUnitOrigins(units(after), registered(before));
          expect(found.map(({ registered: unit }) => unit?.text)).toEqual(after);
        },
      ),
    );
  });
});
