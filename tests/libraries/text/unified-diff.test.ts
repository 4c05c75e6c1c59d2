import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { unifiedDiff } from "../../../pipeline/libraries/text/unified-diff.ts";
import { newFolder } from "../../support/new-folder.ts";

const diff = (before: string, after: string): string =>
  unifiedDiff("f.md", before, after)
    .map(({ text }) => `${text}\n`)
    .join("");

test("a changed line stands with three lines around it", () => {
  const lines = ["1", "2", "3", "4", "5", "6", "7", "8", "9"];
  expect(diff(`${lines.join("\n")}\n`, `${lines.with(4, "five").join("\n")}\n`)).toBe(
    "--- a/f.md\n+++ b/f.md\n@@ -2,7 +2,7 @@\n 2\n 3\n 4\n-5\n+five\n 6\n 7\n 8\n",
  );
});

test("nothing changed, nothing said", () => {
  expect(unifiedDiff("f.md", "a\n", "a\n")).toEqual([]);
});

test("a last line without an ending is told", () => {
  expect(diff("a", "a\n")).toContain("-a\n\\ No newline at end of file\n+a\n");
});

test("law: git applies what is written", () => {
  const text = fc.array(fc.constantFrom("a\n", "b\n", "c\n", "d\n", "\n", "e\r\n"), { maxLength: 25 }).map((lines) => lines.join(""));
  const folder = newFolder();
  execFileSync("git", ["init", "-q"], { cwd: folder });
  fc.assert(
    fc.property(text, text, fc.boolean(), (before, after, isCut) => {
      fc.pre(before !== after && before !== "" && after !== "");
      const end = isCut ? after.trimEnd() : after;
      fc.pre(end !== "" && end !== before);
      writeFileSync(join(folder, "f.md"), before);
      execFileSync("git", ["apply", "--whitespace=nowarn", "-"], { cwd: folder, input: diff(before, end) });
      expect(readFileSync(join(folder, "f.md"), "utf8")).toBe(end);
    }),
    { numRuns: 40 },
  );
});
