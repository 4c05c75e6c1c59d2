import { spawn } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, watch, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { newFolder, writeFiles } from "../support/new-folder.ts";
import { Random } from "../support/random.ts";
import { projectRoot, runTetrapla } from "../support/run-tetrapla.ts";
import { frontMatter, lenientPolicies, localeFiles, workspaceFiles } from "../support/workspace-files.ts";

const locales = ["de", "fr", "ru"];
const articles = Array.from({ length: 5 }, (_, index) => `text-${index}`);
const sentences = (name: string, verb: string): string =>
  Array.from({ length: 6 }, (_, index) => `Sentence ${index} of ${name} ${verb} something that is worth a translation.`).join("\n\n");
const article = (name: string, verb: string): string => `${frontMatter(`title: About ${name}`)}${sentences(name, verb)}\n`;

/** Everything in a workspace that belongs to translations, by path; what a killed process leaves unfinished is named apart. */
function stateOf(root: string): { files: Map<string, string>; unfinished: string[] } {
  const paths = readdirSync(join(root, "translations"), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  const isTemporary = (path: string): boolean => path.endsWith(".tmp");
  return {
    files: new Map(paths.filter((path) => !isTemporary(path)).map((path) => [path.slice(root.length + 1), readFileSync(path, "utf8")])),
    unfinished: paths.filter(isTemporary),
  };
}

/** Runs a command and kills it: after some time, or at the nth change of a file of translations. Says whether it was killed. */
async function kill(root: string, args: readonly string[], { delay, changes }: { delay?: number; changes?: number }): Promise<boolean> {
  const child = spawn(process.execPath, [join(projectRoot, "dist/cli/main.js"), ...args], { cwd: root, stdio: "ignore" });
  const ended = new Promise<boolean>((resolve) => child.on("close", (_, signal) => resolve(signal === "SIGKILL")));
  let left = changes ?? Number.POSITIVE_INFINITY;
  const watcher = watch(join(root, "translations"), { recursive: true }, () => {
    if (--left <= 0) child.kill("SIGKILL");
  });
  const timer = delay === undefined ? undefined : setTimeout(() => child.kill("SIGKILL"), delay);
  const wasKilled = await ended;
  clearTimeout(timer);
  watcher.close();
  return wasKilled;
}

/** Kills a command again and again, at least `kills` times; every file is the old one or the new one, and a last run ends the work. */
async function survives(root: string, reset: () => void, args: readonly string[], kills: number): Promise<void> {
  const random = new Random(20_261_124);
  reset();
  const before = stateOf(root).files;
  const started = performance.now();
  expect((await runTetrapla(args, { cwd: root })).code).toBe(0);
  const duration = performance.now() - started;
  const after = stateOf(root).files;
  expect([...after].filter(([path, text]) => before.get(path) !== text).length).toBeGreaterThan(articles.length);
  let killed = 0;
  for (let round = 0; killed < kills && round < 4 * kills; round++) {
    // Seven times in a row what is left is killed again; then one run has to end it.
    if (round % 8 === 0) reset();
    if (round % 8 === 7) {
      expect((await runTetrapla(args, { cwd: root })).code).toBe(0);
      expect(stateOf(root)).toEqual({ files: after, unfinished: [] });
      continue;
    }
    const when = random.next() < 0.7 ? { changes: 1 + random.below(30), delay: 60_000 } : { delay: random.next() * duration };
    if (await kill(root, args, when)) killed++;
    for (const [path, text] of stateOf(root).files) expect([before.get(path), after.get(path)]).toContain(text);
  }
  expect(killed).toBeGreaterThanOrEqual(kills);
  expect((await runTetrapla(args, { cwd: root })).code).toBe(0);
  expect(stateOf(root).files).toEqual(after);
}

async function workspace(): Promise<string> {
  const root = newFolder(
    workspaceFiles({
      article: { "article.md": article("text", "says") },
      locales: ["en"],
      settings: lenientPolicies(locales),
      files: Object.assign(
        {},
        ...locales.map(localeFiles),
        ...articles.map((name) => ({ [`source/${name}/article.md`]: article(name, "says") })),
      ),
    }),
  );
  expect((await runTetrapla(["sync"], { cwd: root })).code).toBe(0);
  for (const path of stateOf(root).files.keys()) {
    if (!path.endsWith(".po")) continue;
    const text = readFileSync(join(root, path), "utf8");
    writeFileSync(join(root, path), text.replace(/^msgid "(Sentence.*)"\nmsgstr ""$/gm, 'msgid "$1"\nmsgstr "⟦$1⟧"'));
  }
  return root;
}

test.concurrent("a sync that is killed at any point leaves whole files, and another one ends the work", { timeout: 600_000 }, async () => {
  const root = await workspace();
  const old = Object.fromEntries(stateOf(root).files);
  writeFiles(root, Object.fromEntries(articles.map((name) => [`source/${name}/article.md`, article(name, "has said")])));
  await survives(root, () => writeFiles(root, old), ["sync"], 50);
});

test.concurrent("an import that is killed at any point leaves whole files, and another one ends the work", {
  timeout: 600_000,
}, async () => {
  const root = await workspace();
  const old = Object.fromEntries(stateOf(root).files);
  const names: string[] = [];
  mkdirSync(join(root, "memos"));
  for (const locale of locales) {
    const { stdout } = await runTetrapla(["export", "--locale", locale], { cwd: root });
    const name = join("memos", `${locale}.xlf`);
    writeFileSync(join(root, name), stdout.replace(/(<target[^>]*>⟦[^\n]*)⟧<\/target>/g, "$1, gewiss⟧</target>"));
    names.push(name);
  }
  await survives(root, () => writeFiles(root, old), ["import", ...names], 50);
});
