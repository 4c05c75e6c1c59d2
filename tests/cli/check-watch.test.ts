import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process";
import { renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { newFolder } from "../support/new-folder.ts";
import { projectRoot } from "../support/run-tetrapla.ts";
import { workspaceFiles } from "../support/workspace-files.ts";

let child: ChildProcessWithoutNullStreams | undefined;
afterEach(() => child?.kill("SIGKILL"));

/** A watching check, and what it has said since somebody last waited. */
function watching(root: string): { child: ChildProcessWithoutNullStreams; until(pattern: RegExp): Promise<string> } {
  const started = spawn(process.execPath, [join(projectRoot, "dist/cli/main.js"), "check", "--watch"], {
    cwd: root,
    env: { ...process.env, NO_COLOR: "1" },
  });
  child = started;
  let said = "";
  let wake = (): void => {};
  for (const stream of [started.stdout, started.stderr]) {
    stream.on("data", (chunk) => {
      said += String(chunk);
      wake();
    });
  }
  return {
    child: started,
    async until(pattern) {
      const end = performance.now() + 15_000;
      while (!pattern.test(said)) {
        if (performance.now() > end) throw new Error(`expected ${pattern}, but it said: ${said}`);
        await new Promise<void>((resolve) => {
          wake = resolve;
          setTimeout(resolve, 200);
        });
      }
      const all = said;
      said = "";
      return all;
    },
  };
}

const head = "---\ntitle: Tests\n---\n\n";

test("a change is checked at once, a replaced file as well, and Ctrl-C ends it", async () => {
  const root = newFolder(workspaceFiles({ article: { "article.md": `${head}Birds [@nobody].\n` } }));
  const path = join(root, "source/text/article.md");
  const { child: running, until } = watching(root);
  await until(/citation-has-entry[\s\S]*Watching/);

  writeFileSync(path, `${head}Birds.\n`);
  const mended = await until(/article\.md changed[\s\S]*(error|warning|nothing to mend)/);
  expect(mended).not.toContain("citation-has-entry");
  expect(mended).not.toContain("\u001B[2J");

  writeFileSync(`${path}.tmp`, `${head}Birds [@somebody].\n`);
  renameSync(`${path}.tmp`, path);
  await until(/`somebody`/);

  writeFileSync(path, `${head}Birds [@somebody].\n\n`);
  await until(/No finding came or went/);

  writeFileSync(join(root, "publication.yaml"), "title: [");
  await until(/publication-is-valid/);

  running.kill("SIGINT");
  const [code, signal] = await new Promise<[number | null, string | null]>((resolve) => running.on("exit", (...how) => resolve(how)));
  expect([code, signal]).toEqual([0, null]);
});
