import type { Nodes } from "hast";
import rehypeStringify from "rehype-stringify";
import { unified } from "unified";
import { expect, it } from "vitest";
import { summarize } from "../../../../../pipeline/stages/emit/pdf/handout/summarize.ts";
import { testDocument } from "../../../../support/test-document.ts";

const call = (note: string): string => `<sup class="note-call"><a id="${note}-call-1" href="#${note}">a</a></sup>`;
const cite = (key: string, number: number): string => `<a id="cite-${key}-${number}" href="#ref-${key}">1</a>`;
const body = `<aside class="infobox"><table><tbody><tr><th>Size</th><td>small</td></tr></tbody></table></aside>
<p>The lead${call("note-one")} ${cite("a", 1)}, see <a href="#later" class="cross-reference">“Later”</a>.</p>
<section><h2 id="later">Later</h2><p>More${call("note-two")} ${cite("b", 1)}</p><table id="tab"><caption>Table 1</caption><tbody><tr><td>x ${cite("a", 2)}</td></tr></tbody></table></section>`;
const document = testDocument({
  body,
  notes: [
    { anchor: "note-one", label: "a", calls: ["note-one-call-1"], html: `<p>One${call("note-three")}</p>` },
    { anchor: "note-two", label: "b", calls: ["note-two-call-1"], html: "<p>Two</p>" },
    { anchor: "note-three", label: "c", calls: ["note-three-call-1"], html: "<p>Three</p>" },
  ],
  references: [
    { anchor: "ref-a", calls: ["cite-a-1", "cite-a-2"], html: "A" },
    { anchor: "ref-b", calls: ["cite-b-1"], html: "B" },
  ],
});
const html = (nodes: Nodes): string =>
  unified()
    .use(rehypeStringify)
    .stringify(nodes as never);

it("a summary has the lead, the key facts and the first table, with what these call", () => {
  const { body: kept, notes, references } = summarize(document);
  const text = html(kept);
  expect(text).toContain("The lead");
  expect(text).toContain("small");
  expect(text).toContain('<table id="tab">');
  expect(text).not.toContain("More");
  expect(notes.map(({ anchor }) => anchor)).toEqual(["note-one", "note-three"]);
  expect(references.map(({ anchor, calls }) => [anchor, calls])).toEqual([["ref-a", ["cite-a-1", "cite-a-2"]]]);
});

it("a link to what is not in the summary keeps its words, and leads nowhere", () => {
  const text = html(summarize(document).body);
  expect(text).toContain("“Later”");
  expect(text).not.toContain("#later");
  expect(text).toContain('href="#ref-a"');
});

it("a text without a lead gives its first section", () => {
  const { body: kept } = summarize(
    testDocument({ body: "<section><h2 id='a'>A</h2><p>One</p></section><section><h2 id='b'>B</h2></section>" }),
  );
  expect(html(kept)).toContain("One");
  expect(html(kept)).not.toContain('<h2 id="b"');
});

it("a summary of languages side by side has their rows, with the notes and references that these call", () => {
  const cell = (locale: string, words: string): string =>
    `<p class="cell" lang="${locale}">${words}<a id="cite-a-1.${locale}" href="#ref-a">1</a><a id="note-one-call-1.${locale}" href="#note-one">a</a></p>`;
  const row = `<div class="row" id="cite-a-1"><span class="anchor" id="note-one-call-1"></span>${cell("en", "Lead")}${cell("ru", "Начало")}</div>`;
  const later = `<section><h2 id="later">Later</h2><div class="row"><p class="cell">More</p></div><table id="tab"><caption><span class="row"><span class="cell">Table</span><span class="cell">Таблица</span></span></caption><tbody><tr><td>x</td></tr></tbody></table></section>`;
  const {
    body: kept,
    notes,
    references,
  } = summarize(
    testDocument({
      body: row + later,
      notes: [
        { anchor: "note-one", label: "a", calls: ["note-one-call-1"], html: `<div class="row">${cell("en", "One")}</div>` },
        { anchor: "note-two", label: "b", calls: ["note-two-call-1"], html: "<p>Two</p>" },
      ],
      references: [
        { anchor: "ref-a", calls: ["cite-a-1"], html: "A" },
        { anchor: "ref-b", calls: ["cite-b-1"], html: "B" },
      ],
    }),
  );
  const text = html(kept);
  for (const words of ["Lead", "Начало", "Table", "Таблица"]) expect(text).toContain(words);
  expect(text).not.toContain("More");
  expect([notes.map(({ anchor }) => anchor), references.map(({ anchor }) => anchor)]).toEqual([["note-one"], ["ref-a"]]);
});
