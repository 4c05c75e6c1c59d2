import { execFileSync, spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { checkWorkspace } from "../../pipeline/build/check-workspace.ts";
import { findingsSchema } from "../../pipeline/report/findings-schema.ts";
import { reportJson } from "../../pipeline/report/json.ts";
import { answer, type PlayingServer, startPlaying } from "../edges/net/playing-server.ts";
import { newFolder } from "../support/new-folder.ts";
import { projectRoot, runTetrapla } from "../support/run-tetrapla.ts";
import { workspaceFiles } from "../support/workspace-files.ts";

const front =
  "---\ntitle: Tests\ndescription: A text about tests.\ndate: 2020-01-01\nrights: Free.\npublisher: Nest\nauthors: [Ann Lee]\n---\n\n";
const references = "- id: heron-2011\n  type: book\n  title: Herons of Europe\n  publisher: Nest\n  issued: 2011\n";

function workspace(text: string, settings = ""): string {
  const files = { "article.md": front + text, "references.yaml": references };
  return newFolder(workspaceFiles({ article: files, settings }));
}

const clean = "Birds fly [@heron-2011].\n";
const wrong = "Birds fly [@heron-2011]. They walk [@nobody].\n";
const warned = "Birds fly [@heron-2011]. They wa\u200Blk, and sw\u200Bim.\n";

describe("exit codes", () => {
  test("0 when nothing is wrong, and that is said", async () => {
    expect(await runTetrapla(["check"], { cwd: workspace(clean) })).toEqual({ code: 0, stdout: "nothing to mend\n", stderr: "" });
  });

  test("1 when there are errors", async () => {
    const { code, stdout } = await runTetrapla(["check", "text"], { cwd: workspace(wrong) });
    expect(code).toBe(1);
    expect(stdout).toContain("citation-has-entry");
  });

  test("warnings count only beyond their limit", async () => {
    const root = workspace(warned);
    const codeOf = async (...args: string[]): Promise<number | null> => (await runTetrapla(["check", ...args], { cwd: root })).code;
    expect(await codeOf()).toBe(0);
    expect(await codeOf("--max-warnings", "2")).toBe(0);
    expect(await codeOf("--max-warnings", "1")).toBe(1);
  });

  test("what is accepted counts neither as error nor as warning", async () => {
    const settings = "waivers:\n  - { rule: citation-has-entry, match: nobody, reason: Nobody knows. }\n";
    const { code, stdout } = await runTetrapla(["check", "--max-warnings", "0"], { cwd: workspace(wrong, settings) });
    expect(code).toBe(0);
    expect(stdout).toContain("because: Nobody knows.");
    expect(stdout).toContain("nothing to mend, 1 accepted");
  });

  test.each([
    ["an article that is not there", ["check", "nothing"]],
    ["a reporter that nobody knows", ["check", "--reporter", "loud"]],
    ["a limit that is no number", ["check", "--max-warnings", "few"]],
    ["options that do not go together", ["check", "--watch", "--fix"]],
    ["a folder without a publication", ["check", "--root", "/nowhere"]],
  ])("2 for %s", async (_, args) => {
    const { code, stdout, stderr } = await runTetrapla(args, { cwd: workspace(clean) });
    expect(code).toBe(2);
    expect(stdout + stderr).not.toMatch(/^ +at /m);
  });
});

test("many articles are judged in threads, with the same result in the same order", async () => {
  const one = workspaceFiles({ article: { "article.md": front + wrong, "references.yaml": references } });
  const many = Array.from({ length: 60 }, (_, index): [string, string] => [
    `source/text-${index}/article.md`,
    `${front}${wrong}${"Again [@nobody]. ".repeat(index % 7)}\n<!-- check-ignore citation-has-entry: Number ${index}. -->\n\n[@no-${index}]\n`,
  ]);
  const root = newFolder({ ...one, ...Object.fromEntries(many) });
  const { stdout } = await runTetrapla(["check", "--reporter", "json"], { cwd: root });
  const { diagnostics } = await checkWorkspace(root, undefined);
  expect(diagnostics.length).toBeGreaterThan(120);
  expect(JSON.parse(stdout)).toEqual(JSON.parse(reportJson(diagnostics, "0.1.0")));
});

describe("reporters", () => {
  test("json is what its schema says, and nothing else is on standard output", async () => {
    const { stdout, code } = await runTetrapla(["check", "--reporter", "json"], { cwd: workspace(wrong) });
    const report = findingsSchema.parse(JSON.parse(stdout));
    expect(code).toBe(1);
    expect(report.summary.errors).toBe(1);
    expect(report.findings.map(({ rule }) => rule)).toEqual(["citation-has-entry"]);
  });

  test("sarif and github name files from the repository's root", async () => {
    const root = workspace(wrong);
    execFileSync("git", ["init", "-q", ".."], { cwd: root });
    const github = await runTetrapla(["check", "--reporter", "github"], { cwd: root });
    expect(github.stdout).toMatch(/^::error file=folder\/source\/text\/article\.md,line=10,col=/);
    const sarif = JSON.parse((await runTetrapla(["check", "--reporter", "sarif"], { cwd: root })).stdout);
    expect(sarif.version).toBe("2.1.0");
    expect(sarif.runs[0].results[0].locations[0].physicalLocation.artifactLocation.uri).toBe("folder/source/text/article.md");
  });

  test("a reader that stops reading is no failure", async () => {
    const root = workspace("They walk [@nobody].\n\n".repeat(3000));
    const child = spawn(process.execPath, [join(projectRoot, "dist/cli/main.js"), "check", "--reporter", "json"], { cwd: root });
    child.stdout.once("data", () => child.stdout.destroy());
    const [errors, code] = await Promise.all([child.stderr.toArray(), new Promise((resolve) => child.on("exit", resolve))]);
    expect(Buffer.concat(errors).toString()).toBe("");
    expect(code).toBe(1);
  });

  test("colours are for terminals, unless somebody insists", async () => {
    const root = workspace(wrong);
    expect((await runTetrapla(["check"], { cwd: root })).stdout).not.toContain("\u001B[");
    expect((await runTetrapla(["check"], { cwd: root, env: { FORCE_COLOR: "1", NO_COLOR: undefined } })).stdout).toContain("\u001B[31m");
  });
});

describe("--fix", () => {
  const pathOf = (root: string): string => join(root, "source/text/article.md");

  test("the command that mends is named with the arguments that were given", async () => {
    const root = workspace(warned);
    const { stdout } = await runTetrapla(["check", "text", "--root", root], { cwd: "/" });
    expect(stdout).toContain(`2 findings can be mended at once: tetrapla check text --fix --root ${root}`);
  });

  test("it shows what it changes, changes it, and reports what is left", async () => {
    const root = workspace(`${warned}${wrong}`);
    const { code, stdout, stderr } = await runTetrapla(["check", "--fix"], { cwd: root });
    expect(stdout).toContain(
      "-Birds fly [@heron-2011]. They wa\u200Blk, and sw\u200Bim.\n+Birds fly [@heron-2011]. They walk, and swim.\n",
    );
    expect(stdout).toContain("citation-has-entry");
    expect(stdout).not.toContain("can be mended");
    expect(stderr).toContain("1 file mended.");
    expect(code).toBe(1);
    expect(readFileSync(pathOf(root), "utf8")).toBe(`${front}${warned.replaceAll("\u200B", "")}${wrong}`);
  });

  test("a dry run shows the same and changes nothing", async () => {
    const root = workspace(warned);
    const { stdout, stderr, code } = await runTetrapla(["check", "--fix", "--dry-run", "--max-warnings", "0"], { cwd: root });
    expect(stdout).toContain("+Birds fly [@heron-2011]. They walk, and swim.\n");
    expect(stderr).toContain("1 file would be mended.");
    expect(code).toBe(1);
    expect(readFileSync(pathOf(root), "utf8")).toBe(front + warned);
  });

  test("a program that reads the report finds no diff in it", async () => {
    const { stdout, stderr } = await runTetrapla(["check", "--fix", "--reporter", "json"], { cwd: workspace(warned) });
    expect(findingsSchema.parse(JSON.parse(stdout)).findings).toEqual([]);
    expect(stderr).toContain("+Birds fly");
  });
});

describe("--online", () => {
  let server: PlayingServer;
  beforeAll(async () => {
    server = await startPlaying({ "/alive": answer(200) });
  });
  afterAll(() => server.close());

  test("addresses are asked and the finding is told; offline nobody is asked", async () => {
    const text = `Birds fly [@heron-2011]. See [the nest](${server.origin}/alive) and [the egg](${server.origin}/gone).\n`;
    const root = workspace(text, "links: { allowPrivate: true }\n");
    expect((await runTetrapla(["check"], { cwd: root })).stdout).toBe("nothing to mend\n");
    expect(server.log).toEqual([]);
    const { stdout, stderr } = await runTetrapla(["check", "--online"], { cwd: root });
    expect(stderr).toContain("2 addresses asked");
    expect(stdout).toContain("link-is-alive");
    expect(readFileSync(join(root, "links.lock.json"), "utf8")).toContain('"status": 404');
    expect([...server.userAgents]).toEqual([expect.stringMatching(/^Tetrapla\/\d/)]);
  });
});
