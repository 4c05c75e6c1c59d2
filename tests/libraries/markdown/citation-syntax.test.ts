import { describe, expect, it } from "vitest";
import { parseMarkdown } from "../../../pipeline/libraries/markdown/parse-markdown.ts";
import { itemsOf, nodesOf, outlineOf, problemsOf } from "./outline-of.ts";

describe("bracketed citations", () => {
  it.each<[string, string[]]>([
    ["[@doe99; @smith2000; @smith2004]", ["doe99 |  |  | ", "smith2000 |  |  | ", "smith2004 |  |  | "]],
    ["[see @doe99, pp. 33-35 and passim; @smith04, chap. 1]", ["doe99 | see | page 33-35 | and passim", "smith04 |  | chapter 1 | "]],
    ["[@{https://example.com/bib?name=foobar&date=2000}, p.  33]", ["https://example.com/bib?name=foobar&date=2000 |  | page 33 | "]],
    ["[@smith{ii, A, D-Z}, with a suffix]", ["smith |  | page ii, A, D-Z | , with a suffix"]],
    ["[@smith, {pp. iv, vi-xi, (xv)-(xvii)} with suffix here]", ["smith |  | page iv, vi-xi, (xv)-(xvii) | with suffix here"]],
    ["[@smith{}, 99 years later]", ["smith |  |  | , 99 years later"]],
    ["[-@smith04]", ["-smith04 |  |  | "]],
    ["[see also -@a; -@b, 3]", ["-a | see also |  | ", "-b |  | page 3 | "]],
    ["[@пункт3; @Müller:2001; @東京]", ["пункт3 |  |  | ", "Müller:2001 |  |  | ", "東京 |  |  | "]],
    ["[@𐐀key]", ["𐐀key |  |  | "]],
    ["[@Foo_bar.baz.]", ["Foo_bar.baz |  |  | ."]],
    ["[@{Foo_bar.baz.}]", ["Foo_bar.baz. |  |  | "]],
    ["[@Foo_bar--baz]", ["Foo_bar |  |  | --baz"]],
    ["[@R&D; @b]", ["R&D |  |  | ", "b |  |  | "]],
    ["[@a&nbsp;note]", ["a |  |  | note"]],
    ["[@{a;b]c}]", ["a;b]c |  |  | "]],
    ["[@{a{b}c}]", ["a{b}c |  |  | "]],
    ["[ @a ; @b ]", ["a |  |  | ", "b |  |  | "]],
    ["[see \\; &amp; @a \\; x]", ["a | see ; & |  | ; x"]],
    ["[see [Doe; Roe] @a]", ["a | see [Doe; Roe] |  | "]],
    ["[@a,\np. 3;\n  see\n@b]", ["a |  | page 3 | ", "b | see |  | "]],
    ["> [@a,\n> p. 3;\n> see @b]", ["a |  | page 3 | ", "b | see |  | "]],
    ["- x [see\n\t@a,\n  p. 3]", ["a | see | page 3 | "]],
    ["| x [@a; @b] | y |\n| - | - |", ["a |  |  | ", "b |  |  | "]],
  ])("reads %j", (source, expected) => {
    expect(itemsOf(source)).toEqual(expected);
    expect(problemsOf(source)).toEqual([]);
  });

  it("keep the text around them, an exclamation mark and adjacent brackets included", () => {
    expect(outlineOf("Hello![@a][@b] x")).toBe("paragraph(text<Hello!> citation<[@a]> citation<[@b]> text< x>)");
  });

  it("stand inside emphasis, headings and notes", () => {
    expect(outlineOf("# *a [@b]*\n\nx[^n]\n\n[^n]: y [@c]")).toContain("citation<[@c]>");
    expect(outlineOf("# *a [@b]*")).toBe("heading(emphasis(text<a > citation<[@b]>))");
  });

  it("remember how they were written", () => {
    const [citation] = nodesOf(parseMarkdown("> a [see @a,\n> p. 3]").tree).filter(({ type }) => type === "citation");
    expect(citation).toMatchObject({ raw: "[see @a,\np. 3]" });
  });

  it("print words without their emphasis, and say so", () => {
    const source = "[*see* @item1 p. **32**]";
    expect(itemsOf(source)).toEqual(["item1 | see | page 32 | "]);
    expect(parseMarkdown(source).problems).toMatchObject([{ ruleId: "citation-is-well-formed", severity: "warning" }]);
  });
});

describe("narrative citations", () => {
  it.each<[string, string[]]>([
    ["@doe99 says", ["+doe99 |  |  | "]],
    ["@{https://x.y/z} says", ["+https://x.y/z |  |  | "]],
    ["so (@doe99).", ["+doe99 |  |  | "]],
    ["@smith04 [p. 33] says", ["+smith04 |  | page 33 | "]],
    ["@smith04[p. 33, with suffix]", ["+smith04 |  | page 33 | , with suffix"]],
    ["@smith04\n[33]", ["+smith04 |  | page 33 | "]],
    ["@smith04\u00A0[33]", ["+smith04 |  | page 33 | "]],
    ["@item1 [p. 30; see also @b, 4]", ["+item1 |  | page 30 | ", "b | see also | page 4 | "]],
    ["@item1 [-@item2 p. 30; see also @пункт3]", ["+item1 |  |  | ", "-item2 |  | page 30 | ", "пункт3 | see also |  | "]],
    ["@a [p. 3] [p. 4]", ["+a |  | page 3 | "]],
    ["@a and [p. 4]", ["+a |  |  | "]],
    ["@a, [b]", ["+a |  |  | "]],
    ["@a []", ["+a |  |  | "]],
    ["*@a* **@b**", ["+a |  |  | ", "+b |  |  | "]],
  ])("reads %j", (source, expected) => {
    expect(itemsOf(source)).toEqual(expected);
    expect(problemsOf(source)).toEqual([]);
  });

  it("leave a link, a note and a span behind them alone", () => {
    expect(outlineOf("@a [x](u) @b [y]{.c}")).toBe(
      "paragraph(citation<@a> text< > link(text<x>) text< > citation<@b> text< > span(text<y>))",
    );
    expect(outlineOf("@a [^1]\n\n[^1]: n")).toMatch(/^paragraph\(citation<@a> text< > footnoteReference#1/);
  });
});

describe("what is no citation", () => {
  it.each([
    "mail someone@example or a.b@c",
    "\\@key and \\[@key] and \\[-@key]",
    "`[@key]` and $@key$",
    "<a href='@key'>",
    "https://medium.com/@user/x",
    "[see https://medium.com/@user/x]",
    "[@key]: https://example.org",
    "[@key](https://example.org) ![@key](x.png)",
    "[@key][r] [@r]\n\n[r]: /u\n\n[@r]: /v",
    "@ [a] @@ @. [plain brackets] 5 @ 3",
    "[meet @ noon]",
    "word-@key",
    "@{with space} @{}",
  ])("stays what it is: %j", (source) => {
    expect(itemsOf(source)).toEqual([]);
  });

  it.each([
    [
      "a citation in the text of a link",
      "[x @a, [see \\* @b]](u)",
      "paragraph(link(text<x @a, [see \\* @b]>))",
      ["citation-is-well-formed: [see \\* @b]"],
    ],
    [
      "a citation in prose brackets with a finished one",
      "[see [@x] and @y]",
      "paragraph(text<[see > citation<[@x]> text< and > citation<@y> text<]>)",
      [],
    ],
    ["prose brackets around a link", "[@a [x](u)]", "paragraph(text<[> citation<@a> text< > link(text<x>) text<]>)", []],
  ])("%s", (_, source, outline, problems) => {
    expect(outlineOf(source)).toBe(outline);
    expect(problemsOf(source)).toEqual(problems);
  });
});

describe("malformed citations", () => {
  it.each([
    ["[@]", "@"],
    ["[@a; @]", "@"],
    ["[-@; x]", "@"],
    ["[@a;]", ";"],
    ["[@a;; @b]", ";"],
    ["[; @a]", ";"],
    ["[@a; see b]", "see b"],
    ["[see @a and @b]", "@b"],
    ["[@a;\n  see b ]", "see b"],
    ["> [@a;\n> see b]", "see b"],
    ["[@a `x`]", "`x`"],
    ["[@a $x$]", "$x$"],
    ["[@a <b>]", "<b>"],
    ["[[x]{.y} @a]", "[x]{.y}"],
    ["[![x](y) @a]", "![x](y)"],
  ])("%j is a problem at %j, and stays text", (source, narrowest) => {
    expect(problemsOf(source)).toEqual([`citation-is-well-formed: ${narrowest}`]);
    expect(itemsOf(source)).toEqual([]);
  });

  it("a note in a citation is a problem, and the note stays a note", () => {
    const source = "[@a [^1]]\n\n[^1]: n";
    expect(problemsOf(source)).toEqual(["citation-is-well-formed: [^1]"]);
    expect(outlineOf(source)).toMatch(/^paragraph\(text<\[@a > footnoteReference#1<\[\^1\]> text<\]>\)/);
  });

  it("a suppressed author needs brackets", () => {
    expect(problemsOf("x -@key y")).toEqual(["citation-is-well-formed: @key"]);
    expect(outlineOf("x -@key y")).toBe("paragraph(text<x -@key y>)");
  });
});
