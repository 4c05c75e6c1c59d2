import type { FileTree } from "../new-folder.ts";
import { onePixel } from "../test-context.ts";
import type { CorpusWriter } from "./corpus-writer.ts";

/** The text of an article, and its other files. */
export interface CorpusText {
  readonly text: string;
  readonly files?: FileTree;
}

const svg = (words: string): string =>
  `<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 90 30" onload="alert(1)"><script>1</script><rect width="90" height="30" fill="#ddd"/><text x="5" y="20">${words}</text><image href="http://example.org/x.png"/></svg>`;

const foreign = [
  "Смешанный текст с ударе\u0301нием и №\u00A05",
  "مرحبا بالعالم [١] نصّ",
  "שלום עולם (סוגריים) \u200Fסוף",
  "集団安全保障条約機構は2002年に発足した。",
  "👩‍👩‍👧‍👦 🏳️‍🌈 🇰🇬 e\u0301 \u{1F600} ﷽ ‮reversed‬",
  "क्षेत्रीय सुरक्षा",
] as const;

const hostile = [
  "<script>alert(1)</script>",
  "<img src=x onerror=alert(1)>",
  "</section></body></html>",
  "<b>bold <i>crossed</b> over</i>",
  '<a href="javascript:alert(1)" onclick="x()">press</a>',
  "<!-- a comment -- with dashes ---->",
  "<![CDATA[ data ]]>",
  "<?php echo 1 ?>",
  "<svg><foreignObject><body onload=alert(1)></svg>",
  '<iframe src="https://example.org"></iframe>',
  "<sub>low<sup>high</sub></sup>",
  '<abbr title="a &quot;quoted&quot; <title>">abbr</abbr>',
  "&nbsp;&copy;&#x0;&#xD800;&unknown;&amp",
  "]]> <math><mtext></math> <style>*{}</style>",
  '<p id="x" id=\'x\' xml:lang="??">p',
  "<table><tr><td>cell",
  "\u0001\u000B\uFFFE control",
] as const;

/** What articles vary in, by name. */
export const corpusKinds: Readonly<Record<string, (writer: CorpusWriter) => CorpusText>> = {
  "no-headings": (writer) => ({ text: writer.paragraphs(1 + writer.random.below(20)) }),
  "six-deep": (writer) => ({
    text: writer.blocks(2, () =>
      writer.blocks(5, (rank) => `${"#".repeat(rank + 2)} ${writer.title()}\n\n${rank % 2 === 0 ? writer.paragraph() : ""}`),
    ),
  }),
  "three-hundred-references": (writer) => ({
    text: `## Sources\n\n${writer.blocks(60, (index) => `${writer.sentence()} [${Array.from({ length: 5 }, (_, offset) => `@ref-${index * 5 + offset}`).join("; ")}, p. ${index + 1}]`)}`,
    files: {
      "references.yaml": Array.from(
        { length: 300 },
        (_, index) =>
          `- id: ref-${index}\n  type: ${writer.random.pick(["book", "article-journal", "webpage", "chapter"])}\n  title: "${writer.title()} & <${index}>"\n  author: [{ family: ${writer.random.pick(["Лебедев", "Müller", "O'Neil", "Ng"])}, given: Ann }]\n  issued: ${1950 + (index % 70)}\n  URL: "https://example.org/${index}?a=1&b=[${index}]"\n`,
      ).join(""),
    },
  }),
  "many-scripts": (writer) => ({
    text: writer.blocks(
      8,
      (index) =>
        `## ${foreign[index % foreign.length]}\n\n${writer.sentence()} ${writer.random.pick(foreign)}\n\n> [${writer.random.pick(foreign)}]{lang=ar}`,
    ),
  }),
  "deep-lists": (writer) => ({
    text: Array.from({ length: 12 + writer.random.below(20) }, (_, depth) => `${"  ".repeat(depth)}- ${writer.sentence()}`).join("\n"),
  }),
  "mixed-lists": (writer) => ({
    text: writer.blocks(
      6,
      (index) =>
        `1. ${writer.sentence()}\n\n   ${writer.paragraph()}\n\n   - [${index % 2 ? "x" : " "}] ${writer.title()}\n     > ${writer.sentence()}\n2. \`code\`\n\n       ${writer.title()}`,
    ),
  }),
  "wide-tables": (writer) => {
    const columns = 12 + writer.random.below(30);
    const row = (cell: (index: number) => string): string =>
      `| ${Array.from({ length: columns }, (_, index) => cell(index)).join(" | ")} |`;
    const rows = Array.from({ length: 20 }, () => row((index) => (index % 7 === 0 ? "" : writer.title())));
    return {
      text: `:::table[${writer.title()}]{#tab-wide sort=2 row-headers}\n\n${[row(() => writer.title()), row((index) => (index % 3 ? "---" : "--:")), ...rows].join("\n")}\n\n:::\n\nSee [](#tab-wide).`,
    };
  },
  "only-images": (writer) => ({
    text: writer.blocks(
      6 + writer.random.below(6),
      (index) => `![${index % 3 === 0 ? "" : writer.title()}](images/${index % 2 ? "Ein Bild.svg" : "point.png"})`,
    ),
    files: { "images/point.png": onePixel, "images/Ein Bild.svg": svg(writer.title()) },
  }),
  "hostile-html": (writer) => ({
    text: writer.blocks(
      20,
      (index) =>
        `${index % 4 === 0 ? `## ${writer.random.pick(hostile)}\n\n` : ""}${writer.sentence()} ${writer.random.pick(hostile)} ${writer.title()}\n\n${hostile[index % hostile.length]}`,
    ),
  }),
  formulas: (writer) => ({
    text: writer.blocks(
      12,
      (index) =>
        `${writer.sentence()} $x_${index}^2 < \\frac{a}{b}$\n\n$$\n\\begin{pmatrix} ${index} & \\alpha \\\\ \\sqrt{x} & \\text{if } y \\end{pmatrix}\n$$`,
    ),
  }),
  "two-hundred-notes": (writer) => ({
    text: `${writer.blocks(50, (index) => `${index % 10 === 0 ? `## ${writer.title()}\n\n` : ""}${Array.from({ length: 4 }, (_, offset) => `${writer.sentence()}[^n${index * 4 + offset}]`).join(" ")}`)}\n\n${writer.blocks(200, (index) => `[^n${index}]: ${writer.sentence()}${index % 20 === 0 && index < 180 ? `[^n${index + 1}]` : ""}`)}`,
  }),
  "strange-headings": (writer) => ({
    text: `#### ${writer.title()}\n\n## \n\n## *Same*\n\n${writer.paragraph()}\n\n## Same\n\n## \`code\` & <b> $x$ [link](https://example.org/?a=1&b=2)\n\n## [words]{#own .small-caps}\n\n${writer.paragraph()} See [](#own).\n\n### ${"word ".repeat(80)}`,
  }),
  "code-and-long-words": (writer) => ({
    text: writer.blocks(
      6,
      () =>
        `\`\`\`html\n<a href="x">${writer.title()}</a> ]]> &amp;\n${"x".repeat(300)}\n\`\`\`\n\n${"Donaudampfschifffahrt".repeat(12)} https://example.org/${"path/".repeat(60)}`,
    ),
  }),
  everything: (writer) => ({
    text: `${writer.paragraph()}[^a] [@one]\n\n:::infobox[Facts]{#facts}\n\n| | |\n| --- | --- |\n| A | ${writer.title()}[^a] |\n\n:::\n\n## ${writer.title()} {#first}\n\n${writer.paragraphs(3)}\n\n:::figure[${writer.title()} [@one, p. 3]]{#fig}\n![A point](images/point.png)\n:::\n\nSee [](#fig), [](#facts) and [](#first). [claim]{.citation-needed since=2011-02}\n\n***\n\n${writer.random.pick(hostile)}\n\n[^a]: ${writer.sentence()} [@one]`,
    files: { "images/point.png": onePixel, "references.yaml": "- id: one\n  type: book\n  title: One\n  issued: 2001\n" },
  }),
};
