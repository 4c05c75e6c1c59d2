import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { folderState } from "../support/folder-state.ts";
import { newFolder } from "../support/new-folder.ts";
import { type ParallelText, parallelBuild, parallelFlags, parallelTexts, prepareText } from "../support/parallel/parallel-builds.ts";
import { runTetrapla, type TetraplaRun } from "../support/run-tetrapla.ts";

/** Another place, another clock, another language: nothing of it may reach a file. */
const elsewhere = { TZ: "Pacific/Chatham", LANG: "ar_EG.UTF-8", LC_ALL: "ar_EG.UTF-8", LANGUAGE: "ar" };

describe.each(parallelTexts)("parallel editions of $title, built in another folder, time zone and language", (text: ParallelText) => {
  let first: string;
  let second: string;
  let run: TetraplaRun;

  beforeAll(async () => {
    first = (await parallelBuild(text)).out;
    const root = newFolder({}, "Другая папка, с пробелами");
    second = join(newFolder(), "вывод & output");
    await prepareText(text.title, root);
    run = await runTetrapla(["build", "--root", root, "--out", second, ...parallelFlags(text)], { cwd: root, env: elsewhere });
  }, 120_000);

  it("are the same files", () => {
    expect(run.code, run.stderr).toBe(0);
    expect([...folderState(second).keys()]).toEqual([...folderState(first).keys()]);
  });

  it.each(text.editions.flatMap((edition) => ["html", "epub", "pdf"].map((format) => `${edition}/${text.article}.${format}`)))(
    "are the same bytes: %s",
    (path) => {
      expect(readFileSync(join(second, path)).equals(readFileSync(join(first, path)))).toBe(true);
    },
  );
});
