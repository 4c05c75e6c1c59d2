import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { type BuildFlags, buildHere } from "../support/build-here.ts";
import { folderState } from "../support/folder-state.ts";
import { writeFiles } from "../support/new-folder.ts";
import { hardArticle, parallelWorkspace, translateHard } from "../support/parallel/parallel-workspace.ts";

const flags: BuildFlags = { proof: ["de"], format: ["html"] };
let root: string;

beforeAll(async () => {
  root = await parallelWorkspace(hardArticle, {
    locales: ["de", "fr"],
    translate: (source, locale) => (locale === "fr" ? undefined : translateHard(source, locale)),
  });
  const run = await buildHere(root, flags);
  expect(run).toMatchObject({ code: 0, stderr: expect.stringContaining("1 file written") });
});

/** What a run says, and that it changed nothing in the output. */
async function failing(own: BuildFlags): Promise<{ readonly code: number | null; readonly stderr: string }> {
  const before = folderState(join(root, "output"));
  const { code, stderr, stdout } = await buildHere(root, own);
  expect(stdout).toBe("");
  expect(folderState(join(root, "output"))).toEqual(before);
  return { code, stderr };
}

/** Runs while a file says something else. */
async function whileChanged<Value>(path: string, change: (text: string) => string | undefined, run: () => Promise<Value>): Promise<Value> {
  const text = readFileSync(join(root, path), "utf8");
  const changed = change(text);
  if (changed === undefined) rmSync(join(root, path));
  else writeFiles(root, { [path]: changed });
  try {
    return await run();
  } finally {
    writeFiles(root, { [path]: text });
  }
}

describe("a proof", () => {
  it("of a locale that the publication does not have is not made", async () => {
    expect(await failing({ ...flags, proof: ["de", "es"] })).toEqual({
      code: 2,
      stderr: expect.stringContaining("Unexpected locale `es`"),
    });
  });

  it("of the source is not made", async () => {
    expect(await failing({ ...flags, proof: ["en"] })).toEqual({
      code: 2,
      stderr: expect.stringMatching(/Unexpected proof of `en`, the source, expected a language that it is translated into: de, fr\./),
    });
  });

  it("of a language into which nothing is translated is not made", async () => {
    expect(await failing({ ...flags, proof: ["fr"] })).toEqual({
      code: 1,
      stderr: expect.stringContaining("Unexpected proof of `text` in `fr`, into which nothing of it is translated"),
    });
  });

  it("of a language without a file of translations is not made", async () => {
    const found = await whileChanged(
      "translations/de/text.po",
      () => undefined,
      () => failing(flags),
    );
    expect(found).toEqual({ code: 1, stderr: expect.stringContaining("into which nothing of it is translated") });
  });

  it("of a file of translations that cannot be read is not made, and the earlier one stays", async () => {
    const found = await whileChanged(
      "translations/de/text.po",
      (text) => text.replace('msgstr "Fünf', 'msgstr ""Fünf'),
      () => failing(flags),
    );
    expect(found).toEqual({
      code: 1,
      stderr: expect.stringMatching(/translation-is-readable[\s\S]*what was there of them is still there/),
    });
  });

  it("of an article whose front matter cannot be read is not made, and the earlier one stays", async () => {
    const found = await whileChanged(
      "source/text/article.md",
      (text) => text.replace("title: A hard text", 'title: "A hard text'),
      () => failing(flags),
    );
    expect(found).toEqual({ code: 1, stderr: expect.stringContaining("metadata-is-valid") });
  });

  it("of an article without a text is not made, and the earlier one stays", async () => {
    const found = await whileChanged(
      "source/text/article.md",
      () => undefined,
      () => failing(flags),
    );
    expect(found).toEqual({ code: 1, stderr: expect.stringContaining("article-has-text") });
  });

  it("of other languages is made all the same", async () => {
    rmSync(join(root, "output/proof/text.de.html"));
    const run = await buildHere(root, { ...flags, proof: ["fr", "de", "de"] });
    expect(run).toMatchObject({ code: 1, stdout: expect.stringMatching(/^\S*proof\/text\.de\.html\n$/) });
  });

  it.each<[string, BuildFlags]>([
    ["--handout", { handout: ["booklet"] }],
    ["--one-file", { oneFile: true }],
    ["--parallel", { parallel: [["en", "de"]] }],
    ["--package", { package: true }],
    ["--release", { release: true }],
    ["--locale", { locale: ["de"] }],
  ])("is not made together with %s", async (name, own) => {
    expect(await failing({ ...flags, ...own })).toEqual({
      code: 2,
      stderr: `tetrapla: Unexpected ${name} with --proof, expected proofs alone. Run \`tetrapla build\` once for each.`,
    });
  });

  it("has no other formats than those of a page and of paper", async () => {
    expect(await failing({ ...flags, format: ["epub"] })).toEqual({
      code: 2,
      stderr: "tetrapla: Unexpected format epub of a proof, expected html or pdf.",
    });
  });
});
