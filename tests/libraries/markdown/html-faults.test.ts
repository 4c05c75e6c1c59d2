import fc from "fast-check";
import rehypeStringify from "rehype-stringify";
import { unified } from "unified";
import { describe, expect, it } from "vitest";
import { findHtmlFaults } from "../../../pipeline/libraries/markdown/html-faults.ts";
import { readHtmlTokens } from "../../../pipeline/libraries/markdown/html-tokens.ts";
import { OpenTags } from "../../../pipeline/libraries/markdown/open-tags.ts";
import { admitBlock } from "../../../pipeline/stages/render/admit-html.ts";

const faultsIn = (html: string): string[] =>
  findHtmlFaults(readHtmlTokens(html), new OpenTags()).map(({ start, end }) => html.slice(start, end));

/** What editions show of raw HTML. */
function shown(html: string): string {
  return unified()
    .use(rehypeStringify, { tightSelfClosing: false })
    .stringify({ type: "root", children: admitBlock(html).filter((child) => child.type !== "comment") });
}

const pieces = [
  "<sub>",
  "</sub>",
  "<sup>",
  "</sup>",
  "<kbd>",
  "</kbd>",
  '<abbr title="a">',
  "</abbr>",
  "<br>",
  "x",
  " ",
  "<b>",
  "</b>",
  "<sub a>",
];

describe("findHtmlFaults", () => {
  it("finds something exactly where editions would show something else than what is written", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 8 }), (parts) => {
        const html = parts.join("");
        expect({ html, isShown: shown(html) === html }).toEqual({ html, isShown: faultsIn(html).length === 0 });
      }),
      { numRuns: 2000 },
    );
  });

  it.each([
    ["<script>if (a < b) alert('<b>')</script>", ["<script>"]],
    ["<!-- a comment --> <!--> <!-- <b> -->", []],
    ["<!-- no end <b>", ["<!--"]],
    ["<![CDATA[x]]><!DOCTYPE html><?php echo '>' ?>", ["<![CDATA[x]]>", "<!DOCTYPE html>", "<?php echo '>' ?>"]],
    ["<sub class='a' onclick=b>x</sub>", ["class='a'", "onclick=b"]],
    ["<sub/>", ["<sub/>"]],
    ["<SUB>x</Sub><BR/></br>", []],
    ["<b>x</b></b>", ["<b>", "</b>"]],
    ['<a href="never closed', ['<a href="never closed']],
    ["a < b > c <3", []],
  ])("in %s", (html, faults) => {
    expect(faultsIn(html)).toEqual(faults);
  });

  it("takes linear time for hostile texts", () => {
    const start = performance.now();
    for (const part of ["<b>", "<sub>", "</b>", "<!--", "<a b='", "<script>", "<sub x=y ", "</sub ", "<"]) faultsIn(part.repeat(50_000));
    faultsIn("<sub>".repeat(50_000) + "<sup>".repeat(50_000) + "</sub>".repeat(50_000));
    expect(performance.now() - start).toBeLessThan(4000);
  });
});
