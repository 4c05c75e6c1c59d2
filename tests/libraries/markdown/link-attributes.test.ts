import { describe, expect, it } from "vitest";
import { parseMarkdown } from "../../../pipeline/libraries/markdown/parse-markdown.ts";
import { nodesOf, outlineOf, problemsOf, sourceOf } from "./outline-of.ts";

describe("attributes behind links and images", () => {
  it.each([
    ["![alt](x.png){#fig-x width=60%} b", "image", { id: "fig-x", classes: [], values: { width: "60%" } }],
    ["![alt](x.png){ width=20% }", "image", { classes: [], values: { width: "20%" } }],
    ["[text](url){.class}", "link", { classes: ["class"], values: {} }],
    ["[text][r]{.class}\n\n[r]: u", "linkReference", { classes: ["class"], values: {} }],
    ["[r]{.class}\n\n[r]: u", "linkReference", { classes: ["class"], values: {} }],
    ["![alt][r]{.class}\n\n[r]: u", "imageReference", { classes: ["class"], values: {} }],
    ["![a](b){.x\n.y}", "image", { classes: ["x", "y"], values: {} }],
    ["a [](#fig-x){.c}", "crossReference", { classes: ["c"], values: {} }],
  ])("%j", (source, type, attributes) => {
    const found = nodesOf(parseMarkdown(source).tree).find((node) => node.type === type);
    expect(found?.data?.attributes).toEqual(attributes);
    expect(found && sourceOf(found, source)).toMatch(/\}$/);
    expect(problemsOf(source)).toEqual([]);
  });

  it("are text where a space stands before them", () => {
    expect(outlineOf("[a](b) {.x} c")).toBe("paragraph(link(text<a>) text< {.x} c>)");
  });

  it("are text and a problem when malformed", () => {
    expect(outlineOf("![a](b){*x*} [c](d)")).toBe("paragraph(image<![a](b)> text<{> emphasis(text<x>) text<} > link(text<c>))");
    expect(problemsOf("![a](b){*x*}")).toEqual(["span-is-known: *x*"]);
  });
});
