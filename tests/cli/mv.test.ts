import { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { newFolder, writeFiles } from "../support/new-folder.ts";
import { runTetrapla } from "../support/run-tetrapla.ts";
import { TranslatedWorkspace } from "../support/translated-workspace.ts";
import { frontMatter } from "../support/workspace-files.ts";

const settings = `baseUrl: https://tests.example/texts
waivers: # kept as they are written
  - { rule: entry-has-content, file: "source/text/references.yaml", match: heron, reason: Known. }
  - { rule: entry-has-content, file: source/text-2/references.yaml, match: heron, reason: Another article. }
  - { rule: translation-is-current, file: translations/de/text.po, reason: Known. }
`;

function filesOf(root: string): string[] {
  return ["source", "translations"].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
      .filter((name) => /\.[a-z]+$/.test(name))
      .map((name) => `${folder}/${name.replaceAll("\\", "/")}`),
  );
}

const url = (name: string, rest = "") => `https://tests.example/texts/de/${name}.html${rest}`;

async function linkedWorkspace(): Promise<TranslatedWorkspace> {
  const workspace = await TranslatedWorkspace.make(settings);
  writeFiles(workspace.root, {
    "source/other/article.md": `${frontMatter("title: Another")}See [the birds](${url("text", "#nests")}), not [these](${url("text-2")}).\n`,
  });
  await workspace.sync();
  const path = join(workspace.root, "translations/de/other.po");
  writeFileSync(path, readFileSync(path, "utf8").replace(/^(msgid "See (.*)")\nmsgstr ""$/m, '$1\nmsgstr "Siehe $2"'));
  return workspace;
}

const status = async (root: string): Promise<unknown> => {
  const { stdout } = await runTetrapla(["status", "--json"], { cwd: root });
  const { articles } = JSON.parse(stdout) as {
    articles: { edit: unknown; locales: { locale: string; progress: Record<string, { units: number }>; behind: boolean }[] }[];
  };
  return articles
    .map(({ edit, locales }) =>
      JSON.stringify({
        edit,
        locales: locales.map(({ locale, progress, behind }) => [
          locale,
          behind,
          Object.entries(progress).map(([state, { units }]) => [state, units]),
        ]),
      }),
    )
    .sort();
};

test("everything of the article has the new name, nothing is stale by it, and `sync` has nothing to do", async () => {
  const { root } = await linkedWorkspace();
  const before = { files: filesOf(root), status: await status(root) };
  expect((await runTetrapla(["mv", "text", "large-birds"], { cwd: root })).code).toBe(0);
  expect(filesOf(root).sort()).toEqual(
    before.files.map((path) => path.replace(/^source\/text\//, "source/large-birds/").replace(/\/text\.(pot?)$/, "/large-birds.$1")).sort(),
  );
  expect(await status(root)).toEqual(before.status);
  expect((await runTetrapla(["sync", "--check"], { cwd: root })).code).toBe(0);
  expect((await runTetrapla(["fmt", "--check"], { cwd: root })).code).toBe(0);
});

test("what names the article names it anew: waivers, addresses, and those in translations", async () => {
  const { root } = await linkedWorkspace();
  const before = readFileSync(join(root, "publication.yaml"), "utf8");
  await runTetrapla(["mv", "text", "large-birds"], { cwd: root });
  expect(readFileSync(join(root, "publication.yaml"), "utf8")).toBe(
    before
      .replace("source/text/references.yaml", "source/large-birds/references.yaml")
      .replace("translations/de/text.po", "translations/de/large-birds.po"),
  );
  const german = readFileSync(join(root, "translations/de/other.po"), "utf8");
  for (const text of [readFileSync(join(root, "source/other/article.md"), "utf8"), german]) {
    expect(text).toContain(url("large-birds", "#nests"));
    expect(text).toContain(url("text-2"));
    expect(text).not.toContain(url("text"));
  }
  expect(german).toMatch(/^msgstr "Siehe \[the birds\]\(https:\/\/tests\.example\/texts\/de\/large-birds\.html#nests\)/m);
  expect(readFileSync(join(root, "translations/de/large-birds.po"), "utf8")).not.toContain("source/text/");
});

test("an article that was never synced keeps the ids that its translations have", async () => {
  const workspace = await TranslatedWorkspace.make();
  rmSync(join(workspace.root, "translations/en/text.pot"));
  await runTetrapla(["mv", "text", "large-birds"], { cwd: workspace.root });
  const { stdout } = await runTetrapla(["status"], { cwd: workspace.root });
  expect(stdout).toMatch(/de 100\.0 %/);
});

test("--dry-run says what would be done, and nothing is", async () => {
  const { root } = await linkedWorkspace();
  const before = filesOf(root);
  const dry = await runTetrapla(["mv", "text", "large-birds", "--dry-run"], { cwd: root });
  expect(filesOf(root)).toEqual(before);
  expect((await runTetrapla(["mv", "text", "large-birds"], { cwd: root })).stdout).toBe(dry.stdout);
});

test("a move that was stopped before it removed the old files can be run again", async () => {
  const { root } = await linkedWorkspace();
  const kept = newFolder();
  cpSync(join(root, "translations/de/text.po"), join(kept, "text.po"));
  await runTetrapla(["mv", "text", "large-birds"], { cwd: root });
  const after = filesOf(root);
  cpSync(join(kept, "text.po"), join(root, "translations/de/text.po"));
  expect((await runTetrapla(["mv", "text", "large-birds"], { cwd: root })).code).toBe(0);
  expect(filesOf(root)).toEqual(after);
});

describe("refused, with nothing changed", () => {
  test.each([
    ["an article that is not there", ["nothing", "else"]],
    ["a name that another article has", ["text", "other"]],
    ["a name that leads out of the folder", ["text", "../x"]],
    ["a name that is a path", ["text", "a/b"]],
    ["a name that differs in capitals alone", ["text", "Text"]],
  ])("%s", async (_, args) => {
    const { root } = await linkedWorkspace();
    const before = filesOf(root);
    expect((await runTetrapla(["mv", ...args], { cwd: root })).code).toBe(2);
    expect(filesOf(root)).toEqual(before);
  });

  test("a name under which translations lie of an article that is gone", async () => {
    const { root } = await linkedWorkspace();
    writeFiles(root, { "translations/de/large-birds.po": 'msgctxt "k"\nmsgid "a"\nmsgstr "b"\n' });
    const { code, stdout, stderr } = await runTetrapla(["mv", "text", "large-birds"], { cwd: root });
    expect(code).toBe(2);
    expect(stdout + stderr).toContain("translations/de/large-birds.po");
    expect(existsSync(join(root, "source/text/article.md"))).toBe(true);
  });

  test("a PO file that cannot be read whole", async () => {
    const { root } = await linkedWorkspace();
    writeFiles(root, { "translations/de/text.po": 'msgid "a\n' });
    expect((await runTetrapla(["mv", "text", "large-birds"], { cwd: root })).code).toBe(2);
    expect(existsSync(join(root, "source/text/article.md"))).toBe(true);
  });
});
