import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Locale } from "../../../pipeline/model/locale.ts";
import type { Publication } from "../../../pipeline/model/publication.ts";
import { checkArticle } from "../../../pipeline/stages/check/check.ts";
import type { ArticleSubject } from "../../../pipeline/stages/check/rule.ts";
import { prepare } from "../../support/prepared-article.ts";

const publication = {
  title: "Test",
  identifier: "https://example.org/",
  source: "en" as Locale,
  locales: ["en" as Locale],
  theme: "default",
  severities: {},
  waivers: [],
} as unknown as Publication;

function subjectOf(markdown: string): ArticleSubject {
  const { article, registry, registeredDate } = prepare({ markdown, references: "- id: a\n  type: book\n  title: A\n  issued: 2001\n" });
  return { article, registry, registeredDate, referencesTitle: "References", publication, links: new Map() };
}

const fragments = [
  "---\ntitle: A\ncover: x.png\n---\n\n",
  "# A\n\n",
  "### {#a}\n\n",
  "[](b)",
  "[a](",
  ")",
  "[b](http:/x y)",
  "<b>",
  "<sub>",
  "<!--",
  "-->",
  "![",
  "](x.png)",
  "{#a .b c=d}",
  "[^1]",
  "[^1]: ",
  "\n\n",
  "\n> ",
  "\n- ",
  "| a | b |\n| - | - |\n| c |\n",
  ":::figure[A]{#a}\n\n",
  ":::\n\n",
  "$x_y_z$",
  "$$\n\\frac\n$$\n",
  "[x]: y\n\n",
  "TODO",
  "Mосква",
  "e\u0301",
  "\u200b",
  "\u0007",
  "😀",
  "\r\n",
  "[@a, p. 3]",
  "@",
  "`code`",
  "\\",
  "&nbsp;",
];

describe("the rules of articles", () => {
  it("judge any text, the same each time, and point into it", () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.constantFrom(...fragments), fc.string({ maxLength: 5 })), { maxLength: 20 }), (parts) => {
        const markdown = parts.join("");
        const found = checkArticle(subjectOf(markdown));
        expect(checkArticle(subjectOf(markdown))).toEqual(found);
        for (const { ruleId, place, related = [], fix } of found) {
          for (const { file, position } of [place, ...related.map((each) => each.place)]) {
            if (position === undefined || file !== "source/test/article.md") continue;
            const [start, end] = [position.start.offset ?? -1, position.end.offset ?? -1];
            const isInside = start >= 0 && start <= end && end <= markdown.length;
            expect({ ruleId, isInside, line: position.start.line }).toEqual({ ruleId, isInside: true, line: lineAt(markdown, start) });
          }
          for (const edit of fix?.edits ?? []) expect(edit.start <= edit.end && edit.end <= markdown.length).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    ["links without words", "[](x)"],
    ["pictures", "![a](b) "],
    ["notes that nobody defines", "[^a] "],
    ["empty headings", "## \n\n"],
    ["equal headings", "## A\n\n"],
    ["ever other headings", "## A\n\n### B\n\n"],
    ["raw HTML", "<b>x"],
    ["mixed words", "Mосква "],
    ["letters taken apart", "e\u0301 "],
    ["formulas in error", "$x_y_z$ "],
    ["braces", "[a]{.b c=d} "],
    ["rows", "| a | b |\n| - | - |\n| c |\n\n"],
    ["footnotes", "[^a]: b\n\n"],
    ["punctuation", "![.](a)"],
  ])("take linear time for many %s", (_, part) => {
    const timeOf = (count: number): number => {
      const subject = subjectOf(part.repeat(count));
      const times = [1, 2, 3].map(() => {
        const start = performance.now();
        checkArticle(subject);
        return performance.now() - start;
      });
      return Math.min(...times);
    };
    const small = timeOf(100);
    // A rule that compares each with each would take 36 times as long.
    expect(timeOf(600)).toBeLessThan(Math.max(100, small * 18));
  });
});

describe("image-is-reasonably-sized", () => {
  it("judges the size of a file, too", () => {
    const { article, registry } = prepare({
      markdown: "![A](a.svg) ![B](b.svg)",
      images: { "a.svg": `<svg>${" ".repeat(2_000_000)}</svg>`, "b.svg": "<svg/>" },
    });
    const found = checkArticle({ article, registry, publication, links: new Map() }).filter(
      ({ ruleId }) => ruleId === "image-is-reasonably-sized",
    );
    expect(found.map(({ reason }) => reason)).toEqual(["Unexpected size of `a.svg`, 2.0 MB, expected no more than 2.0 MB."]);
  });
});

function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split(/\r\n|\n|\r/).length;
}
