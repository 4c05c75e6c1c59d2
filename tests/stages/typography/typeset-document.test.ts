import type { Root } from "hast";
import rehypeStringify from "rehype-stringify";
import { unified } from "unified";
import { describe, expect, it } from "vitest";
import type { Locale } from "../../../pipeline/model/locale.ts";
import { typesetDocument } from "../../../pipeline/stages/typography/typeset-document.ts";
import { conventionsOf } from "../../support/conventions.ts";
import { localized, testDocument } from "../../support/test-document.ts";

const known = new Map(["en", "ru", "de", "fr"].map((locale) => [locale as Locale, conventionsOf(locale)]));
const writer = unified().use(rehypeStringify).freeze();

function set(body: string, locale = "en"): string {
  return html(typesetDocument(testDocument({ locale, body }), known).body);
}

function html(root: Root): string {
  return writer.stringify(root).replaceAll("&#xA0;", "⍽").replaceAll("\u00A0", "⍽").replaceAll("\u202F", "⎵");
}

describe("text within a block", () => {
  it("is read through emphasis, links and spans", () => {
    expect(set(`<p>"He said <em>'no'</em> and <a href="#x">"left</a> home"".</p>`)).toBe(
      '<p>“He said <em>‘no’</em> and <a href="#x">‘left</a> home’”.</p>',
    );
    expect(set("<p>l'<em>eau</em>; <strong>quoi</strong>? n<sup>o</sup></p>", "fr")).toBe(
      "<p>l’<em>eau</em>⎵; <strong>quoi</strong>⎵? n<sup>o</sup></p>",
    );
    expect(set("<p>в <em>мире</em> и<em> о </em>нём</p>", "ru")).toBe("<p>в⍽<em>мире</em> и<em>⍽о⍽</em>нём</p>");
  });

  it("joins nothing across the border of an element that is no space", () => {
    expect(set("<p>один<em>в</em> два, <em>в</em>три</p>", "ru")).toBe("<p>один<em>в</em> два, <em>в</em>три</p>");
    expect(set("<p>pp. 10<em>-</em>12 and 2010-05<b>-28</b></p>")).toBe("<p>pp.⍽10<em>–</em>12 and 2010-05<b>-28</b></p>");
  });

  it("takes a mark that several nodes share into the first", () => {
    expect(set("<p>wait.<em>.</em>. word <b> - </b> word</p>")).toBe("<p>wait…<em></em> word⍽<b>– </b>word</p>");
  });

  it("ends with the block, so that no quotation reaches into the next", () => {
    expect(set('<ul><li>"one<p>two"</p>"three"</li><li>"four"</li></ul>')).toBe("<ul><li>“one<p>two”</p>“three”</li><li>“four”</li></ul>");
    expect(set('<table><tbody><tr><th>"a"</th><td>b "c"</td></tr></tbody></table>')).toBe(
      "<table><tbody><tr><th>“a”</th><td>b “c”</td></tr></tbody></table>",
    );
    expect(set('<figure><figcaption>"a" - b</figcaption></figure><dl><dt>"a"</dt><dd>"b"</dd></dl>')).toBe(
      "<figure><figcaption>“a”⍽– b</figcaption></figure><dl><dt>“a”</dt><dd>“b”</dd></dl>",
    );
  });

  it("ends a line at a break, without ending a quotation", () => {
    expect(set('<p>— Да<br>— "Нет<br>нет" - да</p>', "ru")).toBe("<p>—⍽Да<br>—⍽«Нет<br>нет»⍽— да</p>");
  });
});

describe("elements that are no text", () => {
  it.each([
    '<p><code>"a" - b</code></p>',
    '<p><kbd>"a"</kbd> <samp>"a"</samp> <var>"a"</var></p>',
    '<pre>"a" - 10-12</pre>',
    '<p><span translate="no">"a" - b</span></p>',
    '<p class="no-typography">"a" - b</p>',
    '<p><span class="citation">[5, "p". 10-12]</span></p>',
    '<p><a href="https://example.org/10-12">https://example.org/10-12</a></p>',
    '<p><a href="https://example.org/a%20b/">example.org/a b</a></p>',
    '<p><a href="mailto:a@example.org">a@example.org</a></p>',
    '<p><math><mi>x</mi><mo>-</mo><mtext>"a"</mtext></math></p>',
    '<script>"a" - b</script><style>"a" - b</style>',
  ])("%s stays", (body) => {
    expect(set(body)).toBe(body);
  });

  it("stand for a word to the text around them", () => {
    expect(set('<p>"<code>x</code>" and "y<sup class="note-call"><a href="#n">a</a></sup>" - <img src="x" alt=""></p>')).toBe(
      '<p>“<code>x</code>” and “y<sup class="note-call"><a href="#n">a</a></sup>”⍽– <img src="x" alt=""></p>',
    );
    expect(set('<p>mot<span class="citation">[1]</span>; <code>x</code>\'s</p>', "fr")).toBe(
      '<p>mot<span class="citation">[1]</span>⎵; <code>x</code>’s</p>',
    );
  });

  it("are set apart from the marks beside them", () => {
    expect(set('<p>"<code>x</code>": §<code>y</code>, "<img src="x">"</p>', "fr")).toBe(
      '<p>«⎵<code>x</code>⎵»⍽: §<code>y</code>, «⎵<img src="x">⎵»</p>',
    );
  });

  it("let raised and lowered text be a word of its own", () => {
    expect(set("<p>10<sup>-12</sup>, CO<sub>2</sub>-5</p>")).toBe("<p>10<sup>-12</sup>, CO<sub>2</sub>-5</p>");
    expect(set("<p>XX<sup>e</sup> siècle, 5 km<sup>2</sup></p>", "fr")).toBe("<p>XX<sup>e</sup>⍽siècle, 5⍽km<sup>2</sup></p>");
  });

  it("have their spoken texts set", () => {
    expect(set(`<p><img src="a" alt='A "map"'><a href="#x" title="it's">x</a></p>`)).toBe(
      '<p><img src="a" alt="A “map”"><a href="#x" title="it’s">x</a></p>',
    );
  });

  it("set the words of a drawing, each for itself and in its language", () => {
    expect(
      set(
        `<figure><svg aria-label='The "map"'><title>"a"</title><g><text x="1">"b - c" <tspan>- d</tspan></text><text lang="ru">"в мире"</text></g></svg></figure>`,
      ),
    ).toBe(
      '<figure><svg aria-label="The “map”"><title>“a”</title><g><text x="1">“b⍽– c”⍽<tspan>– d</tspan></text><text lang="ru">«в⍽мире»</text></g></svg></figure>',
    );
  });
});

describe("languages", () => {
  it("are each set by their own conventions, and are a word to the text around them", () => {
    expect(set(`<p>"the <i lang="ru">"Россия" - в мире</i> - and 'x'"</p><p lang="de">"z. B."</p>`)).toBe(
      '<p>“the <i lang="ru">«Россия»⍽— в⍽мире</i>⍽– and ‘x’”</p><p lang="de">„z.⎵B.“</p>',
    );
  });

  it("are found by the nearest tag, whatever its case", () => {
    expect(set('<p lang="de-AT">"a"</p><p lang="FR-ca">"a"</p><p lang="ru-Latn-x-y">"a"</p>')).toBe(
      '<p lang="de-AT">„a“</p><p lang="FR-ca">«⎵a⎵»</p><p lang="ru-Latn-x-y">«a»</p>',
    );
  });

  it("without conventions are left as they are, but not what is written inside them in a known one", () => {
    const body = '<p lang="ja">"a" - b <em lang="en">"c"</em> "d"</p><p lang="">"e"</p><p lang="denmark">"f"</p>';
    expect(set(body)).toBe(body.replace('"c"', "“c”"));
    expect(set('<p>"a"</p><p lang="en">"b"</p>', "uk")).toBe('<p>"a"</p><p lang="en">“b”</p>');
  });

  it("that are the surrounding one do not interrupt it", () => {
    expect(set('<p>"a <span lang="en-GB">"b</span> c" d"</p>')).toBe('<p>“a <span lang="en-GB">‘b</span> c’ d”</p>');
  });
});

describe("a document", () => {
  it("has its notes, its references and the texts of its front matter set, each in its language", () => {
    const document = testDocument({
      locale: "ru",
      title: '"Рубеж" - 2008',
      notes: [{ anchor: "note-a", label: "a", calls: [], html: '<p>"в мире"</p>' }],
      references: [{ anchor: "ref-1", calls: [], html: '<i lang="en">"It\'s"</i> - 10-12 с.' }],
      metadata: {
        subtitle: localized("It's here", "en"),
        description: localized('"a"', "ja"),
        rights: localized("т.е.", "ru"),
        keywords: [localized('"в мире"', "ru")],
      },
    });
    const { metadata, notes, references } = typesetDocument(document, known);
    expect(metadata.title).toEqual({ ...document.metadata.title, text: "«Рубеж»\u00A0— 2008" });
    expect(metadata.subtitle?.text).toBe("It’s here");
    expect(metadata.description?.text).toBe('"a"');
    expect(metadata.rights?.text).toBe("т.\u00A0е.");
    expect(metadata.keywords[0]?.text).toBe("«в\u00A0мире»");
    expect(html({ type: "root", children: [...(notes[0]?.content ?? [])] })).toBe("<p>«в⍽мире»</p>");
    expect(html({ type: "root", children: [...(references[0]?.content ?? [])] })).toBe('<i lang="en">“It’s”</i>⍽— 10–12 с.');
  });

  it("that is set is not changed again, and the one that was given never", () => {
    const body = `<p>"a <em>- b</em>" <img src="x" alt="it's"> l'eau...</p><svg><text>"a"</text></svg>`;
    const document = testDocument({ body });
    const before = structuredClone(document);
    const once = typesetDocument(document, known);
    expect(document).toEqual(before);
    expect(typesetDocument(once, known)).toEqual(once);
  });
});
