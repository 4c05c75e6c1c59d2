import { describe, expect, it } from "vitest";
import { cssString, headStyle } from "../../../../../pipeline/stages/emit/pdf/head-style.ts";
import type { FlowBlock } from "../../../../../pipeline/stages/emit/pdf/paginate/flow.ts";
import type { PagePlan } from "../../../../../pipeline/stages/emit/pdf/paginate/page-plan.ts";
import { fitHead, runningHeads } from "../../../../../pipeline/stages/emit/pdf/paginate/running-heads.ts";

function block(index: number, heading?: { readonly rank: number; readonly id: string }): FlowBlock {
  const kind = heading === undefined ? "lines" : "box";
  const common = {
    top: index * 20,
    bottom: index * 20 + 20,
    lineTops: [],
    startsPage: false,
    keepsNext: false,
    repeatedHead: 0,
    ids: [],
    divided: [],
    notes: [],
  };
  return { index, kind, ...common, ...(heading === undefined ? {} : { heading }) };
}

function page(start: number): PagePlan {
  return { kind: "text", start: { block: start, line: 0 }, textBottom: 20, moved: [], headSpace: 0, shrunk: [], foot: [] };
}

describe("running heads", () => {
  const sections = new Map([
    ["first", "The first"],
    ["second", "The second"],
  ]);
  const blocks = [
    block(0),
    block(1),
    block(2, { rank: 2, id: "first" }),
    block(3),
    block(4, { rank: 3, id: "deep" }),
    block(5, { rank: 2, id: "second" }),
    block(6),
  ];

  it("name the section with which a page begins, but not above its own heading", () => {
    const heads = runningHeads(blocks, [0, 1, 3, 4, 5, 6].map(page), sections, "Title");
    expect(heads.map(({ section }) => section)).toEqual(["", "", "The first", "The first", "", "The second"]);
    expect(heads.map(({ title }) => title)).toEqual(["", "Title", "Title", "Title", "", "Title"]);
  });

  it("say the title once where a section has the same", () => {
    expect(runningHeads(blocks, [page(0), page(3)], new Map([["first", "Title"]]), "Title")[1]).toEqual({ title: "Title", section: "" });
  });

  const widthOf = (text: string): number => text.length * 10;

  it("lose the title where there is no room for both, and end in an ellipsis where there is none for one", () => {
    const head = { title: "The title", section: "A section" };
    expect(fitHead(head, widthOf, 250, "…")).toEqual(head);
    expect(fitHead(head, widthOf, 180, "…")).toEqual({ title: "", section: "A section" });
    expect(fitHead({ title: "", section: "A very long section" }, widthOf, 150, "…").section).toBe("A very long…");
    expect(widthOf(fitHead({ title: "x".repeat(90), section: "" }, widthOf, 150, "…").title)).toBeLessThanOrEqual(150);
  });

  it("cannot end their string, their rule or the style sheet", () => {
    expect(cssString('a"b\\c\n</style>é')).toBe('"a\\22 b\\5c c\\a \\3c /style\\3e é"');
    expect(headStyle([{ title: '"} @page { size: 1px }', section: "" }])).not.toContain('"} @page { size');
  });
});
