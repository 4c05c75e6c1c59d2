import { expect, test } from "vitest";
import { parseMarkdown } from "../../../pipeline/libraries/markdown/parse-markdown.ts";

const types = (text: string): string[] =>
  parseMarkdown(text).tree.children.map((node) =>
    node.type === "paragraph" ? `p(${node.children.map(({ type }) => type).join(" ")})` : node.type,
  );

test("a formula between double dollars that stands alone is a block", () => {
  expect(types("$$x^2$$\n\n$$\nx\n$$\n\n> $$y$$\n")).toEqual(["math", "math", "blockquote"]);
  expect(parseMarkdown("$$x^2$$").tree.children[0]).toMatchObject({ type: "math", value: "x^2" });
});

test("within a line, or between single dollars, a formula stays where it is", () => {
  expect(types("where $$x$$ is\n\n$x$\n")).toEqual(["p(text inlineMath text)", "p(inlineMath)"]);
});
