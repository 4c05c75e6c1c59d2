import { describe, expect, it } from "vitest";
import { parseMarkdown } from "../../../pipeline/libraries/markdown/parse-markdown.ts";
import { nodesOf, outlineOf, problemsOf, sourceOf } from "./outline-of.ts";

const image = "![alt](map.png)";
const table = "| a | b |\n| - | - |\n| 1 | 2 |";
const cells = "table(tableRow(tableCell(text<a>) tableCell(text<b>)) tableRow(tableCell(text<1>) tableCell(text<2>)))";

describe("figures", () => {
  it.each([
    [`:::figure[A *map*]{#fig-map}\n${image}\n:::`, `figure#fig-map(caption(text<A > emphasis(text<map>)) image<${image}>)`],
    [`:::figure\n${image}\n\nA map [@a].\n:::`, `figure#figure-1(image<${image}> caption(text<A map > citation<[@a]> text<.>))`],
    [`:::figure\nA map.\n\n${image}\n:::`, `figure#figure-1(caption(text<A map.>) image<${image}>)`],
    [`:::figure[]\n${image}\n:::`, `figure#figure-1(image<${image}>)`],
    [`> :::figure\n> ${image}{#own}\n> :::`, `blockquote(figure#own(image<${image}{#own}>))`],
    [`:::figure[x]{#id}\n${image}{#own}\n:::`, `figure#id(caption(text<x>) image<${image}{#own}>)`],
    [`- :::figure\n  ${image}\n  :::`, `list(listItem(figure#figure-1(image<${image}>)))`],
    [`:::figure\n${image}\n\n[r]: u\n:::`, `figure#figure-1(image<${image}>) definition#r<[r]: u>`],
    ["![alt](map.png){#fig-a}", "figure#fig-a(image<![alt](map.png){#fig-a}>)"],
    ["![alt](map.png){width=20%}", "paragraph(image<![alt](map.png){width=20%}>)"],
    ["![alt](map.png){#a} b", "paragraph(image<![alt](map.png){#a}> text< b>)"],
  ])("%j", (source, outline) => {
    expect(outlineOf(source)).toBe(outline);
    expect(problemsOf(source)).toEqual([]);
  });

  it("take an image's title for their caption, as inline content", () => {
    const source = 'x[^n]\n\n> ![alt](map.png "A *map* \\"old\\"[^n] [@a]"){#fig-a}\n\n[^n]: y';
    expect(outlineOf(source)).toContain(
      'caption(text<A > emphasis(text<map>) text< \\"old\\"> footnoteReference#n<[^n]> text< > citation<[@a]>)',
    );
    const found = nodesOf(parseMarkdown(source).tree).find(({ type }) => type === "image");
    expect(found).toMatchObject({ title: null });
    expect(found?.data).not.toHaveProperty("titlePosition");
  });

  it("keep a title over two lines as plain words", () => {
    expect(outlineOf('![alt](map.png "A\n*map*"){#fig-a}')).toBe(
      'figure#fig-a(image<![alt](map.png "A\n*map*"){#fig-a}> caption(text<A\n*map*>))',
    );
  });

  it("tell what is malformed in a caption that is a title", () => {
    expect(problemsOf('a\n\n![alt](map.png "A [@b;]"){#fig-a}')).toEqual(["citation-is-well-formed: ;"]);
  });
});

describe("captioned tables", () => {
  it.each([
    [`:::table[Members]{#tab}\n${table}\n:::`, `captionedTable#tab(caption(text<Members>) ${cells})`],
    [`:::table\n${table}\n\nMembers.\n:::`, `captionedTable#table-1(${cells} caption(text<Members.>))`],
    [`:::table\nMembers.\n\n${table}\n:::`, `captionedTable#table-1(caption(text<Members.>) ${cells})`],
    [`:::table\n${table}\n:::`, `captionedTable#table-1(${cells})`],
  ])("%j", (source, outline) => {
    expect(outlineOf(source)).toBe(outline);
    expect(problemsOf(source)).toEqual([]);
  });

  it.each([
    ["", { rowHeaders: false }],
    ["{sort=2}", { sort: 2, rowHeaders: false }],
    ["{sort=-1 row-headers}", { sort: -1, rowHeaders: true }],
    ["{row-headers=true}", { rowHeaders: true }],
    ["{row-headers=false}", { rowHeaders: false }],
  ])("%j orders and heads the rows", (attributes, expected) => {
    const { tree, problems } = parseMarkdown(`:::table${attributes}\n${table}\n:::`);
    expect(tree.children[0]).toMatchObject(expected);
    expect("sort" in (tree.children[0] ?? {})).toBe("sort" in expected);
    expect(problems).toEqual([]);
  });

  it.each([
    ["sort=3", "sort=3"],
    ["sort=0", "sort=0"],
    ["sort=name", "sort=name"],
    ['sort="1 2"', 'sort="1 2"'],
    ["row-headers=maybe", "row-headers=maybe"],
    ["colour=red", "colour=red"],
    [".wide", ".wide"],
    ["__proto__=x", "{__proto__=x}"],
  ])("%j is a problem of its own", (attribute, faulty) => {
    const source = `:::table{${attribute}}\n${table}\n:::`;
    const expected = attribute.startsWith("__") ? [] : [`directive-is-well-formed: ${faulty}`];
    expect(problemsOf(source)).toEqual(expected);
    expect(outlineOf(source)).toBe(`captionedTable#table-1(${cells})`);
  });
});

describe("infoboxes", () => {
  it("hold a title, an image, words and a table whose header may be empty", () => {
    const source = `:::infobox[The *Treaty*]{#ib}\n${image}\n\nSome words.\n\n| | |\n| - | - |\n| a | b |\n:::`;
    expect(outlineOf(source)).toBe(
      `infobox#ib(caption(text<The > emphasis(text<Treaty>)) image<${image}> paragraph(text<Some words.>) ` +
        "table(tableRow(tableCell() tableCell()) tableRow(tableCell(text<a>) tableCell(text<b>))))",
    );
    expect(problemsOf(source)).toEqual([]);
  });

  it("need no more than a table", () => {
    expect(outlineOf(`:::infobox\n${table}\n:::`)).toBe(`infobox#infobox-1(${cells})`);
  });
});

describe("numbers", () => {
  it("count all of a kind, named or not, in the order of the text", () => {
    const figure = (attributes: string): string => `:::figure${attributes}\n${image}\n:::\n\n`;
    const source = `${figure("")}${figure("{#named}")}> ${image}{#lone}\n\n${figure("")}:::table\n${table}\n:::`;
    expect(outlineOf(source).match(/(?<=#)[\w-]+/g)).toEqual(["figure-1", "named", "lone", "lone", "figure-4", "table-1"]);
  });
});

describe("malformed directives", () => {
  it.each([
    ["no image", ":::figure[A [@b]]\ntext\n:::", "paragraph(text<A > citation<[@b]>) paragraph(text<text>)", ":::figure[A [@b]]"],
    ["an image among words", `:::figure\n${image} text\n:::`, `paragraph(image<${image}> text< text>)`, ":::figure"],
    ["no table", ":::table{#a}\n| a |\n:::", "paragraph(text<| a |>)", ":::table{#a}"],
    ["no table in an infobox", `:::infobox\n${image}\n:::`, `paragraph(image<${image}>)`, ":::infobox"],
    ["two captions", `:::figure[a]\n${image}\n\nb\n:::`, `figure#figure-1(caption(text<a>) image<${image}>) paragraph(text<b>)`, "b"],
    ["two paragraphs", `:::table\na\n\n${table}\n\nb\n:::`, `captionedTable#table-1(caption(text<a>) ${cells}) paragraph(text<b>)`, "b"],
    ["two images", `:::figure\n${image}\n\n${image}\n:::`, `figure#figure-1(image<${image}>) paragraph(image<${image}>)`, image],
    ["a list", `:::table\n${table}\n\n- a\n:::`, `captionedTable#table-1(${cells}) list(listItem(paragraph(text<a>)))`, "- a"],
    [
      "a directive inside",
      `::::figure\n${image}\n\n:::table\n${table}\n:::\n::::`,
      `figure#figure-1(image<${image}>) captionedTable#table-1(${cells})`,
      ":::table",
    ],
    ["an id of two words", `:::figure{id="a b"}\n${image}\n:::`, `figure#figure-1(image<${image}>)`, 'id="a b"'],
    ["no end", `a\n\n:::figure\n${image}`, `paragraph(text<a>) figure#figure-1(image<${image}>)`, ":::figure"],
    ["a leaf", "::figure[x *y*]{#a}", "paragraph(text<x > emphasis(text<y>))", "::figure[x *y*]{#a}"],
    ["a space before the attributes", ":::figure {#a}\nb", "paragraph(text<:::figure {#a}\nb>)", ":::figure {#a}"],
    ["a second end", ":::", "paragraph(text<:::>)", ":::"],
  ])("%s", (_, source, outline, faulty) => {
    expect(outlineOf(source)).toBe(outline);
    expect(problemsOf(source)).toEqual([`directive-is-well-formed: ${faulty}`]);
  });

  it("are no colons in prose", () => {
    const source = "At 10:30 a:b ::x :x[y]{.z} \\:::a\n\n\\:::figure\n\na\n::";
    expect(problemsOf(source)).toEqual([]);
    expect(outlineOf(source)).not.toContain("irective");
  });
});

describe("unknown directives", () => {
  it("leave their content in place, and name the near miss", () => {
    const source = "> :::infobx[Label]\n> text **b**\n>\n> :::\n\nc";
    expect(outlineOf(source)).toBe("blockquote(paragraph(text<Label>) paragraph(text<text > strong(text<b>))) paragraph(text<c>)");
    const [problem] = parseMarkdown(source).problems.filter(({ ruleId }) => ruleId === "directive-is-known");
    expect(problem).toMatchObject({
      ruleId: "directive-is-known",
      reason: "Unexpected directive `infobx`, expected `figure`, `table` or `infobox`.",
      note: "Write `:::infobox`.",
    });
    expect(problem && sourceOf(problem, source)).toBe("infobx");
  });

  it("that are near misses are read as they were meant, so that their ids and captions are there", () => {
    const source = `:::figur[A caption]{#map}\n${image}\n:::`;
    expect(outlineOf(source)).toBe(outlineOf(source.replace("figur", "figure")));
    expect(problemsOf(source)).toEqual(["directive-is-known: figur"]);
  });

  it("may be alone on their line", () => {
    expect(problemsOf("::nope[a]{#b}\n\n::nope")).toEqual(["directive-is-known: nope", "directive-is-known: nope"]);
    expect(outlineOf("::nope[a]{#b}\n\n::nope")).toBe("paragraph(text<a>)");
  });

  it("may hold known ones", () => {
    expect(outlineOf(`::::note\n:::figure\n${image}\n:::\n::::`)).toBe(`figure#figure-1(image<${image}>)`);
  });
});
