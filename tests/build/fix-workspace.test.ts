import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { type FixResult, fixWorkspace } from "../../pipeline/build/fix-workspace.ts";
import { newFolder } from "../support/new-folder.ts";
import { workspaceFiles } from "../support/workspace-files.ts";

const head = "---\ntitle: Tests\n---\n\n";
const references = "- id: heron-2011\n  type: book\n  title: Herons\n";

/** Mends a workspace of one article; what the article is then, and what was told. */
async function fixed(
  text: string,
  changes: { write?: boolean; settings?: string; locales?: string[] } = {},
): Promise<FixResult & { text: string; root: string }> {
  const { write = true, settings = "", locales = ["en"] } = changes;
  const root = newFolder(workspaceFiles({ article: { "article.md": head + text, "references.yaml": references }, settings, locales }));
  const result = await fixWorkspace({ root, write });
  return { ...result, root, text: readFileSync(join(root, "source/text/article.md"), "utf8").slice(head.length) };
}

const clean = "Birds fly [@heron-2011].\n";

test("mends without judgement are made, and what needs judgement is left", async () => {
  const { text, left, files } = await fixed("Bi\u200Brds fly [@Heron-2011]. Café cafe\u0301 [@nobody].\n");
  expect(text).toBe("Birds fly [@heron-2011]. Café café [@nobody].\n");
  expect(files.map(({ path }) => path)).toEqual(["source/text/article.md"]);
  const rules = left.map(({ ruleId }) => ruleId);
  expect(rules).toContain("citation-has-entry");
  expect(rules).not.toContain("text-is-clean");
  expect(rules).not.toContain("citation-key-is-exact");
});

test("a second run mends nothing", async () => {
  const { root } = await fixed("Bi\u200Brds fly [@Heron-2011]. Cafe\u0301 “cafe\u0301” and a \u200B\u200B\u200B.\n");
  const before = readFileSync(join(root, "source/text/article.md"), "utf8");
  expect((await fixWorkspace({ root, write: true })).files).toEqual([]);
  expect(readFileSync(join(root, "source/text/article.md"), "utf8")).toBe(before);
});

test("quoted words are nobody's to mend, though the same line is mended around them", async () => {
  const { text, quoted } = await fixed('Cafe\u0301, he said "cafe\u0301" [@heron-2011].\n\n> Ca\u200Bfe\u0301. [@Heron-2011]\n');
  expect(text).toBe('Café, he said "cafe\u0301" [@heron-2011].\n\n> Ca\u200Bfe\u0301. [@Heron-2011]\n');
  expect(quoted).toBeGreaterThan(0);
});

test("a finding that is accepted is not mended", async () => {
  const ignored = "<!-- check-ignore text-is-clean: It is about this character. -->\n\nBi\u200Brds fly [@heron-2011].\n";
  const { text, files } = await fixed(ignored);
  expect(text).toBe(ignored);
  expect(files).toEqual([]);
});

test("a dry run writes nothing and tells what it would", async () => {
  const { text, files, found } = await fixed(`Bi\u200Brds. ${clean}`, { write: false });
  expect(text).toBe(`Bi\u200Brds. ${clean}`);
  expect(files[0]?.after).toBe(`${head}Birds. ${clean}`);
  expect(found.map(({ ruleId }) => ruleId)).toContain("text-is-clean");
});

test("nothing is left behind beside the files", async () => {
  const { root } = await fixed(`Bi\u200Brds. ${clean}`);
  expect(readdirSync(join(root, "source/text")).sort()).toEqual(["article.md", "references.yaml"]);
});

test("a workspace that cannot be read is told to be so", async () => {
  const root = newFolder({ "publication.yaml": "title: [" });
  expect(await fixWorkspace({ root, write: true })).toMatchObject({ isReadable: false, files: [] });
});
