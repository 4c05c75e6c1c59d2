// What the print HTML says of an element that has no word for it in HTML, and the browser hands on to the PDF.
//
// Chromium makes a PDF's tags of the page's accessibility tree. Of an element's attributes nothing reaches the PDF but its
// language, word for word; so a private-use subtag of BCP 47 behind the language carries the rest: `lang="ru-x-tetrapla-note-3"`.
// Style sheets (`:lang(ru)`), shaping and hyphenation see Russian as before. Elements that lose their language in Chromium
// lose the hint with it: a `span` without `role="generic"`, a `div` without `role="group"`.
//
// A `table` must have `role="table"`: without headings Chromium takes it for layout. An empty cell must hold a no-break space:
// Chromium leaves empty ones out. Controls (`input`, `video`) may not occur: they would need fields. A `figure` has one picture
// with its alternative text and a `figcaption`. What is only to be seen, such as leaders, is `aria-hidden`.
//
// A hint on            makes of it
// `note-KEY`           `Note` with the unique ID that PDF/UA-1 asks for (7.9); of a list item, a `Note` in its body
// `ref`                `Reference`: the call of a note, around its link
// `toc`, `toci`        `TOC` on a list, `TOCI` on its items
// `formula`            `Formula`, of an element with `role="img"` whose `aria-label` is its alternative text
// `cell`               nothing, but the language stays, also where the document's is the same: a column has one of its own
// `ins`, `del`         a `Span` of a role of that name, whose decoration says it in words of PDF 1.7 (14.8.5.4.5)
// `part-KEY`           one element with all others of the same key: the halves of a paragraph or a note that a page divides

/** What the HTML says of an element. */
export interface TagHint {
  readonly kind?: HintedKind;
  /** Of a note: tells it from others. Letters and digits, up to eight. */
  readonly key?: string;
  /** Of an element in several parts: the same for all of them. Letters and digits, up to eight. */
  readonly part?: string;
}

export type HintedKind = "note" | "ref" | "toc" | "toci" | "formula" | "cell" | "ins" | "del";

const mark = "-x-tetrapla";

/** A language that carries a hint. */
export function withHint(language: string, { kind, key, part }: TagHint): string {
  const words = [...(kind === undefined ? [] : [kind]), ...(key === undefined ? [] : [key]), ...(part === undefined ? [] : ["part", part])];
  return [language + mark, ...words].join("-");
}

/** The language and the hint of what `withHint` made; any other language is its own. */
export function readHint(carrier: string): { readonly language: string; readonly hint?: TagHint } {
  const at = carrier.indexOf(mark);
  if (at === -1) return { language: carrier };
  const parsed = /^(?:-(note)-([A-Za-z0-9]+)|-(ref|toc|toci|formula|cell|ins|del))?(?:-part-([A-Za-z0-9]+))?$/.exec(
    carrier.slice(at + mark.length),
  );
  if (parsed === null) return { language: carrier.slice(0, at) };
  const [, note, key, other, part] = parsed;
  const kind = (note ?? other) as HintedKind | undefined;
  const hint = { ...(kind === undefined ? {} : { kind }), ...(key === undefined ? {} : { key }), ...(part === undefined ? {} : { part }) };
  return { language: carrier.slice(0, at), hint };
}
