import { describe, it } from "vitest";
import { type ErrorCase, expectRefusal, soundHead } from "./error-case.ts";

const article = "source/text/article.md";
const text = (body: string): ErrorCase["files"] => ({ [article]: `${soundHead}${body}\n` });
const head = (lines: string): ErrorCase["files"] => ({ [article]: `---\ntitle: A text\n${lines}\n---\n\nIts words.\n` });

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
      at: "6:23",
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
      at: "6:26",
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
    finding: { file: article, at: "10:12", rule: "citation-has-entry", reason: /`missing-one`/, marked: "missing-one", hint: /./ },
  },
  {
    title: "a footnote without a definition",
    files: text("Words *and[^none]*."),
    code: 1,
    finding: {
      file: article,
      at: "6:11",
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
    finding: { file: article, at: "8:1", rule: "footnote-has-content", reason: /empty footnote `none`/, hint: /Write the note/ },
  },
  {
    title: "an image that is not there",
    files: { ...text("![A map](images/mpa.png)"), "source/text/images/map.png": "" },
    code: 1,
    finding: { file: article, at: "6:1", rule: "image-exists", reason: /`images\/mpa.png`/, hint: /Did you mean `images\/map.png`\?/ },
  },
  {
    title: "an image outside the article's folder",
    files: { ...text("![A map](../other/map.png)"), "source/other/map.png": "", "source/other/article.md": "# Other\n" },
    code: 1,
    finding: { file: article, at: "6:1", rule: "image-exists", reason: /`\.\.\/other\/map\.png`/, hint: /article's folder/ },
  },
  {
    title: "an image outside the workspace",
    files: text("![Secrets](/etc/passwd)"),
    code: 1,
    finding: { file: article, at: "6:1", rule: "image-exists", reason: /`\/etc\/passwd`/, hint: /article's folder/ },
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
    finding: { file: article, at: "6:1", rule: "image-exists", reason: /example\.org/, hint: /article's folder/ },
  },
  {
    title: "a directive that nobody knows",
    files: text(":::figur[A caption]{#fig}\n\nWords.\n\n:::"),
    code: 1,
    finding: { file: article, at: "6:4", rule: "directive-is-known", reason: /directive `figur`/, marked: "figur", hint: /:::figure/ },
  },
  {
    title: "a directive that does not end",
    files: text(":::infobox[Facts]{#facts}\n\n| | |\n| --- | --- |\n| a | b |"),
    code: 1,
    finding: { file: article, at: "6:1", rule: "directive-is-well-formed", reason: /end of the text/, hint: /:::/ },
  },
  {
    title: "a cross-reference that leads nowhere",
    files: text("# Section {#section}\n\nSee [](#sektion)."),
    code: 1,
    finding: {
      file: article,
      at: "8:5",
      rule: "cross-reference-resolves",
      reason: /`#sektion`/,
      marked: "[](#sektion)",
      hint: /Did you mean `#section`\?/,
    },
  },
  {
    title: "a byte that is no UTF-8",
    files: { [article]: Buffer.concat([Buffer.from(`${soundHead}Grün, gr`), Buffer.from([0xfc]), Buffer.from("n.\n")]) },
    code: 1,
    finding: { file: article, at: "6:9", rule: "file-is-readable", reason: /byte 0xfc/, hint: /UTF-8/ },
  },
  {
    title: "an attribute that is not closed, behind a CRLF line end and an emoji",
    files: { [article]: "---\r\ntitle: A text\r\n---\r\n\r\n😀 See [](#nowhere).\r\n" },
    code: 1,
    finding: {
      file: article,
      at: "5:8",
      rule: "cross-reference-resolves",
      reason: /`#nowhere`/,
      marked: "[](#nowhere)",
      hint: /\{#nowhere\}/,
    },
  },
];

describe("a release of an article with", () => {
  it.each(cases.map((each) => [each.title, each] as const))("%s is refused, with its place and what to do", async (_, errorCase) => {
    await expectRefusal(errorCase);
  });
});
