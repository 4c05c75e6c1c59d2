import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compareCodes, haveSameCodes } from "../../../pipeline/libraries/markdown/compare-codes.ts";
import { parseInline } from "../../../pipeline/libraries/markdown/parse-inline.ts";
import { type ProtectedCode, protectedCodes } from "../../../pipeline/libraries/markdown/protected-codes.ts";

const codesOf = (text: string): ProtectedCode[] => {
  const parsed = parseInline(text, { footnotes: ["a", "b"], definitions: [] });
  if (!("children" in parsed)) throw new Error(parsed.problem.reason);
  return protectedCodes(parsed.children);
};

const differences = (source: string, target: string, links?: Record<string, string>): string => {
  const { missing, extra } = compareCodes(codesOf(source), codesOf(target), links);
  return `${missing.map(({ code }) => code).join(" ")} | ${extra.map(({ code }) => code).join(" ")}`.trim();
};

describe("codes of a translation", () => {
  test.each([
    ["in another order", "[@a, p. 3], [^a] and `x`", "`x`, [^a] und [@a, p. 3]"],
    ["with another label of the same locator", "[@a, pp. 3-5]", "[@a, pages 3–5]"],
    ["with a footnote's name in capitals", "x[^a]", "x[^A]"],
    ["with attributes in another order", "[x]{.mark lang=la}", '[y]{lang="la" .mark}'],
    [
      "with an address that is escaped",
      "[x](https://example.org/Ташкент)",
      "[y](https://example.org/%D0%A2%D0%B0%D1%88%D0%BA%D0%B5%D0%BD%D1%82)",
    ],
    ["with a title of its own", '[x](https://example.org "A")', '[y](https://example.org "B")'],
    ["with other words around a key", "[see @a, p. 3, and passim]", "[siehe @a, p. 3 und öfter]"],
  ])("are the same %s", (_, source, target) => {
    expect(differences(source, target)).toBe("|");
    expect(haveSameCodes(codesOf(source), codesOf(target))).toBe(true);
  });

  test.each([
    ["[@a] and [@b]", "[@a]", "@b |"],
    ["[@a]", "[@a; @a]", "| @a"],
    ["[@a]", "[-@a]", "@a | -@a"],
    ["[@a, p. 3]", "[@a, p. 4]", "@a, page 3 | @a, page 4"],
    ["x[^a]", "x[^b]", "[^a] | [^b]"],
    ["`x`", "`X`", "`x` | `X`"],
    ["[x](#a)", "[](#a)", "](#a) | [](#a)"],
  ])("differ: %s, %s", (source, target, expected) => {
    expect(differences(source, target)).toBe(expected);
    expect(haveSameCodes(codesOf(source), codesOf(target))).toBe(false);
  });

  test("may link to what the locale's map allows, and to nothing else", () => {
    const links = { "https://en.wikipedia.org/*": "https://ru.wikipedia.org/*", "https://a.example/": "https://b.example/" };
    expect(
      differences(
        "[x](https://en.wikipedia.org/wiki/A) [y](https://a.example/)",
        "[x](https://b.example/) [y](https://ru.wikipedia.org/wiki/Б)",
        links,
      ),
    ).toBe("|");
    expect(differences("[x](https://en.wikipedia.org/wiki/A)", "[x](https://de.wikipedia.org/wiki/A)", links)).not.toBe("|");
    expect(differences("[x](https://a.example/b)", "[x](https://b.example/)", links)).not.toBe("|");
    expect(haveSameCodes(codesOf("[x](https://a.example/)"), codesOf("[x](https://b.example/)"), links)).toBe(true);
  });
});

test("what is missing on one side is extra on the other, and the order says nothing", () => {
  const pieces = fc.array(fc.constantFrom("[@a]", "[@b, p. 3]", "[^a]", "`x`", "[y](https://example.org)", "$z$", "[](#t)"), {
    maxLength: 8,
  });
  fc.assert(
    fc.property(pieces, pieces, (left, right) => {
      const [source, target] = [codesOf(left.join(" ")), codesOf(right.join(" "))];
      const there = compareCodes(source, target);
      const back = compareCodes(target, source);
      const names = (codes: readonly ProtectedCode[]): string[] => codes.map(({ code }) => code).sort();
      expect(names(there.missing)).toEqual(names(back.extra));
      expect(names(there.extra)).toEqual(names(back.missing));
      expect(haveSameCodes(source, target)).toBe(there.missing.length + there.extra.length === 0);
      expect(haveSameCodes(source, codesOf([...left].reverse().join(" ")))).toBe(true);
    }),
  );
});
