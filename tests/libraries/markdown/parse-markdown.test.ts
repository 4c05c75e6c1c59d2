import * as fc from "fast-check";
import type { Nodes } from "mdast";
import remarkFrontmatter from "remark-frontmatter";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import { unified } from "unified";
import { describe, expect, it } from "vitest";
import { parseMarkdown } from "../../../pipeline/libraries/markdown/parse-markdown.ts";
import { brokenPositions, gfmText, markdownText } from "./markdown-text.ts";
import { nodesOf, outlineOf } from "./outline-of.ts";

describe("parseMarkdown", () => {
  it("parses front matter, math, tables, notes and breaks", () => {
    const source = "---\ntitle: x\n---\n\n$$\ny\n$$\n\na[^1] H~2~O<br>b\n\n[^1]: c";
    expect(outlineOf(source)).toBe(
      "yaml<---\ntitle: x\n---> math<$$\ny\n$$> paragraph(text<a> footnoteReference#1<[^1]> text< H~2~O> break<<br>> text<b>) " +
        "footnoteDefinition#1(paragraph(text<c>))",
    );
  });

  it("takes a line of dashes at the start for front matter only when another ends it: quotations and lists stay", () => {
    expect(outlineOf("---\n\n> q\n\n- i")).toBe("thematicBreak<---> blockquote(paragraph(text<q>)) list(listItem(paragraph(text<i>)))");
    expect(outlineOf("---\r\n--- \r\n> q")).toBe("yaml<---\r\n--- > blockquote(paragraph(text<q>))");
    expect(outlineOf("---\n----\n> q")).toBe("thematicBreak<---> thematicBreak<----> blockquote(paragraph(text<q>))");
    expect(outlineOf("---")).toBe("thematicBreak<--->");
  });

  it("lists problems in the order of the text", () => {
    const source = "[a]{b} [@c;]\n\n:::x\n[@]\n:::\n\n# d {#e #f}";
    expect(parseMarkdown(source).problems.map(({ ruleId }) => ruleId)).toEqual([
      "span-is-known",
      "citation-is-well-formed",
      "directive-is-known",
      "citation-is-well-formed",
      "span-is-known",
    ]);
  });

  it("starts an underlined heading at its own line, definitions above it or not", () => {
    const heading = parseMarkdown("[r]: u\nTitle\n===").tree.children.find(({ type }) => type === "heading");
    expect(heading?.position?.start).toEqual({ line: 2, column: 1, offset: 7 });
  });

  it("never throws, and all its positions are true", () => {
    fc.assert(
      fc.property(markdownText, (source) => {
        const { tree, problems } = parseMarkdown(source);
        expect(brokenPositions([tree], problems, source)).toEqual([]);
        expect(nodesOf(tree).filter(({ type }) => type.endsWith("Directive"))).toEqual([]);
        expect(tree.data).toBeUndefined();
      }),
      { numRuns: 500 },
    );
  });

  it("knows where everything stands behind byte order marks, which are no text", () => {
    const { tree, problems } = parseMarkdown("\uFEFF\uFEFF---\ntitle: x\n---\n\n-@key\n");
    expect(tree.children.map(({ type }) => type)).toEqual(["yaml", "paragraph"]);
    expect(tree.children.map(({ position }) => position?.start)).toMatchObject([
      { line: 1, column: 3, offset: 2 },
      { line: 5, column: 1, offset: 20 },
    ]);
    expect(problems[0]?.position.start).toMatchObject({ line: 5, offset: 21 });
  });

  it("is GFM wherever nothing of Tetrapla's own stands", () => {
    const gfm = unified().use(remarkParse).use(remarkGfm, { singleTilde: false }).freeze();
    const withMatter = unified().use(remarkParse).use(remarkGfm, { singleTilde: false }).use(remarkFrontmatter, ["yaml"]).freeze();
    fc.assert(
      fc.property(gfmText, (source) => {
        // Front matter that never ends has the package lose every quotation and list.
        const tree = withMatter.parse(source);
        const expected = tree.children[0]?.type === "yaml" ? tree : gfm.parse(source);
        expect(withoutPositions(parseMarkdown(source).tree)).toEqual(withoutPositions(expected));
      }),
      { numRuns: 500 },
    );
  });
});

function withoutPositions(node: Nodes): unknown {
  const { position: _, ...rest } = node;
  return "children" in rest ? { ...rest, children: rest.children.map(withoutPositions) } : rest;
}
