import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { CheckSession } from "../../pipeline/build/check-session.ts";
import { fixWorkspace } from "../../pipeline/build/fix-workspace.ts";
import type { Diagnostic, Place, TextEdit } from "../../pipeline/model/diagnostic.ts";
import { sortFindings } from "../../pipeline/report/sort-findings.ts";
import { markdownText } from "../libraries/markdown/markdown-text.ts";
import { newFolder, writeFiles } from "../support/new-folder.ts";
import { poOf } from "../support/po-of.ts";
import { workspaceFiles } from "../support/workspace-files.ts";

const article = "source/text/article.md";
const references = "source/text/references.yaml";
const translation = "translations/ru/text.po";
const registry = "translations/en/text.pot";

/** Pieces of which editors' mistakes are made, beside those of the syntax. */
const mistakes = [
  ...["\u200B", "\uFEFF", "\u202E", "\u00AD", "e\u0301", "и\u0306", "\u0007", "\uFFFE", "\u2028", "ﬁ", "Ⅳ"],
  ...[
    "[@Lee-2019]",
    "[@lее-2019]",
    "[@lee-2019, S. 3]",
    "[@lee-2019, p. ]",
    "[@nobody; @lee-2019]",
    "[12]",
    "[edit]",
    "{{cn}}",
    "<ref>",
    "^[a]",
  ],
  ...[
    "TODO",
    "lorem ipsum",
    "[citation needed]",
    "[x]{.citation-needed since=2011-02}",
    "[x]{.y z=1}",
    "[here](#here)",
    "[](#Head)",
    "[](x)",
  ],
  ...[
    '"a quoted sentence of more than eight words is here"',
    "«да»",
    "‘so’",
    "“",
    "1,250",
    "1 250",
    "XIX",
    "28 May 2010",
    "пaра",
    "Слово слово",
  ],
  ...[
    "\n\n## Head\n\n",
    "\n\n### Head {#Head}\n\n",
    "\n\n#\n\n",
    "\n\n> Quoted.\n\n",
    "\n\n| a |\n|---|\n| b | c |\n\n",
    "\n\n[^1]:\n\n",
    "\n\n$$\nx^{\n$$\n\n",
  ],
  ...[
    "<!-- check-ignore text-is-clean: so -->\n\n",
    "<!-- check-ignore nothing -->\n\n",
    "<script>",
    "![](a.png)",
    "![a.png](b.svg)",
    "\n\n:::figure{#f}\n![x](y.png)\n:::\n\n",
  ],
];

const words = fc.array(
  fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...mistakes) }, markdownText, fc.string({ unit: "binary", maxLength: 6 })),
  {
    maxLength: 14,
  },
);
/** Front matter that would grow to thousands of millions of values. */
const bomb = `---\na: &a [${"x, ".repeat(9)}x]\n${[..."bcdefghi"].map((name, index) => `${name}: &${name} [${`*${"abcdefgh"[index]}, `.repeat(9)}x]\n`).join("")}---\n\n`;
const anyText = fc.tuple(
  fc.constantFrom(
    "",
    "---\ntitle: A\n---\n\n",
    bomb,
    "---\ndate: 3\nx: [\n---\n",
    "---\ntitle: T\ndate: 2020-13-01\nkeywords: a, b\n---\n",
  ),
  words,
);
const text = anyText.map(([head, pieces]) => head + pieces.join(" "));

const root = newFolder(
  workspaceFiles({
    article: { "article.md": "", "references.yaml": readFileSync("tests/rules/base/source/test/references.yaml") },
    locales: ["en", "ru"],
    settings: "waivers:\n  - { rule: entry-is-cited, reason: So. }\n",
  }),
);

/** What is found with these texts in place of the files. */
async function check(unsaved: ReadonlyMap<string, string>): Promise<readonly Diagnostic[]> {
  return (await new CheckSession(root, { unsaved }).check()).diagnostics;
}

function textOf(file: string, unsaved: ReadonlyMap<string, string>): string {
  return unsaved.get(file) ?? readFileSync(join(root, file), "utf8");
}

/** What is untrue about the places of findings. */
function brokenPlaces(diagnostics: readonly Diagnostic[], unsaved: ReadonlyMap<string, string>): string[] {
  const faultOf = ({ file, position }: Place): string | undefined => {
    if (position === undefined) return undefined;
    const whole = textOf(file, unsaved);
    const lines = whole.split(/\r\n|\r|\n/);
    for (const { line, column, offset } of [position.start, position.end]) {
      if (!(line >= 1 && line <= lines.length)) return `line ${line} of ${lines.length}`;
      if (offset === undefined || offset < 0 || offset > whole.length) return `offset ${offset} of ${whole.length}`;
      const before = whole.slice(0, offset);
      // Readers of other formats than Markdown know no line that ends with a carriage return alone.
      const columns = [
        before.length - before.lastIndexOf("\n"),
        before.length - Math.max(before.lastIndexOf("\n"), before.lastIndexOf("\r")),
      ];
      if (!columns.includes(column)) return `column ${column} at offset ${offset}, which is in column ${columns.join(" or ")}`;
    }
    return (position.start.offset ?? 0) > (position.end.offset ?? 0) ? "backwards" : undefined;
  };
  const faultOfEdit = ({ file, start, end }: TextEdit): string | undefined =>
    0 <= start && start <= end && end <= textOf(file, unsaved).length ? undefined : `edit from ${start} to ${end}`;
  return diagnostics.flatMap(({ ruleId, place, related = [], fix }) =>
    [...[place, ...related.map((other) => other.place)].map(faultOf), ...(fix?.edits ?? []).map(faultOfEdit)]
      .filter((fault) => fault !== undefined)
      .map((fault) => `${ruleId}: ${fault}`),
  );
}

const runs = { numRuns: Number(process.env["CHECK_RUNS"] ?? 150) };

describe("laws of checking", () => {
  test("whatever an article says, it is checked; every place lies in its file; and it is said twice alike", async () => {
    await fc.assert(
      fc.asyncProperty(text, async (markdown) => {
        const unsaved = new Map([[article, markdown]]);
        const found = await check(unsaved);
        expect(brokenPlaces(found, unsaved)).toEqual([]);
        expect(await check(unsaved)).toEqual(found);
        expect(sortFindings(found.toReversed())).toEqual(sortFindings(found));
      }),
      runs,
    );
  });

  test("whatever a bibliography and a translation say, too", async () => {
    const message = fc.record({ id: fc.constantFrom("kaaaaaaa", "kbbbbbbb", "x"), source: text, target: text, fuzzy: fc.boolean() });
    await fc.assert(
      fc.asyncProperty(text, words, fc.array(message, { maxLength: 4 }), async (markdown, entries, messages) => {
        const po = poOf(messages.map((one) => ({ ...one, source: one.source || "x" })));
        const unsaved = new Map([
          [article, markdown],
          [references, `- id: lee-2019\n  title: ${entries.join("\n  note: ")}\n`],
          [registry, po],
          [translation, po],
        ]);
        const found = await check(unsaved);
        expect(brokenPlaces(found, unsaved)).toEqual([]);
        expect(await check(unsaved)).toEqual(found);
      }),
      runs,
    );
  });

  test("mending twice is mending once, and mends touch no block quotation", async () => {
    await fc.assert(
      fc.asyncProperty(text, async (markdown) => {
        const quotation = `\n\n> Cafe\u0301 \u200B[@Lee-2019].\n`;
        const source = `${markdown.replaceAll(/[<>`$:]/g, "")}${quotation}`;
        writeFiles(root, { [article]: source });
        await fixWorkspace({ root, write: true });
        const once = readFileSync(join(root, article), "utf8");
        expect((await fixWorkspace({ root, write: true })).files).toEqual([]);
        expect(readFileSync(join(root, article), "utf8")).toBe(once);
        expect(once.endsWith(quotation)).toBe(true);
      }),
      { numRuns: Math.ceil(runs.numRuns / 3) },
    );
  });
});
