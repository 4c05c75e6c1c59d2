import { describe, expect, it } from "vitest";
import { destinationPlace } from "../../../pipeline/libraries/markdown/destination-place.ts";
import { nodesOf } from "../../../pipeline/libraries/markdown/nodes-of.ts";
import { parseMarkdown } from "../../../pipeline/libraries/markdown/parse-markdown.ts";

const writtenIn = (text: string): string[] =>
  nodesOf(parseMarkdown(text).tree, "link", "image", "definition").map((node) => {
    const { position } = destinationPlace(node, { path: "a.md", text });
    return text.slice(position?.start.offset, position?.end.offset);
  });

describe("destinationPlace", () => {
  it.each([
    ["[a](https://x.org/b)", "https://x.org/b"],
    ['[a](https://x.org/b "A title (b)")', "https://x.org/b"],
    ["[a](<https://x.org/b c> 't')", "https://x.org/b c"],
    ["[a](https://x.org/a_(b)_(c(d)))", "https://x.org/a_(b)_(c(d))"],
    ["[a](https://x.org/\\(b)", "https://x.org/\\(b"],
    ["[a](b?c&amp;d)", "b?c&amp;d"],
    ["[a](  b  )", "b"],
    ["[](x)", "x"],
    ["![a [b](c) d](e.png){width=60%}", "e.png"],
    ["![a\\](b)](c.png)", "c.png"],
    ["<https://x.org/>", "https://x.org/"],
    ["https://x.org/", "https://x.org/"],
    ["[a]: <b c> 'title'", "b c"],
    ["[a]:\n  b", "b"],
    ["> [a](\n> b)", "[a](\n> b)"],
  ])("finds the address in %s", (text, address) => {
    expect(writtenIn(text)).toContain(address);
  });

  it("takes linear time for hostile texts", () => {
    const texts = ["![a](b)".repeat(5_000), `[a](${"(".repeat(30)}${"\\\\".repeat(5_000)})`, `![${"[](".repeat(500)}](x)`];
    const files = texts.map((text) => ({ path: "a.md", text }));
    const nodes = files.map(({ text }) => nodesOf(parseMarkdown(text).tree, "link", "image", "definition"));
    const start = performance.now();
    for (const [index, file] of files.entries()) for (const node of nodes[index] ?? []) destinationPlace(node, file);
    expect(performance.now() - start).toBeLessThan(1000);
  });
});
