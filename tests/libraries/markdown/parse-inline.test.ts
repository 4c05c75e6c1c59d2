import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type InlineResult, type KnownLabels, parseInline } from "../../../pipeline/libraries/markdown/parse-inline.ts";
import { brokenPositions, markdownText } from "./markdown-text.ts";
import { outlineOfNode, sourceOf } from "./outline-of.ts";

const known: KnownLabels = { footnotes: ["1", "note"], definitions: ["Ref A", "r"] };

function outline(text: string): string {
  return contentOf(parseInline(text, known))
    .children.map((child) => outlineOfNode(child, text))
    .join(" ");
}

function contentOf(result: InlineResult): Extract<InlineResult, { children: unknown }> {
  if ("problem" in result) throw new Error(result.problem.reason);
  return result;
}

describe("parseInline", () => {
  it.each([
    ["2020. Das Jahr.", "text<2020. Das Jahr.>"],
    ["1) so", "text<1) so>"],
    ["- не пункт", "text<- не пункт>"],
    ["+ plus", "text<+ plus>"],
    ["# не заголовок", "text<# не заголовок>"],
    ["    отступ", "text<    отступ>"],
    ["> цитата", "text<> цитата>"],
    ["***", "text<***>"],
    ["---", "text<--->"],
    ["```js", "text<```js>"],
    ["| a | b |", "text<| a | b |>"],
    [":::figure", "text<:::figure>"],
    ["::note", "text<::note>"],
    ["$$", "text<$$>"],
    ["[x]: y", "text<[x]: y>"],
    ["[^1]: y", "footnoteReference#1<[^1]> text<: y>"],
    ["<div>x</div> y", "html<<div>> text<x> html<</div>> text< y>"],
    ["_em_ start", "emphasis(text<em>) text< start>"],
    ["**«жирный»** текст", "strong(text<«жирный»>) text< текст>"],
    ["**(bold)**", "strong(text<(bold)>)"],
    ["~~x~~ H~2~O", "delete(text<x>) text< H~2~O>"],
    ["www.example.com сайт", "link(text<www.example.com>) text< сайт>"],
    ["https://e.x/a", "link(text<https://e.x/a>)"],
    ["a@b.org", "link(text<a@b.org>)"],
    ["@a [p. 3] so", "citation<@a [p. 3]> text< so>"],
    ["[Организация]{lang=ru}", "span(text<Организация>)"],
    ["[](#fig)", "crossReference<[](#fig)>"],
    ["$x$ 5", "inlineMath<$x$> text< 5>"],
    ["line\n- two", "text<line\n- two>"],
    ["a\r\n\r\nb", "text<a\r\n\r\nb>"],
    ["a<br>b<BR />c", "text<a> break<<br>> text<b> break<<BR />> text<c>"],
    ["", ""],
    ["  ", ""],
  ])("%j", (text, expected) => {
    expect(outline(text)).toBe(expected);
    expect(contentOf(parseInline(text, known)).problems).toEqual([]);
  });

  it("knows the article's notes and link labels, however a passage writes them", () => {
    expect(outline("a [^1] [^NOTE] [^2]")).toBe("text<a > footnoteReference#1<[^1]> text< > footnoteReference#note<[^NOTE]> text< [^2]>");
    expect(outline("[x][ref  a] [R] ![y][r] [z][]")).toBe(
      "linkReference#ref a(text<x>) text< > linkReference#r(text<R>) text< > imageReference#r<![y][r]> text< [z][]>",
    );
    expect(outline("[a [r] b]")).toBe("text<[a > linkReference#r(text<r>) text< b]>");
  });

  it("makes nothing of a label that is not known", () => {
    const result = parseInline("[^1] [r]", { footnotes: [], definitions: ["__proto__"] });
    expect(contentOf(result).children.map(({ type }) => type)).toEqual(["text"]);
  });

  it("gives the text of line breaks as spaces", () => {
    expect(contentOf(parseInline("a\nb\r\nc", known)).children).toMatchObject([{ value: "a b  c" }]);
  });

  it("tells problems where they stand in the passage", () => {
    const text = "a [@b;] [c]{d}";
    const { problems } = contentOf(parseInline(text, known));
    expect(problems.map((problem) => `${problem.ruleId}: ${sourceOf(problem, text)}`)).toEqual([
      "citation-is-well-formed: ;",
      "span-is-known: d",
    ]);
    expect(problems[0]?.position.start).toEqual({ line: 1, column: 6, offset: 5 });
  });

  it("gives citation keys their place", () => {
    const text = "см. [@ключ, p. 3]";
    const [, citation] = contentOf(parseInline(text, known)).children;
    expect(citation).toMatchObject({ items: [{ position: { start: { line: 1, column: 7, offset: 6 }, end: { offset: 10 } } }] });
  });

  it("parses any text to content whose positions are true", () => {
    fc.assert(
      fc.property(markdownText, (text) => {
        const { children, problems } = contentOf(parseInline(text, known));
        expect(brokenPositions(children, problems, text.replace(/[\r\n]/g, " "))).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });
});
