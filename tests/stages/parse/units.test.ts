import { describe, expect, test } from "vitest";
import { prepare } from "../../support/prepared-article.ts";

const unitsOf = (markdown: string, images?: Record<string, string>): string[] =>
  prepare({ markdown, ...(images === undefined ? {} : { images }) })
    .article.units.filter(({ translatable }) => translatable)
    .map(({ kind, detail, text }) => `${kind}${detail === undefined ? "" : ` ${detail}`}: ${text}`);

describe("units", () => {
  test("are the blocks of a text, each on one line as its author wrote it", () => {
    const markdown = `## Title

First line
and second *line*.

- An item
  that goes on
- Another

  with two paragraphs

> Quoted
> words

| Head | Other |
| --- | --- |
| cell \\| pipe | 1 |

[^n]: A note.

Text[^n]
`;
    expect(unitsOf(markdown)).toEqual([
      "heading 2: Title",
      "paragraph: First line and second *line*.",
      "list item: An item that goes on",
      "list item: Another",
      "list item: with two paragraphs",
      "quotation: Quoted words",
      "table heading: Head",
      "table heading: Other",
      "table cell: cell | pipe",
      "footnote n: A note.",
      "paragraph: Text[^n]",
    ]);
  });

  test("a lone first heading is the article's title when the front matter has none", () => {
    const { article } = prepare({ markdown: "# The title\n\nText.\n" });
    expect(article.metadata.title).toBe("The title");
    expect(article.units.map(({ kind }) => kind)).toEqual(["metadata", "paragraph"]);
  });

  test("hard breaks become <br>, and what marks a container is left out", () => {
    expect(unitsOf("> one  \n> two\\\n> three\n")).toEqual(["quotation: one<br>two<br>three"]);
  });

  test("front matter gives a unit for each text that readers see", () => {
    const markdown = "---\ntitle: T\nsubtitle: S\ndescription: D\nrights: R\nkeywords: [a, b]\nauthors: [Ann]\ndate: 2020\n---\n";
    expect(unitsOf(markdown)).toEqual([
      "metadata title: T",
      "metadata subtitle: S",
      "metadata description: D",
      "metadata rights: R",
      "metadata keywords: a",
      "metadata keywords: b",
    ]);
  });

  test("blocks without words are no work for a translator", () => {
    expect(unitsOf("2006\n\n`code`\n\n$x$\n\n| a | 1992 |\n| --- | --- |\n| – | 12 |\n")).toEqual(["table heading: a"]);
  });

  test("a picture gives its alternative text and its words, an infobox and a figure their captions", () => {
    const markdown =
      ":::figure[A caption]{#fig}\n![What it shows](map.svg)\n:::\n\n:::infobox[Facts]\n\n| | |\n| --- | --- |\n| Type | Alliance |\n\n:::\n";
    const svg = '<svg xmlns="http://www.w3.org/2000/svg"><text x="1">Moscow</text><text>1992</text><text translate="no">KSOR</text></svg>';
    expect(unitsOf(markdown, { "map.svg": svg })).toEqual([
      "caption: A caption",
      "alternative text: What it shows",
      "image text map.svg: Moscow",
      "caption: Facts",
      "table cell: Type",
      "table cell: Alliance",
    ]);
  });

  test("know the headings above them; a footnote those above its first call", () => {
    const { article } = prepare({ markdown: "## A\n\ntext[^n]\n\n### B\n\nmore[^n]\n\n## C\n\nend\n\n[^n]: note\n" });
    expect(article.units.map(({ text, trail }) => `${text} < ${trail.join(" / ")}`)).toEqual([
      "A < ",
      "text[^n] < A",
      "B < A",
      "more[^n] < A / B",
      "C < ",
      "end < C",
      "note < A",
    ]);
  });

  test("name the codes that a translation must keep", () => {
    const { article } = prepare({
      markdown: "See [@a, p. 3; -@b] and [](#x) `c` $m$ [^n] [l](http://x.y) ![i](j.png) [w]{lang=ru}.\n\n[^n]: x\n",
      references: "- id: a\n- id: b\n",
    });
    expect(article.units[0]?.codes).toEqual([
      "[@a, p. 3; -@b]",
      "[](#x)",
      "`c`",
      "$m$",
      "[^n]",
      "](http://x.y)",
      "![](j.png)",
      "{lang=ru}",
    ]);
  });
});
