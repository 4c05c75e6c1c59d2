import { expect, test } from "vitest";
import { locatorLabels } from "../../../pipeline/libraries/markdown/locator-labels.ts";
import type { NumberedReference } from "../../../pipeline/model/article.ts";
import type { CitationKey, Reference } from "../../../pipeline/model/reference.ts";
import type { CitationItem, CitationPart } from "../../../pipeline/model/syntax.ts";
import { formatCitation } from "../../../pipeline/stages/cite/format-citation.ts";
import { conventionsOf } from "../../support/conventions.ts";

const locales = ["en", "ru", "de", "fr"];
const point = { line: 1, column: 1, offset: 0 };

/** `k1` to `k9` are in the bibliography and have these numbers. */
const keys = Array.from({ length: 9 }, (_, index) => `k${index + 1}` as CitationKey);
const references = new Map(keys.map((key, index) => [key, { number: index + 1 } as NumberedReference]));

function item(key: string, more: Partial<CitationItem> = {}): CitationItem {
  return { key: key as CitationKey, mode: "normal", prefix: "", suffix: "", position: { start: point, end: point }, ...more };
}

function bibliography(first: Partial<Reference> = {}): { byKey: Map<CitationKey, Reference> } {
  const place = { file: "x" };
  const entry = (key: CitationKey): Reference => ({ key, type: "book", names: {}, dates: {}, fields: {}, place, fieldPlaces: {} });
  return { byKey: new Map(keys.map((key) => [key, key === "k1" ? { ...entry(key), ...first } : entry(key)])) };
}

const parts = (items: readonly CitationItem[], locale = "en", first: Partial<Reference> = {}): CitationPart[] =>
  formatCitation({ items }, { references }, bibliography(first), conventionsOf(locale));
const text = (items: readonly CitationItem[], locale = "en", first: Partial<Reference> = {}): string =>
  parts(items, locale, first)
    .map((part) => part.text)
    .join("")
    .replaceAll("\u00A0", "·")
    .replaceAll("\u202F", "˙");
const inAll = (items: readonly CitationItem[], first: Partial<Reference> = {}): string[] =>
  locales.map((locale) => text(items, locale, first));

test("numbers stand in brackets, parted as each language does", () => {
  expect(inAll([item("k6")])).toEqual(["[6]", "[6]", "[6]", "[6]"]);
  expect(inAll([item("k6"), item("k7")])).toEqual(["[6, 7]", "[6; 7]", "[6, 7]", "[6, 7]"]);
});

test("three consecutive numbers become a range, in which every key keeps its part", () => {
  expect(inAll([item("k3"), item("k4"), item("k5"), item("k9")])).toEqual(["[3–5, 9]", "[3–5; 9]", "[3–5, 9]", "[3–5, 9]"]);
  expect(parts([item("k3"), item("k4"), item("k5")])).toEqual([
    { text: "[" },
    { key: "k3", text: "3" },
    { key: "k4", text: "" },
    { text: "–" },
    { key: "k5", text: "5" },
    { text: "]" },
  ]);
});

test("the author's order stays, and only what follows in it makes a range", () => {
  expect(text([item("k5"), item("k4"), item("k3")])).toBe("[5, 4, 3]");
  expect(text([item("k9"), item("k1"), item("k2"), item("k3"), item("k3")])).toBe("[9, 1–3, 3]");
});

test("a language without a mark for ranges has none", () => {
  const conventions = conventionsOf("en");
  const plain = { ...conventions, citations: { ...conventions.citations, range: "" } };
  const label = formatCitation({ items: [item("k1"), item("k2"), item("k3")] }, { references }, bibliography(), plain);
  expect(label.map((part) => part.text).join("")).toBe("[1, 2, 3]");
});

test("locators are said in each language, for one and for many", () => {
  const page = (value: string) => item("k6", { locator: { label: "page", value } });
  expect(inAll([page("3")])).toEqual(["[6, p.·3]", "[6, с.·3]", "[6, S.·3]", "[6, p.·3]"]);
  expect(inAll([page("3-5")])).toEqual(["[6, pp.·3–5]", "[6, с.·3–5]", "[6, S.·3–5]", "[6, p.·3–5]"]);
  expect(text([page("3, 7")])).toBe("[6, pp.·3, 7]");
  expect(inAll([item("k6", { locator: { label: "chapter", value: "2" } })])).toEqual([
    "[6, ch.·2]",
    "[6, гл.·2]",
    "[6, Kap.·2]",
    "[6, chap.·2]",
  ]);
});

test("every locator that an author can write has words in every language", () => {
  for (const locale of locales)
    for (const label of Object.keys(locatorLabels))
      expect(text([item("k1", { locator: { label, value: "7" } })], locale)).toMatch(/^\[1, .*7.*\]$/);
});

test("a group with locators is parted by semicolons, and a number with words is in no range", () => {
  const items = [item("k1"), item("k2", { locator: { label: "page", value: "3" } }), item("k3")];
  expect(inAll(items)).toEqual(["[1; 2, p.·3; 3]", "[1; 2, с.·3; 3]", "[1; 2, S.·3; 3]", "[1˙; 2, p.·3˙; 3]"]);
});

test("words before and after a number keep their marks", () => {
  expect(text([item("k1", { prefix: "see", suffix: ", and passim" })])).toBe("[see 1, and passim]");
  expect(text([item("k1", { prefix: "cf. (", suffix: "for more" })])).toBe("[cf. (1 for more]");
});

test("an author in the text stands before the bracket", () => {
  const narrative = [item("k1", { mode: "author-in-text", locator: { label: "page", value: "3" } }), item("k2")];
  const authors = {
    names: {
      author: [
        { family: "Smith", given: "Jane" },
        { family: "Jones", given: "Bob" },
      ],
    },
  };
  expect(inAll(narrative, authors)).toEqual([
    "Smith and Jones·[1, p.·3; 2]",
    "Smith и Jones·[1, с.·3; 2]",
    "Smith und Jones·[1, S.·3; 2]",
    "Smith et Jones·[1, p.·3˙; 2]",
  ]);
});

test("of many authors the first is named, and an organisation by its name", () => {
  const narrative = [item("k1", { mode: "author-in-text" })];
  const four = { names: { author: ["A", "B", "C", "D"].map((family) => ({ family })) } };
  expect(inAll(narrative, four)).toEqual(["A et al.·[1]", "A и·др.·[1]", "A u.˙a.·[1]", "A et·al.·[1]"]);
  expect(text(narrative, "en", { names: { author: [{ family: "A" }, { literal: "others" }] } })).toBe("A et al.·[1]");
  expect(text(narrative, "en", { names: { editor: [{ literal: "NATO" }] } })).toBe("NATO·[1]");
});

test("a work without an author is named by its title, and one without both by its number", () => {
  const narrative = [item("k1", { mode: "author-in-text" })];
  expect(inAll(narrative, { fields: { title: "The CSTO" } })).toEqual([
    "“The CSTO”·[1]",
    "«The CSTO»·[1]",
    "„The CSTO“·[1]",
    "«˙The CSTO˙»·[1]",
  ]);
  expect(text(narrative)).toBe("[1]");
});

test("a suppressed author leaves the number", () => {
  expect(text([item("k1", { mode: "suppress-author" })], "en", { names: { author: [{ family: "A" }] } })).toBe("[1]");
});

test("a key that has no entry shows itself, and makes no range", () => {
  expect(parts([item("k1"), item("unknown"), item("k2")])).toEqual([
    { text: "[" },
    { key: "k1", text: "1" },
    { text: ", " },
    { key: "unknown", text: "unknown" },
    { text: ", " },
    { key: "k2", text: "2" },
    { text: "]" },
  ]);
  expect(text([item("unknown", { mode: "author-in-text" })])).toBe("[unknown]");
});
