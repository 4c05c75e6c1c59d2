import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { classifyChange } from "../../../pipeline/libraries/text/change-class.ts";
import { compared, containment, similarity } from "../../../pipeline/libraries/text/similarity.ts";
import { wordDiff, writeWordDiff } from "../../../pipeline/libraries/text/word-diff.ts";

describe("a change is graded by what it touches", () => {
  const cases: [string, string, string][] = [
    ["typographic", 'He said "no" - twice...', "He said “no” – twice…"],
    ["typographic", "it's  so", "it’s so"],
    ["markup", "A *short* history of [printing](http://a.b/c)", "A short history of [printing](https://a.b/d)"],
    ["markup", "the [KSOR]{translate=no} force", "the KSOR force"],
    ["atoms", "It began in Moscow [@a, p. 3].[^n]", "It began in Moscow [@a, p. 4].[^n]"],
    ["atoms", "See `old()` for more", "See `new()` for more"],
    ["punctuation", "First, second and third.", "first second, and Third!"],
    [
      "minor",
      "The press was introduced in Moscow in 1553 and the first dated book followed",
      "The press was introduced in Moscow in 1553 and the first dated book followed in 1564",
    ],
    ["major", "The press was introduced in Moscow in the year 1553", "The press was brought to Moscow and Kyiv later on, in the year 1564"],
    ["rewritten", "Paper came from Italy.", "All of the type was cast by hand in the yard."],
    ["rewritten", "No.", "Yes."],
  ];
  test.each(cases)("%s: %s → %s", (expected, from, to) => {
    expect(classifyChange(from, to).class).toBe(expected);
  });

  test("a changed number or name is never a small matter of signs", () => {
    for (const [from, to] of [
      ["in 1553", "in 1554"],
      ["by Ann", "by Bob"],
      ["10,000 troops", "10.000 troops"],
    ] as const) {
      expect(["minor", "major", "rewritten"]).toContain(classifyChange(from, to).class);
    }
  });
});

describe("likeness", () => {
  const words = fc
    .array(fc.constantFrom("press", "book", "in", "of", "Moscow", "1553", "[@a]", ",", "."), { maxLength: 20 })
    .map((list) => list.join(" "));

  test("is whole for equal texts, none for strangers, and the same both ways", () => {
    fc.assert(
      fc.property(words, words, (left, right) => {
        const [a, b] = [compared(left), compared(right)];
        expect(similarity(a, b)).toBeCloseTo(similarity(b, a), 10);
        expect(similarity(a, b)).toBeGreaterThanOrEqual(0);
        expect(similarity(a, b)).toBeLessThanOrEqual(1 + 1e-9);
        expect(similarity(a, a)).toBe(1);
      }),
    );
    expect(similarity(compared("Paper came"), compared("Gutenberg"))).toBe(0);
  });

  test("a part is contained in its whole", () => {
    fc.assert(
      fc.property(words, words, (part, rest) => {
        expect(containment(compared(part), compared(`${rest} ${part}`))).toBeGreaterThanOrEqual(part === "" ? 0 : 1 - 1e-9);
      }),
    );
  });
});

describe("the word diff", () => {
  test("shows what went and what came, codes whole", () => {
    expect(writeWordDiff(wordDiff("The book followed [@a, p. 3].", "The dated book followed in 1564 [@a, p. 4]."))).toBe(
      "The {+dated+} book followed [-[@a, p. 3]-]{+in 1564 [@a, p. 4]+}.",
    );
  });

  test("has both texts in it", () => {
    const text = fc.array(fc.constantFrom("a", "b ", "[@x]", " ", "c.", "«d»", "\n"), { maxLength: 15 }).map((parts) => parts.join(""));
    const bare = (value: string): string => value.replace(/\s/g, "");
    fc.assert(
      fc.property(text, text, (from, to) => {
        const parts = wordDiff(from, to);
        expect(
          bare(
            parts
              .filter(({ kind }) => kind !== "added")
              .map((part) => part.text)
              .join(""),
          ),
        ).toBe(bare(from));
        expect(
          bare(
            parts
              .filter(({ kind }) => kind !== "removed")
              .map((part) => part.text)
              .join(""),
          ),
        ).toBe(bare(to));
      }),
    );
  });
});
