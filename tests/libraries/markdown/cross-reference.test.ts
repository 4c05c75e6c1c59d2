import { describe, expect, it } from "vitest";
import { parseMarkdown } from "../../../pipeline/libraries/markdown/parse-markdown.ts";
import { nodesOf, outlineOf } from "./outline-of.ts";

describe("cross-references", () => {
  it.each([
    ["see [](#fig-map).", "paragraph(text<see > crossReference<[](#fig-map)> text<.>)"],
    ["[ ](#рис-1)", "paragraph(crossReference<[ ](#рис-1)>)"],
    ["[x](#a)", "paragraph(link(text<x>))"],
    ["[](u#a)", "paragraph(link())"],
    ["[](#)", "paragraph(link())"],
    ["[![](x)](#a)", "paragraph(link(image<![](x)>))"],
  ])("%j", (source, outline) => {
    expect(outlineOf(source)).toBe(outline);
  });

  it("know their target without its `#`", () => {
    const found = nodesOf(parseMarkdown("[](#рис-1)").tree).find(({ type }) => type === "crossReference");
    expect(found).toMatchObject({ target: "рис-1" });
  });
});
