import { describe, expect, it } from "vitest";
import { placeNotes } from "../../../../pipeline/stages/emit/epub/place-notes.ts";
import { content, testDocument } from "../../../support/test-document.ts";

const call = (...names: string[]): string => names.map((name) => `<p><a href="#${name}" role="doc-noteref">x</a></p>`).join("");
const place = (parts: readonly string[], notes: Readonly<Record<string, string>>): string[][] => {
  const list = Object.entries(notes).map(([anchor, html]) => ({ anchor, label: anchor, calls: [], html }));
  return placeNotes(parts.map(content), testDocument({ notes: list }).notes).map((placed) => placed.map(({ anchor }) => anchor));
};

describe("placeNotes", () => {
  it("puts a note where it is called first, in the notes' own order", () => {
    expect(place([call("b", "a"), call("a", "c")], { a: "", b: "", c: "" })).toEqual([["a", "b"], ["c"]]);
  });

  it("puts a note that a note calls beside it", () => {
    expect(place([call("a"), call("b")], { a: call("c"), b: "", c: call("a") })).toEqual([["a", "c"], ["b"]]);
  });

  it("is not led by a mere link to a note", () => {
    expect(place(['<a href="#a" class="cross-reference">note a</a>', call("a")], { a: "" })).toEqual([[], ["a"]]);
  });

  it("puts what nobody calls at the end", () => {
    expect(place(["<p>x</p>", call("a")], { a: "", b: "" })).toEqual([[], ["a", "b"]]);
  });
});
