import { describe, expect, it } from "vitest";
import { parseMarkdown } from "../../../pipeline/libraries/markdown/parse-markdown.ts";

/** Time grows as the length does: four times the text takes well under the sixteenfold of a quadratic algorithm. */
function growth(textOf: (length: number) => string): number {
  const short = textOf(8_000);
  const long = textOf(32_000);
  // The first run compiles; of each length the best of some is free of the machine's other work.
  timeOf(short);
  const best = (text: string): number => Math.min(timeOf(text), timeOf(text), timeOf(text));
  return best(long) / best(short);
}

function timeOf(text: string): number {
  const start = performance.now();
  parseMarkdown(text);
  return performance.now() - start;
}

function repeated(piece: string): (length: number) => string {
  return (length) => piece.repeat(length / piece.length);
}

function nested(opening: string, closing: string): (length: number) => string {
  return (length) => opening.repeat(length / 2 / opening.length) + closing.repeat(length / 2 / closing.length);
}

describe("hostile texts take linear time", () => {
  it.each([
    ["[", repeated("[")],
    ["]", repeated("]")],
    ["@", repeated("@")],
    ["{", repeated("{")],
    ["[@a", repeated("[@a")],
    ["[@a]", repeated("[@a]")],
    ["[@a;] ", repeated("[@a;] ")],
    ["@{", repeated("@{")],
    ["@{x", repeated("@{x")],
    ["[x]{", repeated("[x]{")],
    ["![](u){", repeated("![](u){")],
    ["::a", repeated("::a\n\n")],
    [":::a", repeated(":::a\n")],
    [">", repeated(">")],
    ["[…]", nested("[", "]")],
    ["[@a …]", nested("[@a ", "]")],
    ["[…]{.a}", nested("[", "]{.a}")],
    ["[@a; @a; …]", (length: number) => `[${"@a;".repeat(length / 3)}@b]`],
    ["[@a, x 1. x 1. …]", (length: number) => `[@a, ${"x 1.".repeat(length / 4)}]`],
    ["[@a, p. (1(1(1…]", (length: number) => `[@a, p. ${"1(".repeat(length / 2)}]`],
  ])("%s", (_, textOf) => {
    // Another program's work may fall on one measurement, not on five.
    let least = growth(textOf);
    for (let attempt = 1; attempt < 5 && least >= 9; attempt++) least = Math.min(least, growth(textOf));
    expect(least).toBeLessThan(9);
  });

  it.each(["[", "@", "{", "[@a"])("250 KB of %s", (piece) => {
    expect(timeOf(piece.repeat(250_000 / piece.length))).toBeLessThan(30_000);
  });

  // micromark itself merges the pieces of text between constructs in quadratic time, though with a small factor.
  it.each(["-@k ", '[x]{a="', "a *b* "])("50 KB of %s", (piece) => {
    expect(timeOf(piece.repeat(50_000 / piece.length))).toBeLessThan(10_000);
  });
});
