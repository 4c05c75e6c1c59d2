import fc from "fast-check";
import type { ElementContent } from "hast";
import { toString as textOf } from "hast-util-to-string";
import { h } from "hastscript";
import { describe, expect, it } from "vitest";
import { typesetText } from "../../../pipeline/libraries/text/typeset.ts";
import { typesetTree } from "../../../pipeline/stages/typography/typeset-tree.ts";
import { conventionsOf } from "../../support/conventions.ts";

const pieces = [
  '"',
  "'",
  "«",
  "»",
  "“",
  "”",
  " ",
  " ",
  "  ",
  " - ",
  "—",
  "...",
  ".",
  ":",
  "?",
  "10-12",
  " %",
  "5",
  "a",
  "word",
  "в",
  "и т. д.",
  "§",
  "бы",
  "z.B.",
  "\uFFFC",
];
const leaf = fc
  .array(fc.constantFrom(...pieces), { maxLength: 6 })
  .map((parts): ElementContent => ({ type: "text", value: parts.join("") }));

const { inline } = fc.letrec<{ inline: ElementContent }>((tie) => ({
  inline: fc.oneof(
    { maxDepth: 3 },
    leaf,
    fc
      .tuple(fc.constantFrom("em", "strong", "span", "a"), fc.array(tie("inline"), { maxLength: 4 }))
      .map(([name, children]): ElementContent => h(name, children)),
  ),
}));

const blocks = fc.array(inline, { maxLength: 6 });

describe.each(["en", "ru", "de", "fr"])("a tree in %s", (locale) => {
  const { typography } = conventionsOf(locale);
  const language = { typography, find: () => typography };

  it("reads as its text without markup would, wherever its nodes end", () => {
    fc.assert(
      fc.property(blocks, (nodes) => {
        const text = textOf({ type: "root", children: nodes });
        expect(textOf({ type: "root", children: typesetTree(nodes, language) })).toBe(typesetText(text, typography));
      }),
      { numRuns: 1_000 },
    );
  });

  it("keeps its shape, and leaves its input as it was", () => {
    fc.assert(
      fc.property(blocks, (nodes) => {
        const before = structuredClone(nodes);
        const set = typesetTree(nodes, language);
        expect(nodes).toEqual(before);
        expect(set.map(shapeOf)).toEqual(nodes.map(shapeOf));
      }),
      { numRuns: 500 },
    );
  });
});

function shapeOf(node: ElementContent): unknown {
  return node.type === "element" ? [node.tagName, node.children.map(shapeOf)] : node.type;
}

it("sets quotes within a foreign title that stands between quotation marks at the second depth", () => {
  const title = h("span", { lang: "en" }, 'Kremlin says it is "one state"');
  const [set] = typesetTree([h("p", ["„", title, "“"])], {
    typography: conventionsOf("de").typography,
    find: () => conventionsOf("en").typography,
  });
  expect(set?.type === "element" && textOf(set)).toBe("„Kremlin says it is ‘one state’“");
});
