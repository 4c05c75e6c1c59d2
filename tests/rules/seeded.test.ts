import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { findingsIn, inFolder } from "./workspaces.ts";

interface Edit {
  readonly file: string;
  readonly find?: string;
  readonly replace?: string;
  readonly delete?: boolean;
  readonly create?: string;
}

interface Seed {
  readonly edits: readonly Edit[];
  readonly expected: readonly string[];
  /** Whether `modified` stays as it is, although the text changes. */
  readonly keepsDate?: boolean;
}

const here = "tests/rules";
const seeds = readdirSync(here)
  .filter((name) => existsSync(join(here, name, "seed.json")))
  .sort();

let sound: readonly string[] = [];

/** The sample publication of this repository, with some edits, and dated as somebody dates it who edits it. */
function withSample<Value>({ edits, keepsDate = false }: Omit<Seed, "expected">, work: (folder: string) => Promise<Value>): Promise<Value> {
  return inFolder(async (folder) => {
    for (const part of ["publication.yaml", "source", "translations"]) cpSync(part, join(folder, part), { recursive: true });
    if (!keepsDate) apply({ file: "source/csto/article.md", find: "modified: 2026-11-24", replace: "modified: 2026-11-25" }, folder);
    for (const edit of edits) apply(edit, folder);
    return work(folder);
  });
}

function apply({ file, find, replace = "", delete: removes, create }: Edit, folder: string): void {
  const path = join(folder, file);
  if (removes === true) rmSync(path, { recursive: true });
  else if (create !== undefined) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, create);
  } else {
    const text = readFileSync(path, "utf8");
    if (find === undefined || !text.includes(find)) throw new Error(`${file} has \`${find}\``);
    writeFileSync(
      path,
      text.replace(find, () => replace),
    );
  }
}

beforeAll(async () => {
  sound = await withSample({ edits: [] }, findingsIn);
});

test("the sample itself has only findings that its owners accept", () => {
  expect(sound.filter((line) => !line.includes("(accepted: "))).toEqual([]);
});

describe.each(seeds)("a defect against %s", (id) => {
  test("is found in the sample, and nothing else is", async () => {
    const path = join(here, id, "seed.json");
    const seed = JSON.parse(readFileSync(path, "utf8")) as Seed;
    const found = await withSample(seed, findingsIn);
    const positions = (line: string): string => line.replace(/^(\S+?):\d+:\d+ /, "$1 ");
    const known = sound.map(positions);
    // Findings of the sample's own may have moved; those that are gone or new count.
    const fresh = found.filter((line) => {
      const index = known.indexOf(positions(line));
      if (index >= 0) known.splice(index, 1);
      return index < 0;
    });
    if (process.env["UPDATE_GOLDEN"]) writeFileSync(path, `${JSON.stringify({ ...seed, expected: fresh }, null, 2)}\n`);
    expect(fresh).toEqual(seed.expected);
    expect(fresh.some((line) => line.includes(` ${id} `))).toBe(true);
  });
});
