import { describe, expect, it } from "vitest";
import { buildHere } from "../../support/build-here.ts";
import { newFolder } from "../../support/new-folder.ts";
import { readReport } from "../../support/read-report.ts";
import { frontMatter } from "../../support/workspace-files.ts";
import { type ErrorCase, expectRefusal, inText, soundFiles, soundHead } from "./error-case.ts";

const article = "source/text/article.md";
const text = (body: string): ErrorCase["files"] => ({ [article]: `${soundHead}${body}\n` });
const head = (lines: string): ErrorCase["files"] => ({ [article]: `${frontMatter(`title: A text\n${lines}`)}Its words.\n` });

/** Front matter and text. */
const cases: readonly ErrorCase[] = [
  {
    title: "front matter that is no YAML",
    files: head('description: "About'),
    code: 1,
    finding: { file: article, at: "3:14", rule: "metadata-is-valid", reason: /quot/i, hint: /./ },
  },
  {
    title: "front matter of another shape",
    files: head("keywords: { a: 1 }"),
    code: 1,
    finding: { file: article, at: "3:11", rule: "metadata-is-valid", reason: /keywords/, hint: /list/ },
  },
  {
    title: "a date that is none",
    files: head("date: 2011-02-30"),
    code: 1,
    finding: {
      file: article,
      at: "3:7",
      rule: "metadata-is-valid",
      reason: /`date`: `2011-02-30`/,
      marked: "2011-02-30",
      hint: /ISO 8601/,
    },
  },
  {
    title: "another language than the publication's",
    files: head("language: fr"),
    code: 1,
    finding: { file: article, at: "3:11", rule: "metadata-is-valid", reason: /language `fr`, expected `en`/, marked: "fr", hint: /source/ },
  },
  {
    title: "a bibliography that is not there",
    files: head("bibliography: paper.bib"),
    code: 1,
    finding: { file: article, at: "3:15", rule: "bibliography-parses", reason: /`paper.bib`/, marked: "paper.bib", hint: /./ },
  },
  {
    title: "a cited key that is almost one of the bibliography",
    files: text("It cites a work [see @boook, p. 3]."),
    code: 1,
    finding: {
      file: article,
      at: inText(1, 23),
      rule: "citation-has-entry",
      reason: /citation `boook`/,
      marked: "boook",
      hint: /Did you mean `book`\?/,
    },
  },
  {
    title: "a cited key that nobody knows",
    files: text("It cites a work [@book; @nothing-like-it]."),
    code: 1,
    finding: {
      file: article,
      at: inText(1, 26),
      rule: "citation-has-entry",
      reason: /`nothing-like-it`/,
      marked: "nothing-like-it",
      hint: /[Aa]dd an entry/,
    },
  },
  {
    title: "a cited key in a note in a table",
    files: text("| A |\n| --- |\n| b[^n] |\n\n[^n]: See @missing-one."),
    code: 1,
    finding: { file: article, at: inText(5, 12), rule: "citation-has-entry", reason: /`missing-one`/, marked: "missing-one", hint: /./ },
  },
  {
    title: "a footnote without a definition",
    files: text("Words *and[^none]*."),
    code: 1,
    finding: {
      file: article,
      at: inText(1, 11),
      rule: "footnote-is-defined",
      reason: /footnote `none`/,
      marked: "[^none]",
      hint: /\[\^none\]: …/,
    },
  },
  {
    title: "a footnote without words",
    files: text("Words.[^none]\n\n[^none]:"),
    code: 1,
    finding: { file: article, at: inText(3, 1), rule: "footnote-has-content", reason: /empty footnote `none`/, hint: /Write the note/ },
  },
  {
    title: "an image that is not there",
    files: { ...text("![A map](images/mpa.png)"), "source/text/images/map.png": "" },
    code: 1,
    finding: {
      file: article,
      at: inText(1, 10),
      rule: "image-exists",
      reason: /`images\/mpa.png`/,
      marked: "images/mpa.png",
      hint: /Did you mean `images\/map.png`\?/,
    },
  },
  {
    title: "an image outside the article's folder",
    files: { ...text("![A map](../other/map.png)"), "source/other/map.png": "", "source/other/article.md": "# Other\n" },
    code: 1,
    finding: {
      file: article,
      at: inText(1, 10),
      rule: "image-exists",
      reason: /`\.\.\/other\/map\.png`/,
      marked: "../other/map.png",
      hint: /article's folder/,
    },
  },
  {
    title: "an image outside the workspace",
    files: text("![Secrets](/etc/passwd)"),
    code: 1,
    finding: {
      file: article,
      at: inText(1, 12),
      rule: "image-exists",
      reason: /`\/etc\/passwd`/,
      marked: "/etc/passwd",
      hint: /article's folder/,
    },
  },
  {
    title: "an image that is a link to the outside",
    files: text("![Secrets](secret.png)"),
    links: { "source/text/secret.png": "/etc/passwd" },
    code: 1,
    finding: { file: "source/text/secret.png", at: "", rule: "file-is-readable", reason: /link .* outside/, hint: /copy/ },
  },
  {
    title: "an image from the web",
    files: text("![A map](https://example.org/map.png)"),
    code: 1,
    finding: {
      file: article,
      at: inText(1, 10),
      rule: "image-exists",
      reason: /example\.org/,
      marked: "https://example.org/map.png",
      hint: /article's folder/,
    },
  },
  {
    title: "a directive that nobody knows",
    files: text(":::figur[A caption]{#fig}\n\nWords.\n\n:::"),
    code: 1,
    finding: {
      file: article,
      at: inText(1, 4),
      rule: "directive-is-known",
      reason: /directive `figur`/,
      marked: "figur",
      hint: /:::figure/,
    },
  },
  {
    title: "a directive that does not end",
    files: text(":::infobox[Facts]{#facts}\n\n| | |\n| --- | --- |\n| a | b |"),
    code: 1,
    finding: { file: article, at: inText(1, 1), rule: "directive-is-well-formed", reason: /end of the text/, hint: /:::/ },
  },
  {
    title: "a cross-reference that leads nowhere",
    files: text("# Section {#section}\n\nSee [](#sektion)."),
    code: 1,
    finding: {
      file: article,
      at: inText(3, "[58]"),
      rule: "cross-reference-resolves",
      reason: /`#sektion`/,
      hint: /Did you mean `#section`\?/,
    },
  },
  {
    title: "a byte that is no UTF-8",
    files: { [article]: Buffer.concat([Buffer.from(`${soundHead}Grün, gr`), Buffer.from([0xfc]), Buffer.from("n.\n")]) },
    code: 1,
    finding: { file: article, at: inText(1, 9), rule: "file-is-readable", reason: /byte 0xfc/, hint: /UTF-8/ },
  },
  {
    title: "a cross-reference that leads nowhere, behind CRLF line ends and an emoji",
    files: { [article]: `${soundHead}😀 See [](#nowhere).\n`.replaceAll("\n", "\r\n") },
    code: 1,
    finding: {
      file: article,
      at: inText(1, "(8|11)"),
      rule: "cross-reference-resolves",
      reason: /`#nowhere`/,
      hint: /\{#nowhere\}/,
    },
  },
];

describe("a release of an article with", () => {
  it.each(cases.map((each) => [each.title, each] as const))("%s is refused, with its place and what to do", async (_, errorCase) => {
    await expectRefusal(errorCase);
  });
});

it.each(["source/text/article.md", "source/text/references.yaml", "publication.yaml"])(
  "YAML that grows without end in %s is refused with the file's name",
  async (path) => {
    const bomb = Array.from(
      "bcdefgh",
      (name, index) => `${name}: &${name} [${Array.from({ length: 10 }, () => `*${"abcdefgh"[index]}`).join(", ")}]`,
    );
    const yaml = ["a: &a [x, x, x, x, x, x, x, x, x, x]", ...bomb].join("\n");
    const root = newFolder({ ...soundFiles(), [path]: path.endsWith(".md") ? `---\n${yaml}\n---\n\nText.\n` : yaml });
    const run = await buildHere(root, { release: true, format: ["html"] });
    expect(run.code).toBeGreaterThan(0);
    expect(readReport(run.stderr), run.stderr).toContainEqual(expect.objectContaining({ file: path, severity: "error" }));
  },
);
