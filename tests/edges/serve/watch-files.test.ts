import { mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { pollFiles } from "../../../pipeline/edges/serve/poll-files.ts";
import { type FileWatch, watchFiles } from "../../../pipeline/edges/serve/watch-files.ts";
import { newFolder } from "../../support/new-folder.ts";

let watch: FileWatch | undefined;
afterEach(() => watch?.close());

const files = {
  "publication.yaml": "title: Tests\n",
  "source/one/article.md": "One.\n",
  "source/two/article.md": "Two.\n",
  "translations/en/ui.json": "{}",
};

/** A watched folder, and the paths that it told since somebody last waited. */
async function watched(): Promise<{ folder: string; told(): Promise<string[]> }> {
  const folder = newFolder(files);
  const paths = new Set<string>();
  let tell = (): void => {};
  watch = await watchFiles(folder, {
    debounce: 30,
    onChange: (changed) => {
      for (const path of changed) paths.add(path);
      tell();
    },
  });
  return {
    folder,
    async told() {
      const first = new Promise<void>((resolve) => {
        tell = resolve;
      });
      if (paths.size === 0) await Promise.race([first, sleep(1500)]);
      await sleep(60);
      const list = [...paths].sort();
      paths.clear();
      return list;
    },
  };
}

const sleep = (time: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, time));

test("a change is told by its path, and only that", async () => {
  const { folder, told } = await watched();
  writeFileSync(join(folder, "source/one/article.md"), "One, changed.\n");
  expect(await told()).toEqual(["source/one/article.md"]);
  writeFileSync(join(folder, "publication.yaml"), "title: Others\n");
  expect(await told()).toEqual(["publication.yaml"]);
});

test("a file that an editor replaces is watched on", async () => {
  const { folder, told } = await watched();
  for (const text of ["first", "second", "third"]) {
    writeFileSync(join(folder, "source/one/article.md.tmp"), text);
    renameSync(join(folder, "source/one/article.md.tmp"), join(folder, "source/one/article.md"));
    expect(await told()).toEqual(["source/one/article.md"]);
  }
});

test("what comes in a new folder is told, and what goes with one", async () => {
  const { folder, told } = await watched();
  mkdirSync(join(folder, "source/three"));
  expect(await told()).toEqual(["source/three"]);
  writeFileSync(join(folder, "source/three/article.md"), "Three.\n");
  expect(await told()).toContain("source/three/article.md");
  rmSync(join(folder, "source/three"), { recursive: true });
  expect(await told()).toContain("source/three");
});

test("what programs write is not told", async () => {
  const { folder, told } = await watched();
  mkdirSync(join(folder, "output"));
  writeFileSync(join(folder, "output/manifest.json"), "{}");
  mkdirSync(join(folder, ".tetrapla"));
  writeFileSync(join(folder, "source/one/.article.md.swp"), "");
  writeFileSync(join(folder, "source/one/article.md~"), "");
  expect(await told()).toEqual([]);
});

test("where the system tells nothing, files are looked at", async () => {
  const folder = newFolder(files);
  const told: string[] = [];
  watch = pollFiles(folder, ["source", "translations"], 20, (path) => told.push(path));
  await sleep(80);
  expect(told).toEqual([]);
  writeFileSync(join(folder, "source/two/article.md"), "Two, and longer.\n");
  rmSync(join(folder, "source/one/article.md"));
  await sleep(120);
  expect(told.sort()).toEqual(["source/one/article.md", "source/two/article.md"]);
});
