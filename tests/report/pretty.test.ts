import { stripVTControlCharacters } from "node:util";
import { expect, test } from "vitest";
import type { Diagnostic } from "../../pipeline/model/diagnostic.ts";
import { reportPretty } from "../../pipeline/report/pretty.ts";
import { findings, place, texts } from "./findings.ts";

const plain = { colors: false, texts };

test("findings stand file by file, each at its place with its line and what to do, then their number and the next command", () => {
  expect(reportPretty(findings, { ...plain, fixCommand: "tetrapla check --fix" })).toBe(`source/text/article.md
           info    Unexpected absence of rights.  metadata-is-complete
  3:7      error   Unexpected citation \`rubez-2008\`, expected a key of the bibliography.  citation-has-entry
             See [@rubez-2008] and   the 日本語 [@nobody].
                   ^^^^^^^^^^
           → Did you mean \`rubezh-2008\`?
             The entry that is probably meant: source/text/references.yaml:1:7
  3:33     error   Unexpected citation \`nobody\`, expected a key of the bibliography.  citation-has-entry
             See [@rubez-2008] and   the 日本語 [@nobody].
                                                  ^^^^^^

source/text/references.yaml
  1:7      accepted Unexpected entry \`rubezh-2008\`, expected a citation of it.  entry-is-cited
             because: Kept as further reading, 100 %.

2 errors, 1 note, 1 accepted
1 finding can be mended at once: tetrapla check --fix`);
});

test("colours change nothing else, and accepted findings are dim", () => {
  const colored = reportPretty(findings, { colors: true, texts });
  expect(stripVTControlCharacters(colored)).toBe(reportPretty(findings, plain));
  expect(colored).toContain("\u001B[2m  1:7      accepted");
});

test("the order in which findings come does not matter", () => {
  expect(reportPretty(findings.toReversed(), plain)).toBe(reportPretty(findings, plain));
});

test("nothing wrong is told, too; and no command is named that would do nothing", () => {
  expect(reportPretty([], { ...plain, fixCommand: "x" })).toBe("nothing to mend");
});

/** The excerpt and the marks that are shown for a stretch of a text. */
function excerptOf(text: string, start: number, end: number): string[] {
  const at = (offset: number): { line: number; column: number; offset: number } => ({ line: 1, column: offset + 1, offset });
  const finding: Diagnostic = {
    ruleId: "r",
    severity: "error",
    place: { file: "f", position: { start: at(start), end: at(end) } },
    reason: "R.",
  };
  const lines = reportPretty([finding], { colors: false, texts: new Map([["f", text]]) }).split("\n");
  return lines.slice(2, 4).map((line) => line.slice(13));
}

test.each([
  ["a tab before", "\tx", 1, 2, ["    x", "    ^"]],
  ["a tab marked", "ab\tx", 2, 3, ["ab  x", "  ^^"]],
  ["wide characters", "日本x", 2, 3, ["日本x", "    ^"]],
  ["wide characters marked", "日本x", 0, 2, ["日本x", "^^^^"]],
  ["combining marks", "e\u0301x", 2, 3, ["e\u0301x", " ^"]],
  ["emoji of several code points", "👩‍🔬x", 5, 6, ["👩‍🔬x", "  ^"]],
  ["nothing at the end of the line", "ab", 2, 2, ["ab", "  ^"]],
  ["a stretch of several lines", "ab\ncd", 1, 4, ["ab", " ^"]],
  ["a line between others", "ab\r\ncd\r\nef", 4, 6, ["cd", "^^"]],
])("the mark stands under the exact span: %s", (_, text, start, end, expected) => {
  expect(excerptOf(text, start, end)).toEqual(expected);
});

test("of a long line the surroundings are shown", () => {
  const text = `${"a".repeat(5000)}HERE${"b".repeat(5000)}`;
  const [line = "", marks = ""] = excerptOf(text, 5000, 5004);
  expect(line).toMatch(/^…a+HEREb+…$/);
  expect(line.length).toBeLessThan(105);
  expect(line.slice(marks.indexOf("^"), marks.lastIndexOf("^") + 1)).toBe("HERE");
});

test("a file of one enormous line with many findings takes no time", () => {
  const text = "x".repeat(2_000_000);
  const many = Array.from({ length: 2000 }, (_, index): Diagnostic => {
    const point = { line: 1, column: index * 900 + 1, offset: index * 900 };
    return { ruleId: "r", severity: "error", place: { file: "f", position: { start: point, end: point } }, reason: "R." };
  });
  const start = performance.now();
  reportPretty(many, { colors: false, texts: new Map([["f", text]]) });
  expect(performance.now() - start).toBeLessThan(5000);
});

test("no text can play tricks with the terminal", () => {
  const evil = "\u001B[2J\u009B31m\u202Egnp.exe\u2066\u0007";
  const finding: Diagnostic = {
    ruleId: "r",
    severity: "error",
    place: { ...place("source/text/article.md", "nobody"), file: evil },
    reason: evil,
    note: evil,
    related: [{ place: { file: evil }, message: evil }],
    waived: evil,
  };
  for (const diagnostic of [finding, { ...finding, waived: undefined as never }]) {
    const { waived, ...rest } = diagnostic;
    const shown = reportPretty([waived === undefined ? rest : diagnostic], {
      colors: false,
      texts: new Map([[evil, `${evil} nobody`.repeat(5)]]),
    });
    expect(shown).not.toMatch(/[\0-\x09\x0B-\x1F\x7F-\x9F\u202A-\u202E\u2066-\u2069]/);
    expect(shown).toContain("␛[2J");
  }
});
