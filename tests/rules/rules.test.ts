import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { rules } from "../../pipeline/stages/check/rules/index.ts";
import { findingsIn, inFolder, layWorkspace } from "./workspaces.ts";

const here = "tests/rules";
const folders = readdirSync(here, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && entry.name !== "base")
  .map(({ name }) => name)
  .sort();

/** Rules that no workspace can break for `check`, and where they are tested instead. */
const withoutFolder: Readonly<Record<string, string>> = {
  "cover-has-glyphs": "found when an e-book's cover is painted: tests/stages/emit/epub/cover/paint-cover.test.ts",
  "epub-is-accessible": "said by axe: tests/acceptance/validate.test.ts",
  "epub-is-valid": "said by EPUBCheck: tests/acceptance/validate.test.ts",
  "html-is-accessible": "said by axe: tests/acceptance/validate.test.ts",
  "html-is-valid": "said by the Nu checker: tests/acceptance/validate.test.ts",
  "pdf-is-accessible": "said by veraPDF: tests/acceptance/validate.test.ts",
  "import-fits-article": "found when a translator's file is imported: tests/acceptance/import.test.ts",
  "import-is-readable": "found when a translator's file is imported: tests/acceptance/import.test.ts",
  "request-is-known": "found on the command line: tests/acceptance/errors/command-line-errors.test.ts",
};

test("every rule has its folder, and every folder its rule", () => {
  expect(folders.length).toBeGreaterThan(0);
  expect([...folders, ...Object.keys(withoutFolder)].sort()).toEqual(rules.map(({ id }) => id).sort());
});

test("the base workspace is without fault", async () => {
  expect(
    await inFolder(async (folder) => {
      layWorkspace(folder, [join(here, "base")]);
      return findingsIn(folder);
    }),
  ).toEqual([]);
});

/** What is found in finished files has no workspace that is wrong: `output.test.ts` changes files. */
const ofWorkspaces = folders.filter((id) => existsSync(join(here, id, "not-ok")));

describe.each(ofWorkspaces)("%s", (id) => {
  const check = (part: string): Promise<string[]> =>
    inFolder(async (folder) => {
      layWorkspace(folder, [join(here, "base"), join(here, id, part)]);
      return findingsIn(folder);
    });

  test.runIf(existsSync(join(here, id, "ok")))("says nothing of what is right", async () => {
    expect((await check("ok")).filter((line) => !line.includes(" (accepted: "))).toEqual([]);
  });

  test("says exactly what is wrong", async () => {
    const found = await check("not-ok");
    const path = join(here, id, "expected.txt");
    if (process.env["UPDATE_GOLDEN"]) writeFileSync(path, `${found.join("\n")}\n`);
    expect(found).toEqual(readFileSync(path, "utf8").trimEnd().split("\n"));
    expect(found.some((line) => line.includes(` ${id} `))).toBe(true);
  });
});
