import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { type StatusDocument, statusSchema } from "../../pipeline/report/coverage/status-schema.ts";
import { runTetrapla } from "../support/run-tetrapla.ts";
import { passages, TranslatedWorkspace } from "../support/translated-workspace.ts";

const path = "schemas/status.schema.json";
const edited = [
  passages[0]?.replace("p. 12", "p. 13") ?? "",
  passages[1]?.replace("chimneys,", "chimneys") ?? "",
  "Ravens are black.",
  passages[2] ?? "",
];

async function status(workspace: TranslatedWorkspace, ...args: string[]): Promise<StatusDocument> {
  const { stdout } = await runTetrapla(["status", "--json", ...args], { cwd: workspace.root });
  return JSON.parse(stdout) as StatusDocument;
}

test("the shipped schema is that of the code (UPDATE_GOLDEN=1 rewrites it)", () => {
  const text = `${JSON.stringify({ ...z.toJSONSchema(statusSchema), title: "What tetrapla status --json prints" }, null, 2)}\n`;
  if (process.env["UPDATE_GOLDEN"]) writeFileSync(path, text);
  expect(readFileSync(path, "utf8")).toBe(text);
});

test("an edit is seen before `sync`, and afterwards the same is left to do", async () => {
  const workspace = await TranslatedWorkspace.make();
  workspace.write(edited);
  const before = await status(workspace);
  expect(new Ajv2020({ strict: true, strictRequired: false }).compile(JSON.parse(readFileSync(path, "utf8")))(before)).toBe(true);
  const [article] = before.articles;
  expect(article?.edit).toMatchObject({ edited: 2, new: 1, gone: 0 });
  const [german] = article?.locales ?? [];
  expect(german).toMatchObject({ locale: "de", behind: true, follows: 1, progress: { stale: { units: 2 }, missing: { units: 1 } } });
  expect(german?.stale).toMatchObject({ atoms: { units: 1 }, punctuation: { units: 1 } });
  await workspace.sync();
  const [after] = (await status(workspace)).articles;
  expect(after?.edit).toMatchObject({ edited: 0, new: 0 });
  expect(after?.locales[0]).toMatchObject({
    behind: false,
    follows: 0,
    progress: { stale: { units: 1 }, missing: { units: 1 }, carriedOver: { units: 1 } },
  });
});

test("it says what to type next, in the order in which to do it", async () => {
  const workspace = await TranslatedWorkspace.make();
  const sayings = async (...args: string[]): Promise<string[]> => (await status(workspace, ...args)).next.map((step) => step.do);
  expect(await sayings()).toEqual([]);
  workspace.write(edited);
  expect(await sayings("--locale", "ru")).toEqual([
    "tetrapla sync",
    "tetrapla diff --locale ru",
    "tetrapla accept ID --locale ru",
    "translate translations/ru/text.po",
    "tetrapla export --locale ru",
  ]);
  await workspace.sync();
  expect((await sayings("text"))[0]).toBe("tetrapla diff text --locale de");
});

test("a translation that lost its citation is not counted as current", async () => {
  const workspace = await TranslatedWorkspace.make();
  workspace.change("de", (message) => ({ ...message, translation: message.translation.replace(/ \[@.*?\]/, "") }));
  const { articles, next } = await status(workspace);
  expect(articles[0]?.locales[0]?.progress.invalid.units).toBe(1);
  expect(next.map((step) => step.do)).toContain("tetrapla check");
});

test("an option of names that is given twice names all of both", async () => {
  const workspace = await TranslatedWorkspace.make();
  const localesOf = async (...args: string[]): Promise<string[]> =>
    (await status(workspace, ...args)).articles.flatMap(({ locales }) => locales.map(({ locale }) => locale)).sort();
  expect(await localesOf("--locale", "de", "--locale", "ru")).toEqual(["de", "ru"]);
  expect(await localesOf("--locale", "ru")).toEqual(["ru"]);
});

describe("exit codes", () => {
  const settings = "locales:\n  de: { minCoverage: 0.9 }\n  ru: { minCoverage: 0 }\n";
  const codeOf = async (workspace: TranslatedWorkspace, ...args: string[]) =>
    (await runTetrapla(["status", ...args], { cwd: workspace.root })).code;

  test("0 whatever is missing, and 1 with --exit-code below the language's own minimum", async () => {
    const workspace = await TranslatedWorkspace.make(settings);
    expect(await codeOf(workspace, "--exit-code")).toBe(0);
    workspace.write(edited);
    expect(await codeOf(workspace)).toBe(0);
    expect(await codeOf(workspace, "--exit-code")).toBe(1);
    expect(await codeOf(workspace, "--exit-code", "--locale", "ru")).toBe(0);
    expect(await codeOf(workspace, "--min-coverage", "10%")).toBe(0);
    expect(await codeOf(workspace, "--min-coverage", "0.99")).toBe(1);
  });

  test.each([
    ["an article that is not there", ["nothing"]],
    ["a language that is not there", ["--locale", "xx"]],
    ["a share that is none", ["--min-coverage", "most"]],
    ["a folder without a publication", ["--root", "/nowhere"]],
  ])("2 for %s", async (_, args) => {
    const workspace = await TranslatedWorkspace.make();
    expect(await codeOf(workspace, ...args)).toBe(2);
  });

  test("2 when a PO file cannot be read whole: less is known than it seems", async () => {
    const workspace = await TranslatedWorkspace.make();
    writeFileSync(join(workspace.root, "translations/de/text.po"), `${workspace.read("translations/de/text.po")}\nmsgid "x\n`);
    expect(await codeOf(workspace)).toBe(2);
  });
});
