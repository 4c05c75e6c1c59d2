import { chmodSync, existsSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { changesBetween, type FileState, folderState } from "../../support/folder-state.ts";
import { newFolder, writeFiles } from "../../support/new-folder.ts";
import { runTetrapla } from "../../support/run-tetrapla.ts";
import { expectCalm, inText, soundFiles, soundHead } from "./error-case.ts";

let root: string;
let before: ReadonlyMap<string, FileState>;

beforeAll(async () => {
  root = newFolder(soundFiles());
  expect(await runTetrapla(["build", "--root", root, "--format", "html"])).toMatchObject({ code: 0 });
});

beforeEach(() => {
  before = folderState(root);
});

/** Usage that cannot be meant, and what the answer must name. */
const mistakes: readonly { readonly args: readonly string[]; readonly says: RegExp }[] = [
  { args: [], says: /Usage: tetrapla/ },
  { args: ["biuld"], says: /unknown command 'biuld'[\s\S]*build/ },
  { args: ["build", "--formt", "html"], says: /unknown option '--formt'[\s\S]*--format/ },
  { args: ["build", "--out"], says: /--out <dir>' argument missing/ },
  { args: ["build", "nope"], says: /article `nope`[\s\S]*text in en, de/ },
  { args: ["build", "text", "Text"], says: /article `Text`/ },
  { args: ["build", "--locale", "de,xx"], says: /locale `xx`[\s\S]*text in en, de/ },
  { args: ["build", "--locale", ""], says: /--locale|locale/ },
  { args: ["build", "--format", "html,docx"], says: /format docx, expected html, epub or pdf/ },
  { args: ["build", "--format", ","], says: /--format|format/ },
  { args: ["check", "nope"], says: /article `nope`/ },
  { args: ["sync", "nope"], says: /article `nope`/ },
  { args: ["check", "--format", "html"], says: /unknown option '--format'/ },
];

describe("the command line answers a mistake with exit code 2, a word on what is right, and nothing done", () => {
  it.each(mistakes)("tetrapla $args", async ({ args, says }) => {
    const run = await runTetrapla(args, { cwd: root });
    expectCalm(run);
    // What `check` has to say is its result, and goes where results go.
    const said = args[0] === "check" ? `${run.stdout}${run.stderr}` : run.stderr;
    expect({ code: run.code, said }).toEqual({ code: 2, said: expect.stringMatching(says) });
    if (args[0] !== "check") expect(run.stdout).toBe("");
    expect(changesBetween(before, folderState(root))).toEqual([]);
  });

  it.each(["de_DE", "../de", "x", "constructor!"])("tetrapla init --locale %s", async (tag) => {
    const run = await runTetrapla(["init", "--locale", tag, root]);
    expectCalm(run);
    expect({ code: run.code, stdout: run.stdout }).toEqual({ code: 2, stdout: "" });
    expect(run.stderr).toMatch(/Unexpected locale .*, expected a language tag such as de or pt-BR/);
    expect(changesBetween(before, folderState(root))).toEqual([]);
  });

  it("tetrapla init in a folder that has a publication", async () => {
    const run = await runTetrapla(["init", root]);
    expectCalm(run);
    expect({ code: run.code, stdout: run.stdout }).toEqual({ code: 2, stdout: "" });
    expect(run.stderr).toMatch(/Unexpected publication\.yaml/);
    expect(changesBetween(before, folderState(root))).toEqual([]);
  });

  it("tetrapla build --root in a folder that is not there", async () => {
    const run = await runTetrapla(["build", "--root", join(root, "nowhere")]);
    expectCalm(run);
    expect(run.code).toBe(2);
    expect(run.stderr).toMatch(/absence of `publication.yaml`[\s\S]*tetrapla init DIR/);
    expect(existsSync(join(root, "nowhere"))).toBe(false);
  });
});

describe("help and version", () => {
  it.each([["--help"], ["build", "--help"], ["help"], ["--version"]])(
    "tetrapla %s %s is fine, and speaks on standard output",
    async (...args) => {
      const run = await runTetrapla(args.filter((arg) => arg !== undefined));
      expect({ code: run.code, stderr: run.stderr }).toEqual({ code: 0, stderr: "" });
      expect(run.stdout).not.toBe("");
    },
  );
});

describe("a build without a browser", () => {
  const noBrowser = { env: { TETRAPLA_BROWSER: "/nonexistent" } };

  it("fails with the command that installs one, and leaves the output as it was, other formats included", async () => {
    writeFileSync(join(root, "source/text/article.md"), `${soundHead}Other words [@book].\n`);
    const run = await runTetrapla(["build", "--root", root], noBrowser);
    expectCalm(run);
    expect({ code: run.code, stdout: run.stdout }).toEqual({ code: 2, stdout: "" });
    expect(run.stderr).toMatch(/TETRAPLA_BROWSER names it[\s\S]*Run: tetrapla doctor --install-browser/);
    expect(outputChanges()).toEqual([]);
  });

  it("makes what needs none", async () => {
    const run = await runTetrapla(["build", "--root", root, "--format", "html,epub"], noBrowser);
    expect({ code: run.code, lines: run.stdout.trimEnd().split("\n").length }).toEqual({ code: 0, lines: 4 });
  });

  it("is foretold by tetrapla doctor", async () => {
    const run = await runTetrapla(["doctor", "--root", root], noBrowser);
    expectCalm(run);
    expect(run.code).toBe(2);
    expect(run.stdout).toMatch(/MISS Browser .*tetrapla doctor --install-browser/);
  });

  function outputChanges(): string[] {
    return changesBetween(before, folderState(root)).filter((change) => change.slice(1).startsWith("output"));
  }
});

describe("an output that cannot be written", () => {
  it.each(["afile", "afile/below"])("because %s is a file, is refused before anything is made", async (path) => {
    const place = newFolder({ afile: "mine" });
    const run = await runTetrapla(["build", "--root", root, "--out", join(place, path)]);
    expectCalm({ ...run, stderr: run.stderr.replace(/because: \w+: .*/, "") });
    expect({ code: run.code, stdout: run.stdout }).toEqual({ code: 2, stdout: "" });
    expect(run.stderr).toMatch(/Unexpected output folder `.*afile.*`[\s\S]*--out DIR/);
    expect(readdirSync(place)).toEqual(["afile"]);
  });

  // Root may write anywhere, and Windows has no such modes.
  it.skipIf(process.getuid === undefined || process.getuid() === 0)(
    "because a folder is read-only, is refused, and stays as it is",
    async () => {
      const out = newFolder({ "en/text.html": "as it was" });
      chmodSync(out, 0o555);
      const run = await runTetrapla(["build", "--root", root, "--out", out, "--format", "html"]);
      chmodSync(out, 0o755);
      expect({ code: run.code, stdout: run.stdout }).toEqual({ code: 2, stdout: "" });
      expect(run.stderr).toMatch(/Unexpected output folder/);
      expect([...folderState(out).keys()]).toEqual(["en/text.html"]);
    },
  );
});

describe("errors in the text", () => {
  it("stop a release with exit code 1 and the command that would go on, and nothing changes", async () => {
    const place = newFolder({ ...soundFiles(), "source/text/article.md": `${soundHead}[@nobody]\n` });
    writeFiles(place, { "output/index.html": "as it was" });
    const run = await runTetrapla(["build", "--release"], { cwd: join(place, "source/text") });
    expectCalm(run);
    expect({ code: run.code, stdout: run.stdout }).toEqual({ code: 1, stdout: "" });
    expect(run.stderr).toMatch(new RegExp(`${inText(1, 3)} .*\`nobody\`[\\s\\S]*1 error[\\s\\S]*tetrapla build --draft`));
    expect([...folderState(join(place, "output")).keys()]).toEqual(["index.html"]);
  });

  it("do not stop a draft, which tells of them and shows the reader that something is missing", async () => {
    const place = newFolder({ ...soundFiles(), "source/text/article.md": `${soundHead}A work [@nobody].\n` });
    const run = await runTetrapla(["build", "--root", place, "--format", "html", "--locale", "en"]);
    expectCalm(run);
    expect(run.code).toBe(0);
    expect(run.stderr).toMatch(new RegExp(`${inText(1, 10)} .*\`nobody\``));
    expect(run.stdout).toMatch(/en[\\/]text\.html/);
  });
});
