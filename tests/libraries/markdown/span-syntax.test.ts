import { describe, expect, it } from "vitest";
import { parseMarkdown } from "../../../pipeline/libraries/markdown/parse-markdown.ts";
import { nodesOf, outlineOf, problemsOf } from "./outline-of.ts";

describe("bracketed spans", () => {
  it.each([
    ["[Организация]{lang=ru}", "paragraph(span(text<Организация>))"],
    ["a [b *c* [@d]]{.x} e", "paragraph(text<a > span(text<b > emphasis(text<c>) text< > citation<[@d]>) text< e>)"],
    ["[a [b]{.x} c]{.y}", "paragraph(span(text<a > span(text<b>) text< c>))"],
    ["[a [b] c]{.y}", "paragraph(span(text<a [b] c>))"],
    ["[`]` \\] x]{.y}", "paragraph(span(inlineCode<`]`> text< \\] x>))"],
    ["*[a* b]{.y}*", "paragraph(emphasis(span(text<a* b>)))"],
    ["[a](u) [b [c](v)]{.y}", "paragraph(link(text<a>) text< > span(text<b > link(text<c>)))"],
    ["[x [a]{.y} z](u)", "paragraph(link(text<x > span(text<a>) text< z>))"],
    ["[@a]{.y}", "paragraph(span(citation<@a>))"],
    ["Wort![Wort]{lang=de}", "paragraph(text<Wort!> span(text<Wort>))"],
    ["[]{#here}", "paragraph(span())"],
    ["[a\nb]{.y\n.z}", "paragraph(span(text<a\nb>))"],
    ["> [a\n> b]{.y\n> .z} c", "blockquote(paragraph(span(text<a\n> b>) text< c>))"],
    ["| [a]{.y} |\n| - |", "table(tableRow(tableCell(span(text<a>))))"],
    ["~~[a]{.y}~~", "paragraph(delete(span(text<a>)))"],
    ["[~~a~~ b]{.y}", "paragraph(span(delete(text<a>) text< b>))"],
    ["\\[a]{.y}", "paragraph(text<\\[a]{.y}>)"],
    ["[a\\]{.y}", "paragraph(text<[a\\]{.y}>)"],
    ["`[a]{.y}`", "paragraph(inlineCode<`[a]{.y}`>)"],
    ["[a] {.y}", "paragraph(text<[a] {.y}>)"],
    ["[^1]{.y}", "paragraph(text<[^1]{.y}>)"],
    ["[^1]{.y}\n\n[^1]: n", "paragraph(footnoteReference#1<[^1]> text<{.y}>) footnoteDefinition#1(paragraph(text<n>))"],
  ])("%j", (source, outline) => {
    expect(outlineOf(source)).toBe(outline);
    expect(problemsOf(source)).toEqual([]);
  });

  it("know their attributes, and how those were written", () => {
    const [span] = nodesOf(parseMarkdown("[claim]{.citation-needed since=2011-02}").tree).filter(({ type }) => type === "span");
    expect(span).toMatchObject({
      attributes: { classes: ["citation-needed"], values: { since: "2011-02" } },
      rawAttributes: "{.citation-needed since=2011-02}",
    });
  });

  it.each([
    ["[a]{oops}", "oops"],
    ["a [b *c*]{.x .y 1} d", "1"],
    ["[a]{.x", "{"],
    ["[a]{{.x}", "{"],
    ["[a]{ x\n.y}", "{ x\n.y}"],
  ])("are a problem when their attributes are: %j", (source, faulty) => {
    expect(problemsOf(source)).toEqual([`span-is-known: ${faulty}`]);
    expect(outlineOf(source)).not.toContain("span");
  });

  it("nest sixteen deep, and no deeper", () => {
    const nested = (depth: number): string => `${"[".repeat(depth)}x${"]{.a}".repeat(depth)}`;
    const spans = (depth: number): number => nodesOf(parseMarkdown(nested(depth)).tree).filter(({ type }) => type === "span").length;
    expect(spans(16)).toBe(16);
    expect(spans(17)).toBe(16);
  });
});
