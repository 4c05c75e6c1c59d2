import { describe, expect, it } from "vitest";
import { readAttributes } from "../../../pipeline/libraries/markdown/attributes.ts";

describe("readAttributes", () => {
  it.each([
    ["{}", { classes: [], values: {} }],
    ["{#id}", { id: "id", classes: [], values: {} }],
    ["{ #рис-1 .a .b-c lang=ru }", { id: "рис-1", classes: ["a", "b-c"], values: { lang: "ru" } }],
    ["{#a.b.c}", { id: "a", classes: ["b", "c"], values: {} }],
    ['{title="a \\"b\\" }" x=\'c "d"\'}', { classes: [], values: { title: 'a "b" }', x: 'c "d"' } }],
    ["{width=60% since=2011-02 data-x=ü}", { classes: [], values: { width: "60%", since: "2011-02", "data-x": "ü" } }],
    ['{id=x class="a b"}', { id: "x", classes: ["a", "b"], values: {} }],
    ['{a="b\n  c"}', { classes: [], values: { a: "b   c" } }],
    ['{a=""}', { classes: [], values: { a: "" } }],
  ])("reads %s", (text, attributes) => {
    expect(readAttributes(text)).toEqual({ attributes });
  });

  it.each([
    ["{word}", "word"],
    ["{#a #b}", "#b"],
    ["{a=1 a=2}", "a=2"],
    ["{#a id=b}", "id=b"],
    ["{.1}", ".1"],
    ["{#}", "#"],
    ["{a=}", "a="],
    ["{.a 'x'}", "'x'"],
    ["{=html}", "=html"],
  ])("finds the fault of %s at %s", (text, faulty) => {
    const reading = readAttributes(text);
    expect("fault" in reading && text.slice(reading.fault.start, reading.fault.end)).toBe(faulty);
  });

  it("takes names of JavaScript's own for mere names", () => {
    const reading = readAttributes("{__proto__=x constructor=y}");
    const values = "attributes" in reading ? reading.attributes.values : {};
    expect(Object.entries(values)).toEqual([
      ["__proto__", "x"],
      ["constructor", "y"],
    ]);
    expect(Object.getPrototypeOf(values)).toBe(Object.prototype);
  });
});
