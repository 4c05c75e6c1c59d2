import { deflateSync } from "node:zlib";
import type { ArticleParts } from "../../../../support/prepared-article.ts";
import { Prose } from "../../../../support/print/prose.ts";

const prose = new Prose(7);
const words = (count: number): string => prose.text(count);
const times = (count: number, make: (index: number) => string, between = "\n\n"): string =>
  Array.from({ length: count }, (_, index) => make(index + 1)).join(between);
const svg =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 100"><defs><linearGradient id="g"><stop offset="0" stop-color="#f00"/><stop offset="1" stop-color="#00f" stop-opacity=".3"/></linearGradient><pattern id="p" width="8" height="8" patternUnits="userSpaceOnUse"><circle cx="4" cy="4" r="2"/></pattern><clipPath id="c"><circle cx="150" cy="50" r="30"/></clipPath><mask id="m"><rect width="99" height="99" fill="#fff"/></mask></defs><rect width="90" height="40" fill="url(#g)"/><rect y="50" width="90" height="40" fill="url(#p)"/><g clip-path="url(#c)" opacity=".5"><rect x="100" width="100" height="100"/></g><rect mask="url(#m)" width="20" height="20"/><text x="10" y="30" font-size="12">Words</text><text x="100" y="30" opacity=".5" transform="rotate(10)">turned</text></svg>';

/** Articles that vary, by what they vary in: everything that our Markdown has, and what printed texts are feared for. */
export const corpus: Readonly<Record<string, ArticleParts>> = {
  "nothing but a title": article(""),
  "one paragraph and no headings": article(words(40)),
  "headings six deep": article(times(6, (depth) => `${"#".repeat(depth + 1).slice(0, 6)} Depth ${depth}\n\n${words(20)}`)),
  "headings that skip ranks": article("#### Fourth\n\nText.\n\n## Second\n\nText.\n\n##### Fifth\n\nText."),
  "headings of one article in all ranks again": article(
    times(3, (part) => `## Part ${part}\n\n### Below\n\n#### Deeper\n\nText.\n\n### Again`),
  ),
  "headings with marks and links": article(
    "## The *second* `part` of [it](https://a.example/)\n\nText.\n\n## Two[^n]\n\nText.\n\n[^n]: A note.",
  ),
  "nested lists": article(
    "- one\n  - two\n    - three\n      1. four\n      2. five\n- six\n\n  A paragraph in it.\n\n  > A quotation in it.",
  ),
  "a list that begins with seven": article("7. seven\n8. eight\n9. nine\n"),
  "loose lists": article(`- ${words(30)}\n\n  ${words(30)}\n\n- ${words(9)}`),
  "a list of links": article("- [one](https://a.example/)\n- [two](#two)\n- <https://b.example/c?d=e&f=g>\n\n## Two {#two}\n\nText."),
  "a list with empty items": article("- one\n-\n- three"),
  "a task list": article("- [x] done\n- [ ] to do\n  - [ ] below"),
  "a table": article("| A | B |\n| --- | ---: |\n| 1 | 2 |\n| 3 | 4 |"),
  "a table with empty cells": article("| | B | C |\n| --- | --- | --- |\n| r | | |\n| | | x |"),
  "a table with no head": article("| | |\n| --- | --- |\n| a | b |\n| c | d |"),
  "a table with marks, links and notes in its cells": article(
    "| *A* | **B** |\n| --- | --- |\n| *a* and `b` | [c](https://a.example/) |\n| d[^n] | H~2~O, [ру]{lang=ru} |\n\n[^n]: A note.",
  ),
  "a table with a decoration, a formula and a break as cells": article(
    "| A | B | C |\n| --- | --- | --- |\n| ![](p.png) | $x$ | <br> |\n| [](#nowhere) | \u00AD | `a` |",
    {
      "p.png": png(9, 9),
    },
  ),
  "a table over several pages": article(
    `| Name | What | Why |\n| --- | --- | --- |\n${times(120, (row) => `| ${row} | ${words(4)} | ${words(6)} |`, "\n")}`,
  ),
  "a table with a caption and row headings": article(
    ":::table[Things of all sorts]{#tab-things row-headers}\n\n| A | B |\n| --- | --- |\n| 1 | 2 |\n\n:::\n\nSee [](#tab-things).",
  ),
  "an infobox": article(
    ":::infobox[Facts]{#facts}\n\n| | |\n| --- | --- |\n| Made | 1992 |\n| Where | Here[^n] |\n\n:::\n\nText.\n\n[^n]: A note.",
  ),
  "an infobox without a title": article(":::infobox{#facts}\n\n| | |\n| --- | --- |\n| Made | |\n\n:::\n\nText."),
  "a figure with a caption": article(":::figure[A point, *magnified*]{#fig-point}\n![A grey point](p.png)\n:::\n\nSee [](#fig-point).", {
    "p.png": png(30, 20),
  }),
  "a figure without a caption": article(":::figure{#fig-point}\n![A grey point](p.png)\n:::", { "p.png": png(30, 20) }),
  "pictures in the line, one of them for decoration": article("Before ![A point](p.png) after ![](p.png) end.", { "p.png": png(9, 9) }),
  "a picture with a link": article("[![A point](p.png)](https://a.example/)", { "p.png": png(9, 9) }),
  "a drawing": article(":::figure[A drawing]{#fig-drawing}\n![Two boxes and a circle](d.svg)\n:::", { "d.svg": svg }),
  "a drawing for decoration": article("![](d.svg)\n\nText.", { "d.svg": svg }),
  "a drawing with a style sheet": article("![A box](d.svg)", { "d.svg": svg.replace("<defs>", "<style>rect{stroke:#0a0}</style><defs>") }),
  "a picture of 3000 pixels": article(":::figure[Large]{#fig-large}\n![A large picture](large.png)\n:::", { "large.png": png(3000, 1800) }),
  "a picture that lets the ground through": article("![A shade](p.png)", { "p.png": png(40, 40, true) }),
  "notes that are called twice": article(
    "One[^a] and again[^a], and[^b].\n\n[^a]: First note.\n\n[^b]: Second note, of\n\n    two paragraphs.",
  ),
  "notes with lists and quotations": article("Text[^a].\n\n[^a]: A note:\n\n    - one\n    - two\n\n    > quoted"),
  "many notes": article(
    times(60, (number) => `${words(25)}[^n${number}] ${words(12)}`) + times(60, (number) => `\n\n[^n${number}]: ${words(12)}`, ""),
  ),
  references: {
    ...article("## A claim\n\nOne [@book], both [@book, p. 3; @page], again @page."),
    references:
      "- id: book\n  type: book\n  title: A book\n  author: [{family: Writer, given: Ada}]\n  issued: {date-parts: [[1999]]}\n- id: page\n  type: webpage\n  title: A page\n  URL: https://a.example/page?x=1\n  accessed: {date-parts: [[2026, 1, 2]]}\n",
  },
  code: article(
    "Say `let a = 1`.\n\n```js\nconst a = [1,  2];\n\n// a comment that is much longer than the line, so that it must be broken somewhere or be lost at the margin\nif (a) return;\n```",
  ),
  "quotations in quotations": article("> One\n>\n> > Two\n> >\n> > - three\n>\n> Four"),
  formulas: article(
    "The mass $m$ in $E = mc^2$ and\n\n$$\\int_0^\\infty \\frac{x^2}{\\sqrt{1+x}}\\,dx = \\sum_{n=1}^{\\infty} a_n$$\n\nin $\\begin{pmatrix}1&2\\\\3&4\\end{pmatrix}$.",
  ),
  "formulas in lists, tables, headings and notes": article(
    "## On $x^2$\n\n- $a$\n- $$b$$\n\n| $c$ |\n| --- |\n| $d$ |\n\nText[^n].\n\n[^n]: With $e$.",
  ),
  "foreign words": article(
    "Words in [русский язык]{lang=ru}, [français]{lang=fr}, [العربية]{lang=ar dir=rtl}, [中文]{lang=zh} and [*Deutsch* mit `Code`]{lang=de}.",
  ),
  "paragraphs from right to left": article(
    "[مرحبا بالعالم، هذا نص طويل بعض الشيء ينكسر على أكثر من سطر واحد لأن الصفحة ليست واسعة بما يكفي له كله في سطر]{lang=ar dir=rtl}",
  ),
  "stressed letters": article("[Организа́ция Догово́ра о коллекти́вной безопа́сности, Э́тот Ы́ и Ю́]{lang=ru}"),
  "links to the web and for mail": article(
    "See [there](https://a.example/b?c=d&e=%20f#g), <me@a.example>, <https://a.example/very/long/address/that/goes/on/and/on/and/must/be/broken/over/more/than/one/line/of/the/page/to/be/shown/at/all>.",
  ),
  "emoji and signs": article(
    "Faces 😀 👩‍👩‍👧 🇩🇪, arrows → ⇒, sums ∑ ≠ ≤, ligatures ffi fl ﬁ, spaces\u00A0here\u202Fand\u2009there, dashes – —, zero\u200Bwidth, soft\u00ADhyphen.",
  ),
  "letters that no font has": article("Linear A: 𐘀𐘁𐘂. Hieroglyphs: 𓀀𓀁. Private: \uE000\uE001."),
  "long words": article(`${"Donaudampfschifffahrtsgesellschaftskapitän".repeat(6)} ${"x".repeat(400)}`),
  "rules and hard breaks": article("One\\\ntwo  \nthree\n\n---\n\nFour\n\n***"),
  "abbreviations, indices and keys": article(
    'H<sub>2</sub>O, x<sup>2</sup>, <abbr title="World Health Organization">WHO</abbr>, <kbd>Ctrl</kbd>+<kbd>C</kbd>, a<br>b.',
  ),
  "struck and underlined words": article("~~gone~~, [kept]{.underline}, [Small]{.small-caps}."),
  "open questions of editors": article("[A claim]{.citation-needed since=2011-02}. A source [@lost]. See [](#nowhere)."),
  "signs that mean something to PDF": article(
    "Parentheses ( ) \\( and backslashes \\\\, <<angles>>, %per cent, /Names, endobj, endstream, BT ET EMC.",
  ),
  "twenty pages": article(times(80, (number) => `${number % 8 === 1 ? `## Part ${number}\n\n` : ""}${words(120)}`)),
  "all front matter": {
    markdown:
      "---\ntitle: The *title* & more\nsubtitle: A subtitle\ndescription: What (it) is about\nauthors:\n  - name: Ada Writer\n  - name: Борис Автор\npublisher: A house\ndate: 2026-11\nmodified: 2026-11-24\nasOf: 2011\nrights: CC BY 4.0\nkeywords: [one, два]\n---\n\nText.",
  },
};

function article(text: string, images: ArticleParts["images"] = {}): ArticleParts {
  return { markdown: `---\ntitle: A test\n---\n\n${text}\n`, images };
}

/** A PNG picture of colours that run into each other (ISO/IEC 15948). */
function png(width: number, height: number, hasAlpha = false): Uint8Array {
  const depth = hasAlpha ? 4 : 3;
  const rows = Buffer.alloc(height * (1 + width * depth));
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const at = y * (1 + width * depth) + 1 + x * depth;
      rows[at] = (255 * x) / width;
      rows[at + 1] = (255 * y) / height;
      rows[at + 2] = 128;
      if (hasAlpha) rows[at + 3] = (255 * (x + y)) / (width + height);
    }
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, hasAlpha ? 6 : 2, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from("89504e470d0a1a0a", "hex"),
    chunk("IHDR", header),
    chunk("IDAT", deflateSync(rows, { level: 1 })),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const bytes = Buffer.alloc(body.length + 8);
  bytes.writeUInt32BE(data.length, 0);
  body.copy(bytes, 4);
  bytes.writeUInt32BE(crc32(body), body.length + 4);
  return bytes;
}

function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return (crc ^ 0xffffffff) >>> 0;
}
