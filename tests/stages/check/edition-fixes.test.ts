import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { checkWorkspace } from "../../../pipeline/build/check-workspace.ts";
import { applyFixes } from "../../../pipeline/libraries/text/apply-fixes.ts";
import type { Diagnostic } from "../../../pipeline/model/diagnostic.ts";
import { inFolder, layWorkspace } from "../../rules/workspaces.ts";

/** What a rule finds in its own example, and what is left after its fixes. */
const fixed = (rule: string): Promise<{ before: readonly Diagnostic[]; after: readonly Diagnostic[]; texts: readonly string[] }> =>
  inFolder(async (folder) => {
    layWorkspace(folder, ["tests/rules/base", join("tests/rules", rule, "not-ok")]);
    const find = async (): Promise<Diagnostic[]> =>
      (await checkWorkspace(folder, undefined)).diagnostics.filter(({ ruleId }) => ruleId === rule);
    const before = await find();
    const fixes = before.flatMap(({ fix }) => fix ?? []);
    const files = [...new Set(fixes.flatMap(({ edits }) => edits.map(({ file }) => file)))];
    const { changed } = applyFixes(fixes, new Map(files.map((file) => [file, readFileSync(join(folder, file), "utf8")])));
    for (const [file, text] of changed) writeFileSync(join(folder, file), text);
    return { before, after: await find(), texts: [...changed.values()] };
  });

describe.each([
  ["translation-names-a-unit", ["Unexpected message `kmistakn`"]],
  ["translation-parses", ["Unexpected footnote `[^notte]`", "Unexpected footnote `[^9]`"]],
  ["translation-keeps-spans", ["`[…]{#kye .small-caps}`"]],
  ["translation-keeps-citations", ["`@lее-2019`"]],
  ["translation-keeps-locators", ["`S. 3`", "`S. 3–5`", "`с. 3`", "`с. 3—5`", "`гл. 2`"]],
  ["translation-keeps-links", ["`[](#prat)`"]],
  ["translation-keeps-images", ["`sqare.svg`"]],
  ["translation-keeps-structure", ["Unexpected `-`", "Unexpected `##`"]],
  ["translation-script-is-consistent", ["`здеcь`", "`Mоскве`"]],
  ["translation-text-is-clean", ["zero-width", "at the start", "at the end", "second space", "line break", "form of `é`"]],
  ["label-keeps-placeholders", ["`{size}`", "`{{nubmer}}`"]],
] as const)("%s", (rule, mended) => {
  test("mends what needs no judgement, and leaves the rest as it is", async () => {
    const { before, after } = await fixed(rule);
    for (const words of mended) {
      expect(before.some(({ reason, fix }) => reason.includes(words) && fix !== undefined)).toBe(true);
      expect(after.filter(({ reason }) => reason.includes(words)).map(({ reason }) => reason)).toEqual([]);
    }
    const unmended = before.filter(({ fix }) => fix === undefined);
    expect(after).toHaveLength(unmended.length);
  });
});

test("a translated label becomes the source's own, and nothing else changes", async () => {
  const { texts } = await fixed("translation-keeps-locators");
  expect(texts.join("\n")).toContain("[@lee-2019, pp. 3-5 und passim]");
  expect(texts.join("\n")).toContain("[@lee-2019, pp. 3-5, и далее]");
});
