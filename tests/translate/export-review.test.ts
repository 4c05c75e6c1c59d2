import { createHash } from "node:crypto";
import type { Element, Root } from "hast";
import { toString as textOf } from "hast-util-to-string";
import rehypeParse from "rehype-parse";
import { unified } from "unified";
import { visit } from "unist-util-visit";
import { expect, test } from "vitest";
import { exportReview } from "../../pipeline/translate/export-review.ts";
import { edit, open, publish, survey, type TestPublication } from "../support/exchange.ts";

const markdown = `---\ntitle: A title\n---\n\nThe treaty [@alpha] has *many* members & <sub>two</sub> \\*stars\\*.\n\n<script>alert(1)</script>\n\nAnother one.\n`;
const publication = publish(markdown, "- id: alpha\n", ({ text }) => (text.startsWith("Another") ? "" : `ש${text}`));
const edited = edit(publication, markdown.replace("*many* members", "*few* members"));

function review(of: TestPublication): { page: Root; html: string } {
  const locale = survey(of);
  const html = exportReview([{ article: open(of).article, survey: locale, links: {}, passages: locale.passages }], "Tests <b>", (name) =>
    name === "ru" ? "rtl" : "ltr",
  );
  return { page: unified().use(rehypeParse).parse(html), html };
}

function elements(page: Root, tagName: string): Element[] {
  const found: Element[] = [];
  visit(page, "element", (element) => {
    if (element.tagName === tagName) found.push(element);
  });
  return found;
}

test("a review copy numbers the passages and shows each beside its translation, in its language and direction", () => {
  const rows = elements(review(publication).page, "tr").slice(1);
  expect(rows.map((row) => textOf(row.children[0] as Element))).toEqual(rows.map((_, index) => String(index + 1)));
  const passages = elements(review(publication).page, "p").filter(({ properties }) => String(properties["className"]) === "passage");
  expect(passages.map(({ properties: { lang, dir } }) => `${lang} ${dir}`)).toContain("ru rtl");
  expect(new Set(passages.map(({ properties: { lang, dir } }) => `${lang} ${dir}`))).toEqual(new Set(["en ltr", "ru rtl"]));
  const treaty = passages.find((passage) => textOf(passage).startsWith("The treaty"));
  expect(treaty?.children.flatMap((child) => (child.type === "element" ? [`${child.tagName} ${textOf(child)}`] : []))).toEqual([
    "code [@alpha]",
    "em many",
    "code <sub>",
    "code </sub>",
  ]);
  expect(textOf(treaty as Element)).toContain("*stars*");
});

test("a review copy says each state in words, and of a stale passage what has changed", () => {
  const { page } = review(edited);
  const states = elements(page, "p").filter(({ properties }) => String(properties["className"]) === "state");
  expect(states.map((state) => textOf(state))).toEqual(
    survey(edited).passages.map(({ progress }) =>
      progress === "stale" ? "Stale (minor)" : progress === "missing" ? "Missing" : "Current",
    ),
  );
  expect(elements(page, "del").map((element) => textOf(element).trim())).toEqual(["many"]);
  expect(elements(page, "ins").map((element) => textOf(element).trim())).toEqual(["few"]);
});

test("a review copy has no script, loads nothing, and says so to the browser", () => {
  const { page, html } = review(publication);
  expect(elements(page, "script")).toEqual([]);
  expect(html).not.toMatch(/\b(?:src|href|onload)=|url\(|@import/);
  const [style] = elements(page, "style");
  const hash = createHash("sha256")
    .update(textOf(style as Element))
    .digest("base64");
  const [policy] = elements(page, "meta").filter(({ properties }) => properties["httpEquiv"] !== undefined);
  expect(policy?.properties["content"]).toBe(`default-src 'none'; style-src 'sha256-${hash}'`);
});
