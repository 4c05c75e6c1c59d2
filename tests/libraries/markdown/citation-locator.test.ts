import { describe, expect, it } from "vitest";
import { readLocator } from "../../../pipeline/libraries/markdown/citation-locator.ts";
import { locatorLabels } from "../../../pipeline/libraries/markdown/locator-labels.ts";

function line(words: string): string {
  const { locator, suffix } = readLocator(words);
  return locator === undefined ? suffix : `{${locator.label} ${locator.value}}${suffix}`;
}

describe("readLocator", () => {
  // The first two groups are pandoc's own tests of integrated and delimited locators.
  it.each([
    [", 89, and suffix", "{page 89}, and suffix"],
    [", 123-79, and suffix", "{page 123-79}, and suffix"],
    [", xi, will be entirely suffix", ", xi, will be entirely suffix"],
    [", p. xi, gives you a (page) locator xi", "{page xi}, gives you a (page) locator xi"],
    [", pp. VII, 89, gives you a (pages) locator VII, 89", "{page VII, 89}, gives you a (pages) locator VII, 89"],
    [", p. VI, VII, VIII-IX, explicit romans", "{page VI, VII, VIII-IX}, explicit romans"],
    [" [89]", "{page [89]}"],
    [", p. [89]", "{page [89]}"],
    [" and nothing else", "and nothing else"],
    [", 123(4)[5]6, and suffix", "{page 123(4)[5]6}, and suffix"],
    [", 3(a), 4.4.8, [7.6], 7A(2)(a)(i)-(iv)", "{page 3(a), 4.4.8, [7.6], 7A(2)(a)(i)-(iv)}"],
    [", 4B.2a.i(3.4), and suffix", "{page 4B.2a.i(3.4)}, and suffix"],
    [", IV.2A, and suffix", "{page IV.2A}, and suffix"],
    [", [39-52], and suffix", "{page [39-52]}, and suffix"],
    [", [39]-[52], and suffix", "{page [39]-[52]}, and suffix"],
    [", p.3, and suffix", "{page 3}, and suffix"],
    [", (13 entirely suffix", ", (13 entirely suffix"],
    [", p.a entirely suffix", ", p.a entirely suffix"],

    [" {35-89, 102}", "{page 35-89, 102}"],
    [" {abcdefg1234}", "{page abcdefg1234}"],
    [", {123(4)a-8([a]12.398{8})}", "{page 123(4)a-8([a]12.398{8})}"],
    [", {{}}", "{page {}}"],
    [" {p. a}", "{page a}"],
    [", p. {(a)}", ", p. {(a)}"],
    [", {}", ""],
    [" {} 123-35 numbers are suffix", "123-35 numbers are suffix"],
    [" {123-35} numbers not, but text is suffix", "{page 123-35}numbers not, but text is suffix"],
    [", {p. VI}", "{page VI}"],
    [", {, p. (p. is not recognised)}", "{page , p. (p. is not recognised)}"],
    [", { p. 9 }", "{page 9}"],
    [" {p. suffix{suffix}suffix", "{p. suffix{suffix}suffix"],
    [" {green}suffix}suffix", "{page green}suffix}suffix"],

    [", p. 3", "{page 3}"],
    ["p. 3-5, 8", "{page 3-5, 8}"],
    [", pp. 3–5 & 8", "{page 3–5 & 8}"],
    [", pp. iv–x", "{page iv–x}"],
    [", A3", "{page A3}"],
    [", 3f.", "{page 3f.}"],
    [", pp. 3 ff., passim", "{page 3 ff.}, passim"],
    [", p. 12, I think", "{page 12}, I think"],
    [", p.\u00A03", "{page 3}"],
    [", Chap. 2", "{chapter 2}"],
    [", §5", "{section 5}"],
    [", §§ 5–7", "{section 5–7}"],
    [", ¶ 4", "{paragraph 4}"],
    [", s.v. house, sense 2", "{sub-verbo house}, sense 2"],
    [", timestamp 1:02:03", "{timestamp 1:02:03}"],
    [", part of it", ", part of it"],
    [", page", ", page"],
    [", S. 3", ", S. 3"],
    [", с. 3", ", с. 3"],
    [", 1, 2, 3 and 4", "{page 1, 2, 3}and 4"],
    ["", ""],
  ])("divides %j", (words, expected) => {
    expect(line(words)).toBe(expected);
  });

  it("knows every label with and without its full stop, in any case", () => {
    for (const [label, words] of Object.entries(locatorLabels)) {
      for (const word of words) {
        expect(line(`, ${word} 3`), word).toBe(`{${label} 3}`);
        expect(line(`, ${word}. 3`), `${word}.`).toBe(`{${label} 3}`);
        expect(line(`, ${word.toUpperCase()} 3, x`), word.toUpperCase()).toBe(`{${label} 3}, x`);
      }
    }
  });

  it("gives no word to two labels", () => {
    const words = Object.values(locatorLabels).flat();
    expect(new Set(words).size).toBe(words.length);
  });
});
