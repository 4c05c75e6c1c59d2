import { describe, expect, it } from "vitest";
import { dictionary, PdfString } from "../../../../../pipeline/stages/emit/pdf/finish/objects/pdf-object.ts";
import { withHint } from "../../../../../pipeline/stages/emit/pdf/finish/tag-hint.ts";
import { mendTags } from "../../../../../pipeline/stages/emit/pdf/finish/tags/mend-tags.ts";
import type { ContentMark, Tag, TagChild } from "../../../../../pipeline/stages/emit/pdf/finish/tags/tag.ts";
import { UnexpectedPdf } from "../../../../../pipeline/stages/emit/pdf/finish/unexpected-pdf.ts";

type Child = Tag | ContentMark | number | string;

/** An element; a number is content on page 1, a text is a link. */
function tag(role: string, children: readonly Child[] = [], more: Partial<Tag> = {}): Tag {
  return {
    kind: "tag",
    role,
    attributes: [],
    children: children.map((child): TagChild => {
      if (typeof child === "number") return { kind: "content", page: 1, stream: 1, mcid: child };
      return typeof child === "string" ? { kind: "link", page: 1, annotation: Number(child) } : child;
    }),
    ...more,
  };
}

const onPage = (page: number, mcid: number): ContentMark => ({ kind: "content", page, stream: page, mcid });

/** The mended structure as text. Content from 100 on is decoration, from 200 on nothing. */
function mended(children: readonly Child[], language = "en"): string {
  const document = mendTags(tag("Document", children), language, ({ mcid }) =>
    mcid >= 200 ? "nothing" : mcid >= 100 ? "decoration" : "content",
  );
  return document.children.map(show).join(" ");
}

function show(child: TagChild): string {
  if (child.kind !== "tag") return child.kind === "link" ? `@${child.annotation}` : String(child.mcid);
  const { role, id, language, alternative, children } = child;
  const name = [
    role,
    ...(id === undefined ? [] : [`#${id}`]),
    ...(language === undefined ? [] : [`:${language}`]),
    ...(alternative === undefined ? [] : [`=${alternative}`]),
  ];
  return `${name.join("")}(${children.map(show).join(" ")})`;
}

describe("elements that say nothing", () => {
  it("give their content to the element around them", () => {
    expect(mended([tag("P", [tag("NonStruct", [1]), tag("Em", [tag("NonStruct", [2])]), tag("NonStruct", [tag("NonStruct", [3])])])])).toBe(
      "P(1 Em(2) 3)",
    );
  });

  it("become sections where they begin with a heading", () => {
    expect(mended([tag("NonStruct", [tag("H1", [1]), tag("P", [2]), tag("NonStruct", [tag("H2", [3])])])])).toBe(
      "Sect(H1(1) P(2) Sect(H2(3)))",
    );
  });

  it("become spans where they have a language of their own, or groups or sections", () => {
    const language = "fr";
    expect(mended([tag("P", [tag("NonStruct", [1], { language })])])).toBe("P(Span:fr(1))");
    expect(mended([tag("NonStruct", [tag("P", [1])], { language })])).toBe("Div:fr(P(1))");
    expect(mended([tag("NonStruct", [tag("H1", [1])], { language })])).toBe("Sect:fr(H1(1))");
  });

  it("are paragraphs where words would stand in a group", () => {
    expect(
      mended([
        tag("NonStruct", [1]),
        tag("Em", [2]),
        tag("P", [3]),
        tag("NonStruct", [tag("Code", [4])]),
        tag("NonStruct", [tag("Em", [5])]),
      ]),
    ).toBe("P(1 Em(2)) P(3) P(Code(4)) P(Em(5))");
    expect(mended([tag("BlockQuote", [1]), tag("Div", [tag("P", [2]), tag("Formula", [3], { alternative: "x" })])])).toBe(
      "BlockQuote(P(1)) Div(P(2) P(Formula=x(3)))",
    );
  });
});

describe("lists", () => {
  it("have items with labels and bodies, whatever Chromium calls the items", () => {
    expect(
      mended([
        tag("L", [
          tag("LI", [tag("Lbl", [1]), tag("NonStruct", [2])]),
          tag("NonStruct", [tag("Lbl", [3]), tag("P", [4]), tag("L", [tag("LI", [tag("Link", [5, "9"])])])]),
        ]),
      ]),
    ).toBe("L(LI(Lbl(1) LBody(2)) LI(Lbl(3) LBody(P(4) L(LI(LBody(Link(5 @9)))))))");
  });

  it("keep the points that are drawn, and leave out items without words", () => {
    expect(mended([tag("L", [tag("LI", [tag("Lbl", [100]), tag("NonStruct", [1])]), tag("LI", [tag("Lbl", [101])])])])).toBe(
      "L(LI(Lbl(100) LBody(1)))",
    );
  });
});

describe("hints", () => {
  const hinted = (kind: "ref" | "toc" | "toci" | "formula") => ({ language: withHint("en", { kind }) });
  const note = (key: string, part?: string) => ({
    language: withHint("en", { kind: "note", key, ...(part === undefined ? {} : { part }) }),
  });

  it("make contents of lists", () => {
    const inner = tag("L", [tag("LI", [tag("Link", [2, "8"])], hinted("toci"))], hinted("toc"));
    expect(mended([tag("L", [tag("LI", [tag("Link", [1, "7"]), inner], hinted("toci"))], hinted("toc"))])).toBe(
      "TOC(TOCI(Reference(Link(1 @7)) TOC(TOCI(Reference(Link(2 @8))))))",
    );
  });

  it("make notes, in the bodies of items and elsewhere, with unique identifiers", () => {
    expect(
      mended([
        tag("L", [tag("LI", [tag("Lbl", [1]), tag("P", [2])], note("a")), tag("NonStruct", [tag("Lbl", [3]), tag("P", [4])], note("b"))]),
      ]),
    ).toBe("L(LI(Lbl(1) LBody(Note#note-a(P(2)))) LI(Lbl(3) LBody(Note#note-b(P(4)))))");
    expect(mended([tag("Div", [tag("P", [1])], note("a")), tag("NonStruct", [tag("P", [2])], note("a"))])).toBe(
      "Note#note-a(P(1)) Note#note-a+(P(2))",
    );
  });

  it("make references of the calls of notes, and formulas of pictures", () => {
    expect(
      mended([
        tag("P", [
          tag("NonStruct", [tag("NonStruct", [1, "9"])], hinted("ref")),
          tag("Figure", [tag("NonStruct", [2])], { ...hinted("formula"), alternative: "x" }),
        ]),
      ]),
    ).toBe("P(Reference(Link(1 @9)) Formula=x(2))");
  });

  it("make one element of the parts that the pages divided, and of the parts within them", () => {
    const part = (key: string) => ({ language: withHint("en", { part: key }) });
    expect(
      mended([
        tag("P", [1], part("1")),
        tag("NonStruct", [tag("P", [2], note("a"))]),
        tag("P", [3], part("1")),
        tag("L", [tag("LI", [4], part("3"))], part("2")),
        tag("L", [tag("LI", [5], part("3")), tag("LI", [6])], part("2")),
      ]),
    ).toBe("P(1 3) Note#note-a(2) L(LI(LBody(4 5)) LI(LBody(6)))");
  });
});

describe("pictures", () => {
  it("with an alternative text hold what is seen of them alone", () => {
    expect(mended([tag("Figure", [100, tag("NonStruct", [1]), tag("P", [tag("Em", [2])])], { alternative: "A map" })])).toBe(
      "Figure=A map(100 1 2)",
    );
  });

  it("hold links as links", () => {
    expect(mended([tag("Figure", [1, tag("Link", [2, "9"])], { alternative: "A map" }), tag("P", [3, "8"])])).toBe(
      "Figure=A map(1 2 Link(@9)) P(3 Link(@8))",
    );
  });

  it("in an HTML figure are grouped with the caption", () => {
    expect(mended([tag("Figure", [tag("Figure", [100], { alternative: "A map" }), tag("Caption", [tag("NonStruct", [1])])])])).toBe(
      "Div(Figure=A map(100) Caption(1))",
    );
  });

  it("without an alternative text are decorations, but not their words", () => {
    expect(mended([tag("Figure", [1]), tag("Figure", [2], { alternative: " " }), tag("Figure", [tag("NonStruct", [3])])])).toBe(
      "Div(P(3))",
    );
  });
});

describe("headings", () => {
  it("go down one rank at a time and begin with the first", () => {
    const ranks = (list: readonly number[]): string => mended(list.map((rank, index) => tag(`H${rank}`, [index]))).replace(/\(\d+\)/g, "");
    expect(ranks([1, 2, 3, 2, 1])).toBe("H1 H2 H3 H2 H1");
    expect(ranks([2, 4, 4, 3, 6, 2])).toBe("H1 H2 H2 H2 H3 H1");
    expect(ranks([3, 1, 6])).toBe("H1 H1 H2");
  });
});

describe("tables", () => {
  const scope = (value: string) => [
    dictionary({ O: "Table", Scope: value }),
    dictionary({ O: "Table", RowSpan: 1 }),
    dictionary({ O: "Table", ColSpan: 2 }),
  ];
  const head = (mcid: number, id?: string): Tag => tag("TH", [mcid], { attributes: scope("Column"), ...(id === undefined ? {} : { id }) });

  it("have their rows of column headings as a head, and keep empty cells", () => {
    const rows = [tag("TR", [tag("TD"), head(1)]), tag("TR", [tag("TH", [2], { attributes: scope("Row") }), tag("TD", [100])])];
    expect(mended([tag("Table", [tag("Caption", [0]), ...rows])])).toBe("Table(Caption(0) THead(TR(TD() TH(1))) TBody(TR(TH(2) TD())))");
    expect(mended([tag("Table", [tag("TR", [tag("TH", [2], { attributes: scope("Row") }), tag("TD", [3])])])])).toBe(
      "Table(TR(TH(2) TD(3)))",
    );
  });

  it("lack what the browser repeats of the head on further pages, but not its links", () => {
    const repeated = tag("TH", [tag("NonStruct", [onPage(1, 1), onPage(2, 0)]), tag("Link", ["7", onPage(2, 1), "8"])], {
      attributes: scope("Column"),
    });
    expect(mended([tag("Table", [tag("TR", [repeated]), tag("TR", [tag("TD", [onPage(1, 2), onPage(2, 2)])])])])).toBe(
      "Table(THead(TR(TH(1 Link(@7 @8)))) TBody(TR(TD(2 2))))",
    );
  });

  it("have attributes that say something, and identifiers that come from their order", () => {
    const cell = tag("TD", [2], {
      attributes: [dictionary({ O: "Table", Headers: [new PdfString("node00000123"), new PdfString("gone")] })],
    });
    const document = mendTags(
      tag("Document", [tag("Table", [tag("TR", [head(1, "node00000123")]), tag("TR", [cell])])]),
      "en",
      () => "content",
    );
    const found: unknown[] = [];
    const collect = (each: Tag): void => {
      if (each.attributes.length > 0) found.push([each.id, each.attributes.map((attributes) => [...attributes])]);
      for (const child of each.children) if (child.kind === "tag") collect(child);
    };
    collect(document);
    expect(found).toEqual([
      [
        "cell-1",
        [
          [
            ["O", "Table"],
            ["Scope", "Column"],
            ["ColSpan", 2],
          ],
        ],
      ],
      [
        undefined,
        [
          [
            ["O", "Table"],
            ["Headers", [new PdfString("cell-1")]],
          ],
        ],
      ],
    ]);
  });
});

describe("everything else", () => {
  it("that is decoration or nothing is left out, and then what is empty", () => {
    expect(
      mended([
        tag("P", [100, tag("NonStruct", [1])]),
        tag("P", [101]),
        tag("P", [200, tag("Link", ["9"])]),
        tag("Sect", [tag("P", [201])]),
      ]),
    ).toBe("P(1) P(Link(@9))");
  });

  it("names its language where it differs from the language around it, if it is one", () => {
    const language = (value: string) => ({ language: value });
    expect(
      mended([
        tag("P", [1], language("en")),
        tag("P", [tag("Span", [2], language("ru")), tag("Span", [3], language("en"))], language("ru")),
        tag("P", [4], language("not a language")),
      ]),
    ).toBe("P(1) P:ru(Span(2) Span:en(3)) P(4)");
  });

  it("of a role that Chromium did not write before is refused", () => {
    expect(() => mended([tag("Sidebar", [1])])).toThrow(UnexpectedPdf);
  });
});
