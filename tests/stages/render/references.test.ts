import { toString as textOf } from "hast-util-to-string";
import { visit } from "unist-util-visit";
import { expect, test } from "vitest";
import { renderText } from "../../support/render-text.ts";

test("a link or picture whose address stands elsewhere is guarded as one written in place", () => {
  const tree = renderText(
    "[safe][a] [bad][b] [gone][c] ![up][d]\n\n[a]: https://example.org/x\n[b]: javascript:alert(1)\n[d]: ../../etc/passwd.png\n",
  );
  const links: unknown[] = [];
  visit(tree, "element", (node) => {
    if (node.tagName === "a" || node.tagName === "img") links.push([node.tagName, node.properties["href"] ?? node.properties["src"]]);
  });
  expect(links).toEqual([["a", "https://example.org/x"]]);
  expect(textOf(tree)).toContain("safe bad [gone][c] up");
});

test("a note that is called within a link stands behind its words, as a link of its own", () => {
  const tree = renderText("[a link[^n] of *words*](https://example.org/x)\n\n[^n]: A note.\n");
  const links: string[] = [];
  let deepest = 0;
  const walk = (node: { readonly type: string; readonly tagName?: string; readonly children?: readonly never[] }, depth: number): void => {
    const inner = depth + (node.tagName === "a" ? 1 : 0);
    deepest = Math.max(deepest, inner);
    if (node.tagName === "a") links.push(textOf(node as never));
    for (const child of node.children ?? []) walk(child, inner);
  };
  walk(tree as never, 0);
  expect({ deepest, links: links.slice(0, 3) }).toEqual({ deepest: 1, links: ["a link", "a", " of words"] });
});

test("words of a language that runs the other way say so, and no others", () => {
  const spans: unknown[] = [];
  visit(renderText("[שלום]{lang=he} [Привет]{lang=ru} [مرحبا]{lang=ar dir=ltr}\n"), "element", ({ tagName, properties }) => {
    if (tagName === "span" && properties["lang"] !== undefined) spans.push([properties["lang"], properties["dir"]]);
  });
  expect(spans).toEqual([
    ["he", "rtl"],
    ["ru", undefined],
    ["ar", "ltr"],
  ]);
});
