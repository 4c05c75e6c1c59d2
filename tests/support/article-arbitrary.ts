import fc from "fast-check";

const words = "treaty council border river signs early members in of the was ratified by states protocol however third ten armed".split(
  " ",
);

/** Everything inline that our Markdown has, and what could be taken for something else. */
const atoms = [
  "[@alpha]",
  "[@beta, pp. 3-5]",
  "[see @alpha, p. 3; @beta, for more]",
  "[-@alpha, ch. 2]",
  "@beta [p. 7]",
  "[^first]",
  "[^second]",
  "`code | <b>`",
  "$x^2 < y$",
  "*only once*",
  "**very *deeply* nested**",
  "~~gone~~",
  "[a link](https://example.org/a?b=1&c=2)",
  "[with *marks* in it](https://example.org/ 'Title')",
  "[plain label]",
  "[other words][plain label]",
  "<https://example.org/x>",
  "https://example.org/y",
  "[КСОР]{lang=ru}",
  "[KSOR]{translate=no}",
  "[](#part-1)",
  "H<sub>2</sub>O",
  "line<br>break",
  "{{name}}",
  "$t(key)",
  "a & b",
  "&amp;",
  "5 < 6",
  "\\*no emphasis\\*",
  "“quoted”",
  "١٢٣",
  "]]>",
];

const word = fc.constantFrom(...words);

/** A line of inline Markdown, never empty. */
export const inlineMarkdown: fc.Arbitrary<string> = fc
  .array(fc.oneof({ arbitrary: word, weight: 3 }, { arbitrary: fc.constantFrom(...atoms), weight: 2 }), { minLength: 2, maxLength: 9 })
  .chain((pieces) => word.map((first) => `${[first, ...pieces].join(" ")}.`));

const plainWords = fc.array(word, { minLength: 1, maxLength: 4 }).map((list) => list.join(" "));

const block = fc.oneof(
  { arbitrary: inlineMarkdown, weight: 5 },
  {
    arbitrary: fc.array(inlineMarkdown, { minLength: 1, maxLength: 3 }).map((items) => items.map((item) => `- ${item}`).join("\n")),
    weight: 1,
  },
  { arbitrary: inlineMarkdown.map((text) => `> ${text}`), weight: 1 },
  {
    arbitrary: fc.tuple(plainWords, plainWords, plainWords).map(([a, b, c]) => `| ${a} | ${b} |\n| --- | --- |\n| ${c} | 1992 |`),
    weight: 1,
  },
);

/** The text of an article with headings, every kind of block, notes, labels and front matter. */
export const articleMarkdown: fc.Arbitrary<string> = fc
  .tuple(
    plainWords,
    fc.array(fc.tuple(plainWords, fc.array(block, { minLength: 1, maxLength: 4 })), { minLength: 1, maxLength: 3 }),
    inlineMarkdown,
  )
  .map(([title, sections, last]) =>
    [
      `---\ntitle: ${title}\nkeywords: [one thing, another]\n---`,
      ...sections.flatMap(([heading, blocks], index) => [`## ${heading} ${index} {#part-${index + 1}}`, ...blocks]),
      `[^first]: A note of ${title} with [@alpha, p. 9].`,
      `[^second]: Another note.`,
      "[plain label]: https://example.org/label",
      last,
    ].join("\n\n"),
  );

/** The works that such articles cite. */
export const articleReferences = "- id: alpha\n- id: beta\n";
