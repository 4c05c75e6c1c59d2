import { Prose } from "../print/prose.ts";
import { TestNotes } from "../print/test-notes.ts";
import type { DocumentParts } from "../test-document.ts";

const wide = Array.from({ length: 14 }, (_, index) => `Column ${index + 1}`);

/** A long document: hundreds of sections and references, wide tables, deep lists, other scripts, whatever a text may hold. */
export function longDocument(sections = 120, references = 300): DocumentParts {
  const prose = new Prose(11);
  const notes = new TestNotes();
  const calls = Array.from({ length: references }, (): string[] => []);
  const cite = (number: number): string => {
    const own = calls[number] ?? [];
    own.push(`cite-${number}-${own.length + 1}`);
    return `<span class="citation">[<a id="${own.at(-1)}" class="citation-call" href="#ref-${number}" role="doc-biblioref">${number + 1}</a>]</span>`;
  };
  const paragraph = (): string =>
    `<p>${prose.text(60)} ${cite(prose.number(references))}${prose.number(4) === 0 ? notes.call(prose.text(12)) : ""}</p>`;
  const section = (_: unknown, index: number): string =>
    `<section><h2 id="s-${index}">${prose.text(4)}</h2>${paragraph()}${paragraph()}${extras[index % extras.length]}<section><h3 id="s-${index}-a">${prose.text(3)}</h3>${paragraph()}</section></section>`;
  const body = Array.from({ length: sections }, section).join("");
  const list = calls.map((own, number) => ({
    anchor: `ref-${number}`,
    calls: own,
    html: `${prose.text(9)}. <cite>${prose.text(3)}</cite>.`,
  }));
  return { title: "A long document", body: `${infobox}${body}`, references: list, notes: notes.notes };
}

const infobox =
  '<aside class="infobox" id="facts" aria-labelledby="facts-title"><table><caption id="facts-title">Facts at a glance</caption><tbody><tr><th scope="row">Formed</th><td>1992</td></tr><tr><th scope="row">Donaudampfschifffahrtsgesellschaft</th><td>https://example.org/an/address/without/any/space/that/goes/on/and/on</td></tr></tbody></table></aside>';

const extras = [
  `<table><caption>A wide table</caption><thead><tr>${wide.map((name) => `<th scope="col">${name}</th>`).join("")}</tr></thead><tbody><tr>${wide.map(() => "<td>Some words in a cell</td>").join("")}</tr></tbody></table>`,
  "<ul><li>One<ul><li>Two<ul><li>Three<ul><li>Four<ul><li>Five<ul><li>Six</li></ul></li></ul></li></ul></li></ul></li></ul></li></ul>",
  '<p lang="ar" dir="rtl">هذا نص عربي قصير يُقرأ من اليمين إلى اليسار.</p><blockquote><p lang="he" dir="rtl">שלום עולם</p></blockquote>',
  "<p>😀 👩‍👩‍👧‍👦 🏳️‍🌈 and <kbd>Ctrl</kbd>, H<sub>2</sub>O, x<sup>2</sup>.</p><hr><p>Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft</p>",
  `<pre><code>${"a_long_line_of_code_without_any_space_".repeat(8)}</code></pre>`,
  '<div class="formula"><math display="block" alttext="a"><mrow><mi>a</mi><mo>=</mo><mfrac><mn>1</mn><mn>2</mn></mfrac></mrow></math></div>',
  '<p class="passage-missing" lang="fr">Un passage qui n’est pas encore traduit.</p><p class="passage-stale" title="Old">An old passage.</p>',
];
