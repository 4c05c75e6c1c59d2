import { describe, expect, it } from "vitest";
import { parseMarkdown } from "../../../pipeline/libraries/markdown/parse-markdown.ts";
import { nodesOf, outlineOf } from "./outline-of.ts";

describe("bare links that tokenizing leaves in a text", () => {
  it.each([
    ["[see www.x.org and a@b.org] c", "paragraph(text<[see > link(text<www.x.org>) text< and > link(text<a@b.org>) text<] c>)"],
    ["[\\* &amp; \\\\ https://x.org/&amp; c]", "paragraph(text<[\\* &amp; \\\\ > link(text<https://x.org/>) text<&amp; c]>)"],
    ["> [a\n> > www.x.org]", "blockquote(paragraph(text<[a>) blockquote(paragraph(link(text<www.x.org>) text<]>)))"],
    [
      "> [a  b\n>   &lt; www.x.org\n> c d@e.org]",
      "blockquote(paragraph(text<[a  b\n>   &lt; > link(text<www.x.org>) text<\n> c > link(text<d@e.org>) text<]>))",
    ],
    ["[x [www.y.org](z)", "paragraph(text<[x > link(text<www.y.org>))"],
    ["no [link at all", "paragraph(text<no [link at all>)"],
  ])("%j", (source, outline) => {
    expect(outlineOf(source)).toBe(outline);
  });

  it("lead where they say", () => {
    const urls = nodesOf(parseMarkdown("[www.x.org a@b.org https://x.y/(z).]").tree).flatMap((node) =>
      node.type === "link" ? [node.url] : [],
    );
    expect(urls).toEqual(["http://www.x.org", "mailto:a@b.org", "https://x.y/(z)"]);
  });
});
