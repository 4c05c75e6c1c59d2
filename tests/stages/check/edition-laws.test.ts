import fc from "fast-check";
import { expect, test } from "vitest";
import type { Diagnostic } from "../../../pipeline/model/diagnostic.ts";
import type { Locale } from "../../../pipeline/model/locale.ts";
import { checkEdition } from "../../../pipeline/stages/check/check.ts";
import { localizeArticle } from "../../../pipeline/stages/localize/localize-article.ts";
import { readPublication } from "../../../pipeline/stages/read/read-publication.ts";
import { conventionsOf } from "../../support/conventions.ts";
import { poOf } from "../../support/po-of.ts";
import { prepare } from "../../support/prepared-article.ts";

const en = "en" as Locale;
const ru = "ru" as Locale;
const passages = [
  "In the 16th century 4,000 men came on 15 May 1992 [@lee-2019, pp. 3-5; see @roe].[^n]",
  'See [the page](https://example.org/ "A title"), `code`, $x^2$ and [](#part): "so" it *is*.',
  "A [marked]{#key .mark} word<br>and [KSOR]{translate=no} of the <kbd>Esc</kbd> key.",
];
const markdown = `---\ntitle: A title of 1992\n---\n\n${passages.join("\n\n")}\n\n## Part {#part}\n\nSome words.\n\n![a picture](p.png)\n\n[^n]: A note.\n`;
const source = prepare({ markdown, references: "- id: lee-2019\n- id: roe\n" }).article;

const settings =
  'title: T\nidentifier: https://example.org/\nlocales: { ru: { links: { "https://example.org/*": "https://example.com/*" } } }\n';
const publication = readPublication({ path: "publication.yaml", text: settings }, [ru]).value;
const place = { file: "translations/glossary.yaml" };
const glossary = [
  { term: "Esc", match: ["men"], place, translations: new Map([[ru, { use: "«Esc»", match: ["мужчин*"], avoid: ["*люд*"] }]]) },
];

/** What is found in a Russian edition whose passages are these. */
const findings = (targets: readonly string[], fuzzy: boolean): { found: Diagnostic[]; text: string } => {
  const units = source.units.filter(({ translatable }) => translatable);
  const text = poOf(
    units.map(({ id, text: words }, index) => ({
      id,
      source: words,
      target: targets[index % Math.max(targets.length, 1)] ?? "",
      ...(fuzzy && index % 2 === 0 ? { previous: `${words} x` } : {}),
    })),
  );
  const { article, translations } = prepare({ markdown, references: "- id: lee-2019\n- id: roe\n", translations: { ru: text } });
  const edition = localizeArticle(article, translations, [ru, en]);
  const conventions = conventionsOf("ru");
  const translation = translations.get(ru);
  if (publication === undefined) throw new Error("the settings are sound");
  const found = checkEdition({
    edition,
    locale: ru,
    translation,
    conventions,
    sourceConventions: conventionsOf("en"),
    glossary,
    publication,
  });
  return { found, text };
};

const pieces = fc.constantFrom(
  ...[
    "слово ",
    "word ",
    "the ",
    "здеcь",
    "1992",
    "4 000",
    "15 мая 1992",
    "XVI век",
    ", ",
    ". ",
    ": ",
    "\n",
    "\n\n",
    "  ",
    "# ",
    "- ",
    "> ",
  ],
  ...[
    "*",
    "**",
    "~~",
    "`",
    "$",
    "[",
    "]",
    "(",
    ")",
    "{",
    "}",
    "[@lee-2019, с. 3]",
    "[@lee-2019, pp. 3-5]",
    "[@lеe-2019]",
    "@roe",
    "[^n]",
    "[^9]",
  ],
  ...["[x](https://example.com/)", "[](#part)", "[x]{translate=no}", "[y]{lang=ru}", "<br>", "<kbd>", '"', "«", "»", "“", "\\", "&amp;"],
  ...["\u200B", "\u0007", "\uFFFD", "\uFFFC", "e\u0301", "🏳️‍🌈", "люди", "мужчины", "\u00A0", "|", ":::"],
);
const target = fc.oneof(
  { weight: 4, arbitrary: fc.array(pieces, { maxLength: 14 }).map((all) => all.join("")) },
  fc.string({ unit: "binary", maxLength: 20 }),
);

test("whatever a translation is, it is judged, every finding stands in its file, and a second look finds the same", () => {
  fc.assert(
    fc.property(fc.array(target, { maxLength: 5 }), fc.boolean(), (targets, fuzzy) => {
      const { found, text } = findings(targets, fuzzy);
      const lines = text.split("\n");
      for (const { place: where, reason, fix } of found) {
        expect(reason).toMatch(/^Unexpected .*\.$/s);
        const { start, end } = where.position ?? {};
        if (start === undefined || end === undefined || !where.file.endsWith(".po")) continue;
        expect(start.offset ?? 0).toBeLessThanOrEqual(end.offset ?? 0);
        expect(end.offset ?? 0).toBeLessThanOrEqual(text.length);
        expect((lines[start.line - 1] ?? "").length).toBeGreaterThanOrEqual(start.column - 1);
        for (const edit of fix?.edits ?? []) expect(edit.end).toBeLessThanOrEqual(text.length);
      }
      expect(findings(targets, fuzzy).found).toEqual(found);
    }),
    { numRuns: 150 },
  );
});
