import { deflateSync } from "node:zlib";
import { onePixel } from "../test-context.ts";
import type { DocumentParts } from "../test-document.ts";
import type { PaperOptions } from "./print-paper.ts";
import { Prose } from "./prose.ts";
import { TestNotes } from "./test-notes.ts";

/** A document that is hard to put on pages. */
export interface HardPaper {
  readonly parts: DocumentParts;
  readonly options?: PaperOptions;
  /** Labels of notes that may be printed at the end. */
  readonly moved?: readonly string[];
  /** Whether words are divided everywhere or run backwards, so that only letters can be counted. */
  readonly byLetters?: true;
  /** How many pages there must be at least. */
  readonly pages?: number;
}

const paragraphs = (prose: Prose, count: number): string =>
  Array.from({ length: count }, () => `<p>${prose.text(25 + prose.number(80))}</p>`).join("");

/** Hard documents by what is hard about them. */
export const hardPapers: Readonly<Record<string, () => HardPaper>> = {
  "nothing at all": () => ({ parts: {} }),
  "no headings": () => ({ parts: { body: paragraphs(new Prose(2), 30) }, options: { paper: "A5" } }),
  "headings six deep": () => {
    const prose = new Prose(3);
    const deep = (rank: number, path: string): string =>
      `<section><h${rank} id="h${path}">${prose.text(3 + prose.number(9))}</h${rank}>${prose.number(3) === 0 ? "" : paragraphs(prose, 1)}${rank === 6 ? "" : [1, 2].map((index) => deep(rank + 1, `${path}-${index}`)).join("")}</section>`;
    return { parts: { body: [1, 2].map((index) => deep(2, String(index))).join("") }, options: { paper: "A5" } };
  },
  "a heading at the end": () => ({
    parts: { body: `${paragraphs(new Prose(4), 8)}<h2 id="last">The last words</h2>` },
    options: { paper: "A5" },
  }),
  "four hundred notes on twenty pages": () => {
    const prose = new Prose(5);
    const notes = new TestNotes();
    const body = Array.from(
      { length: 100 },
      () =>
        `<p>${Array.from({ length: 4 }, () => prose.text(9) + notes.call(prose.text(3 + prose.number(8)))).join(" ")} ${prose.text(12)}</p>`,
    );
    return { parts: { body: body.join(""), ...notes.parts } };
  },
  "a note longer than two pages": () => {
    const prose = new Prose(6);
    const notes = new TestNotes();
    const body = `${paragraphs(prose, 3)}<p>${prose.text(20)}${notes.call(prose.text(1400))} ${prose.text(60)}</p>${paragraphs(prose, 20)}<p>End${notes.call("Short.")}.</p>`;
    return { parts: { body, ...notes.parts }, options: { paper: "A5" } };
  },
  "a note longer than the rest of the text": () => {
    const prose = new Prose(7);
    const notes = new TestNotes();
    return { parts: { body: `<p>${prose.text(20)}${notes.call(prose.text(900))}</p>`, ...notes.parts }, options: { paper: "A5" } };
  },
  "thirty notes in one line": () => {
    const prose = new Prose(8);
    const notes = new TestNotes();
    const calls = Array.from({ length: 30 }, () => notes.call(prose.text(40)));
    return {
      parts: {
        body: `${paragraphs(prose, 2)}<p>${prose.text(12)} ${calls.join("")} ${prose.text(30)}</p>${paragraphs(prose, 4)}`,
        ...notes.parts,
      },
      options: { paper: "A5" },
      moved: notes.notes.map(({ label }) => label),
      byLetters: true,
    };
  },
  "notes in notes": () => {
    const prose = new Prose(9);
    const notes = new TestNotes();
    const inner = notes.call("The inner one.");
    const outer = notes.call(`The outer one${inner}, ${prose.text(30)}`);
    notes.notes.reverse();
    return {
      parts: { body: `${paragraphs(prose, 9)}<p>${prose.text(20)}${outer}</p>${paragraphs(prose, 3)}`, ...notes.parts },
      options: { paper: "A5" },
      moved: ["a"],
    };
  },
  "notes of lists, tables and code": () => {
    const prose = new Prose(10);
    const notes = new TestNotes();
    const kinds = [
      `<p>${prose.text(9)}</p><ul><li>${prose.text(30)}</li><li>${prose.text(60)}</li></ul>`,
      `<p>${prose.text(5)}</p><table><tbody><tr><td>one</td><td>two</td></tr></tbody></table>`,
      `<pre><code>let x = 1;\nlet y = 2;\n</code></pre><p>${prose.text(80)}</p>`,
      `<blockquote><p>${prose.text(50)}</p></blockquote>`,
    ];
    const body = Array.from(
      { length: 16 },
      (_, index) => `<p>${prose.text(50)}${notes.call("")} ${prose.text(30)}</p>${index % 3 === 0 ? paragraphs(prose, 1) : ""}`,
    );
    for (const [index, note] of notes.notes.entries()) note.html = kinds[index % kinds.length] ?? "";
    return { parts: { body: body.join(""), ...notes.parts }, options: { paper: "A5" } };
  },
  "a table over five pages": () => {
    const prose = new Prose(11);
    const notes = new TestNotes();
    const rows = Array.from(
      { length: 130 },
      (_, row) =>
        `<tr><th scope="row">Row ${row}</th><td>${prose.text(4)}${row % 9 === 0 ? notes.call(prose.text(12)) : ""}</td><td>${prose.text(7)}</td></tr>`,
    );
    const table = `<table id="long"><caption>Table 1. ${prose.text(6)}</caption><thead><tr><th>Name</th><th>First</th><th>Second</th></tr></thead><tbody>${rows.join("")}</tbody></table>`;
    return { parts: { body: `${paragraphs(prose, 2)}${table}${paragraphs(prose, 3)}`, ...notes.parts }, options: { paper: "A5" } };
  },
  "rows and code higher than a page": () => {
    const prose = new Prose(12);
    const code = Array.from({ length: 90 }, (_, line) => `line ${line}`).join("\n");
    const table = `<table><tbody><tr><td>Short</td><td>${prose.text(20)}</td></tr><tr><td>High</td><td>${prose.text(900)}</td></tr><tr><td>Short</td><td>${prose.text(9)}</td></tr></tbody></table>`;
    return {
      parts: {
        body: `<p>${prose.text(40)}</p><pre><code>${code}</code></pre>${paragraphs(prose, 1)}${table}${paragraphs(prose, 4)}<h2 id="after">After</h2>${paragraphs(prose, 2)}`,
      },
      options: { paper: "A5" },
    };
  },
  "things wider than the page": () => {
    const prose = new Prose(13);
    const cells = (name: string): string => Array.from({ length: 24 }, (_, index) => `<td>${name}${index}</td>`).join("");
    const wide = `<table><tbody>${Array.from({ length: 4 }, () => `<tr>${cells("column")}</tr>`).join("")}</tbody></table>`;
    return {
      parts: {
        body: `<p>${prose.text(20)}</p>${wide}<p>${"long".repeat(80)}</p><p>See https://example.org/${"path/".repeat(60)}</p>${paragraphs(prose, 2)}`,
      },
      options: { paper: "A5" },
      byLetters: true,
    };
  },
  "pictures of all sizes": () => {
    const prose = new Prose(14);
    const picture = (name: string, width: number, height: number): string =>
      `<figure class="figure" id="${name}"><img src="${name}.png" alt="${name}" width="${width}" height="${height}"><figcaption>${name}. ${prose.text(30)}</figcaption></figure>`;
    return {
      parts: {
        body: `${paragraphs(prose, 2)}${picture("large", 3000, 3000)}${paragraphs(prose, 2)}${picture("high", 200, 4000)}${paragraphs(prose, 2)}${picture("flat", 4000, 100)}${paragraphs(prose, 1)}<p><img src="large.png" alt="alone" width="3000" height="3000"></p>${paragraphs(prose, 1)}`,
        images: { "large.png": greyPicture(3000, 3000), "high.png": greyPicture(200, 4000), "flat.png": greyPicture(4000, 100) },
      },
      options: { paper: "A5" },
    };
  },
  "a hundred figures": () => {
    const prose = new Prose(15);
    const notes = new TestNotes();
    const body = Array.from(
      { length: 100 },
      (_, index) =>
        `${paragraphs(prose, 1 + prose.number(2))}<figure class="figure" id="fig-${index}"><img src="p.png" alt="point ${index}" width="${100 + prose.number(400)}" height="${60 + prose.number(340)}"><figcaption>Figure ${index}. ${prose.text(5)}${index % 6 === 0 ? notes.call(prose.text(14)) : ""}</figcaption></figure>`,
    );
    return { parts: { body: body.join(""), images: { "p.png": onePixel }, ...notes.parts } };
  },
  "three hundred pages": () => {
    const prose = new Prose(17);
    const notes = new TestNotes();
    const chapter = (number: number): string => {
      const sections = Array.from({ length: 5 }, (_, index) => {
        const texts = Array.from({ length: 9 }, () => `<p>${prose.text(80)}${prose.number(2) === 0 ? notes.call(prose.text(12)) : ""}</p>`);
        return `<section><h3 id="c${number}-${index}">Section ${number}.${index}</h3>${texts.join("")}</section>`;
      });
      return `<section><h2 id="c${number}">Chapter ${number}</h2>${sections.join("")}</section>`;
    };
    const body = Array.from({ length: 21 }, (_, index) => chapter(index + 1)).join("");
    return { parts: { body, ...notes.parts }, options: { paper: "A5" }, pages: 300 };
  },
  "a reference cited on forty pages": () => {
    const prose = new Prose(18);
    const notes = new TestNotes();
    const calls = Array.from({ length: 80 }, (_, index) => `cite-often-${index + 1}`);
    const body = calls.map(
      (call, index) =>
        `<p>${prose.text(110)}<span class="citation">[<a id="${call}" href="#ref-often" role="doc-biblioref">1</a>]</span>${index % 3 === 0 ? notes.call(prose.text(9)) : ""}</p>`,
    );
    const references = [{ anchor: "ref-often", calls, html: "<em>A book that is cited often</em>." }];
    return { parts: { body: body.join(""), references, ...notes.parts }, options: { paper: "A5" }, pages: 30 };
  },
  "right to left": () => {
    const notes = new TestNotes();
    const words = "منظمة معاهدة الأمن الجماعي هي تحالف عسكري بين عدة دول وقعت المعاهدة في سنة ألف وتسعمائة واثنين وتسعين";
    const body = Array.from(
      { length: 24 },
      (_, index) =>
        `${index % 6 === 0 ? `<h2 id="h${index}">القسم ${index}</h2>` : ""}<p>${`${words} `.repeat(3)}${index % 2 === 0 ? notes.call(`${words}.`) : ""} <span lang="en">collective security</span> ${words}.</p>`,
    );
    return { parts: { body: body.join(""), locale: "en", direction: "rtl", ...notes.parts }, options: { paper: "A5" }, byLetters: true };
  },
  "passages in other writings": () => {
    const prose = new Prose(16);
    const notes = new TestNotes();
    const body = Array.from(
      { length: 14 },
      () =>
        `<p>${prose.text(30)} <span lang="he" dir="rtl">ארגון אמנת הביטחון הקיבוצי</span>${notes.call(prose.text(20))} <span lang="ja">集団安全保障条約機構は、旧ソビエト連邦の構成共和国による軍事同盟である</span> <span lang="ru">Организа́ция Догово́ра о коллекти́вной безопа́сности</span> ${prose.text(40)}</p>`,
    );
    return { parts: { body: body.join(""), ...notes.parts }, options: { paper: "A5" }, byLetters: true };
  },
};

/** A grey picture of a size. */
function greyPicture(width: number, height: number): Uint8Array {
  const chunk = (type: string, data: Uint8Array): Buffer => {
    const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
    const length = Buffer.alloc(4);
    length.writeUInt32BE(data.length);
    const sum = Buffer.alloc(4);
    sum.writeUInt32BE(crc(body));
    return Buffer.concat([length, body, sum]);
  };
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header[8] = 8;
  const rows = Buffer.alloc((width + 1) * height, 0xb0);
  for (let row = 0; row < height; row += 1) rows[row * (width + 1)] = 0;
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([signature, chunk("IHDR", header), chunk("IDAT", deflateSync(rows)), chunk("IEND", Buffer.alloc(0))]);
}

function crc(bytes: Uint8Array): number {
  let value = 0xffffffff;
  for (const byte of bytes) {
    value ^= byte;
    for (let bit = 0; bit < 8; bit += 1) value = (value >>> 1) ^ (value & 1 ? 0xedb88320 : 0);
  }
  return (value ^ 0xffffffff) >>> 0;
}
