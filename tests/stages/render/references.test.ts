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
