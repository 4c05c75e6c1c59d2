import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, expect, test } from "vitest";
import { CheckSession } from "../../pipeline/build/check-session.ts";
import { newFolder, writeFiles } from "../support/new-folder.ts";
import { localeFiles } from "../support/workspace-files.ts";

const article = (text: string): string => `---\ntitle: Tests\n---\n\n${text}\n`;

let root: string;
let judged: string[];
let unsaved: Map<string, string>;
let session: CheckSession;

beforeEach(() => {
  root = newFolder({
    "publication.yaml": "title: Tests\nidentifier: https://tests.example/\n",
    "source/one/article.md": article("One [@nobody]."),
    "source/two/article.md": article("Two [@nobody]."),
    ...localeFiles("en"),
  });
  judged = [];
  unsaved = new Map();
  session = new CheckSession(root, { unsaved, onPrepared: ({ article: { name } }) => judged.push(name) });
});

/** The files with an unknown citation, and the articles that were judged to find them. */
async function check(articles?: string[]): Promise<{ files: string[]; judged: string[] }> {
  judged.length = 0;
  const { diagnostics } = await session.check(articles);
  const files = diagnostics.filter(({ ruleId }) => ruleId === "citation-has-entry").map(({ place }) => place.file);
  return { files, judged: [...judged] };
}

test("an article is judged once, and again only when it has changed", async () => {
  const both = ["source/one/article.md", "source/two/article.md"];
  expect(await check()).toEqual({ files: both, judged: ["one", "two"] });
  expect(await check()).toEqual({ files: both, judged: [] });
  writeFileSync(join(root, "source/two/article.md"), article("Two."));
  session.forget(["source/two/article.md"]);
  expect(await check()).toEqual({ files: both.slice(0, 1), judged: ["two"] });
});

test("a translation belongs to its article", async () => {
  await check();
  session.forget(["translations/de/one.po"]);
  expect((await check()).judged).toEqual(["one"]);
});

test("settings and conventions are looked at each time, and change everything", async () => {
  await check();
  writeFiles(root, { "publication.yaml": "title: Tests\nidentifier: https://tests.example/\nseverities: { citation-has-entry: off }\n" });
  expect(await check()).toEqual({ files: [], judged: ["one", "two"] });
});

test("articles that come and go are noticed", async () => {
  await check();
  mkdirSync(join(root, "source/three"));
  writeFileSync(join(root, "source/three/article.md"), article("Three [@nobody]."));
  rmSync(join(root, "source/one"), { recursive: true });
  expect(await check()).toEqual({ files: ["source/three/article.md", "source/two/article.md"], judged: ["three"] });
});

test("an unsaved text stands before the disk's", async () => {
  unsaved.set("source/one/article.md", article("One."));
  unsaved.set("source/one/references.yaml", "- id: other\n");
  expect((await check(["one"])).files).toEqual([]);
  unsaved.clear();
  session.forget(["source/one"]);
  expect((await check(["one"])).files).toEqual(["source/one/article.md"]);
});

test("an article that nobody knows is told, unless only known ones are meant", async () => {
  const { value, diagnostics } = await session.check(["one", "onne"]);
  expect(value).toBeUndefined();
  expect(diagnostics.map(({ reason }) => reason)).toContain("Unexpected article `onne`, expected what this workspace has: one, two in en.");
  expect((await session.check(["one", "onne"], "known")).value).toBeDefined();
});
