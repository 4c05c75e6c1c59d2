import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parsePo } from "../../pipeline/libraries/codec/po-parse.ts";
import { newFolder } from "../support/new-folder.ts";
import { projectRoot, runTetrapla } from "../support/run-tetrapla.ts";
import { passages, TranslatedWorkspace } from "../support/translated-workspace.ts";

const hasGettext = spawnSync("msgcat", ["--version"]).status === 0;

/** A workspace with everything that a PO file can hold: stale, obsolete, carried over and drafts. */
async function busyWorkspace(): Promise<TranslatedWorkspace> {
  const workspace = await TranslatedWorkspace.make();
  const [herons = "", storks = ""] = passages;
  workspace.write([
    herons.replace("p. 12", "p. 13"),
    "New here, and long enough to be wrapped by any tool that wraps lines at eighty columns.",
    storks.replace("nests", "large nests"),
  ]);
  await workspace.sync();
  workspace.change("de", (message) =>
    message.id.startsWith("New")
      ? {
          ...message,
          translation: 'Neu "hier"\tund\\da',
          flags: ["fuzzy", "markdown-text"],
          translatorComments: ["check-ignore: translation-keeps-numbers -- so"],
        }
      : message,
  );
  return workspace;
}

const files = ["translations/de/text.po", "translations/ru/text.po", "translations/en/text.pot"];

describe.runIf(hasGettext)("what GNU gettext makes of our files", () => {
  test.each([
    ["wrapped", []],
    ["not wrapped", ["--no-wrap"]],
    ["in narrow lines", ["--width=30"]],
  ])("%s, they come back to the same bytes", async (_, options) => {
    const workspace = await busyWorkspace();
    const before = files.map((path) => workspace.read(path));
    for (const path of files) execFileSync("msgcat", [...options, join(workspace.root, path), "--output-file", join(workspace.root, path)]);
    expect(files.map((path) => workspace.read(path))).not.toEqual(before);
    expect((await runTetrapla(["fmt", "--check"], { cwd: workspace.root })).code).toBe(1);
    expect((await runTetrapla(["fmt"], { cwd: workspace.root })).code).toBe(0);
    expect(files.map((path) => workspace.read(path))).toEqual(before);
    expect((await runTetrapla(["fmt", "--check"], { cwd: workspace.root })).code).toBe(0);
  });

  test("the sample's files come back to the same bytes, and msgfmt accepts each", async () => {
    const root = newFolder();
    for (const name of ["publication.yaml", "source", "translations"])
      cpSync(join(projectRoot, name), join(root, name), { recursive: true });
    const paths = readdirSync(join(root, "translations"), { recursive: true, encoding: "utf8" })
      .filter((name) => /\.pot?$/.test(name))
      .map((name) => join(root, "translations", name));
    expect(paths.length).toBeGreaterThan(3);
    const before = paths.map((path) => readFileSync(path, "utf8"));
    for (const path of paths) {
      execFileSync("msgfmt", ["--check", "--output-file", "/dev/null", path], { stdio: "pipe" });
      execFileSync("msgcat", [path, "--output-file", path]);
    }
    expect((await runTetrapla(["fmt"], { cwd: root })).code).toBe(0);
    expect(paths.map((path) => readFileSync(path, "utf8"))).toEqual(before);
  });

  test("msgfmt accepts every file that is written, whatever is in it", async () => {
    const workspace = await busyWorkspace();
    for (const path of files)
      execFileSync("msgfmt", ["--check", "--output-file", "/dev/null", join(workspace.root, path)], { stdio: "pipe" });
    expect(workspace.read("translations/de/text.po")).toContain("#~ msgid");
  });
});

test("what Poedit and Weblate do to a file is undone, and what the translator did stays", async () => {
  const workspace = await busyWorkspace();
  const path = join(workspace.root, "translations/de/text.po");
  const before = parsePo(workspace.read("translations/de/text.po")).file;
  const text = workspace
    .read("translations/de/text.po")
    .replace('"Language: de\\n"\n', '"Language: de\\n"\n"PO-Revision-Date: 2026-11-20 10:00+0100\\n"\n"X-Generator: Poedit 3.5\\n"\n')
    .replaceAll("markdown-text", "c-format")
    .replaceAll(/^#\. .*\n/gm, "")
    .replace(/^msgstr "Storksen/m, 'msgstr ""\n"Störche"\n" Storksen')
    .replace(/^msgstr "Neu/m, 'msgstr "Ganz neu');
  writeFileSync(path, text);
  await runTetrapla(["fmt"], { cwd: workspace.root });
  const { file, problems } = parsePo(workspace.read("translations/de/text.po"));
  expect(problems).toEqual([]);
  expect(file.header?.fields).toContainEqual(["X-Generator", "Poedit 3.5"]);
  for (const [index, message] of file.messages.entries()) {
    const old = before.messages[index];
    expect({ id: message.id, comments: message.extractedComments, previous: message.previous }).toEqual({
      id: old?.id,
      comments: old?.extractedComments,
      previous: old?.previous,
    });
    expect(message.flags.includes("markdown-text")).toBe(old?.flags.includes("markdown-text"));
  }
  expect(file.messages.find(({ id }) => id.startsWith("New"))).toMatchObject({ translation: expect.stringMatching(/^Ganz neu/) });
});

test("`fuzzy` on the new line of flags means what it says", async () => {
  const workspace = await busyWorkspace();
  const path = join(workspace.root, "translations/de/text.po");
  const before = workspace.read("translations/de/text.po");
  writeFileSync(path, before.replaceAll(/^#, fuzzy, markdown-text$/gm, "#, markdown-text\n#= fuzzy"));
  expect(workspace.read("translations/de/text.po")).toContain("#= fuzzy");
  await runTetrapla(["fmt"], { cwd: workspace.root });
  expect(workspace.read("translations/de/text.po")).toBe(before);
});

test("a file that cannot be read whole is left alone and named", async () => {
  const workspace = await busyWorkspace();
  const path = join(workspace.root, "translations/de/text.po");
  const broken = `${workspace.read("translations/de/text.po")}\n<<<<<<< HEAD\n`;
  writeFileSync(path, broken);
  const { code, stderr } = await runTetrapla(["fmt"], { cwd: workspace.root });
  expect(code).toBe(1);
  expect(stderr).toContain("translation-is-readable");
  expect(workspace.read("translations/de/text.po")).toBe(broken);
});
