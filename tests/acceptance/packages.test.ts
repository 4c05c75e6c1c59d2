import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import { changesBetween, folderState } from "../support/folder-state.ts";
import { SmallWorkspace } from "../support/small-workspace.ts";

let small: SmallWorkspace;
const packaged = (): string[] => [...folderState(small.out).keys()].filter((path) => path.startsWith("packages/"));
const read = (path: string): string => readFileSync(join(small.out, path), "utf8");

beforeEach(() => {
  small = new SmallWorkspace();
});

describe("packages for stores", () => {
  it("are a folder for each edition: the book and its cover by its identifier, and what it says of itself", async () => {
    expect(await small.build({ package: true })).toMatchObject({ code: 0 });
    const folder = "packages/text/de";
    const [book = "", cover = "", csv = "", json = ""] = packaged()
      .filter((path) => path.startsWith(folder))
      .sort();
    const name = /([0-9a-f-]{36})\.epub$/.exec(book)?.[1] ?? "none";
    expect([book, cover, csv, json]).toEqual([
      `${folder}/${name}.epub`,
      `${folder}/${name}.png`,
      `${folder}/metadata.csv`,
      `${folder}/metadata.json`,
    ]);
    expect(readFileSync(join(small.out, book)).equals(readFileSync(join(small.out, "de/text.epub")))).toBe(true);
    expect(readFileSync(join(small.out, cover)).equals(readFileSync(join(small.out, "de/text-cover.png")))).toBe(true);
    expect(JSON.parse(read(json))).toMatchObject({
      identifier: `urn:uuid:${name}`,
      title: "Ein Text",
      languages: ["de"],
      file: `${name}.epub`,
      cover: { file: `${name}.png`, width: 1600, height: 2400 },
      sha256: folderState(small.out).get(book)?.sha256,
    });
    expect(read(csv)).toMatch(new RegExp(`^\uFEFF"identifier",.*\r\n"urn:uuid:${name}","","Ein Text",`));
    expect(await small.manifestPaths()).toEqual(expect.arrayContaining(packaged()));
  });

  it("are the same when they are made again, and are restored when one is gone", async () => {
    await small.build({ package: true });
    const before = folderState(small.out);
    expect((await small.build({ package: true })).stdout).toBe("");
    expect(changesBetween(before, folderState(small.out))).toEqual([]);
    rmSync(join(small.out, "packages/text/ru"), { recursive: true });
    await small.build({ package: true });
    expect(small.sums()).toEqual(small.sums(before));
  });

  it("are made of books that were built before", async () => {
    await small.build();
    expect(packaged()).toEqual([]);
    await small.build({ package: true });
    expect(packaged()).toHaveLength(12);
  });

  it("are never older than their books: one whose book has changed is gone, or made again", async () => {
    await small.build({ package: true });
    small.writeTranslation("de", "Ein Text", "Seine anderen Wörter.");
    await small.build();
    expect(packaged().filter((path) => path.includes("/de/"))).toEqual([]);
    expect(packaged()).toHaveLength(8);
    expect(await small.manifestPaths()).toEqual(expect.not.arrayContaining([expect.stringMatching("packages/text/de")]));
    await small.build({ package: true });
    expect(packaged()).toHaveLength(12);
  });

  it("are named by the ISBN of the edition's e-book where it has one", async () => {
    small.writeFrontMatter("title: A text\nisbn: { ru: { epub: 978-3-16-148410-0 } }");
    await small.build({ package: true });
    expect(packaged().filter((path) => path.startsWith("packages/text/ru"))).toEqual([
      "packages/text/ru/9783161484100.epub",
      "packages/text/ru/9783161484100.png",
      "packages/text/ru/metadata.csv",
      "packages/text/ru/metadata.json",
    ]);
  });
});

describe("the manifest", () => {
  it("says which files have changed since the last release", async () => {
    expect(await small.build({ release: true })).toMatchObject({ code: 0 });
    small.writeTranslation("de", "Ein Text", "Seine anderen Wörter.");
    await small.build();
    const { files, released, removed } = await small.manifest();
    expect({ released, removed }).toEqual({ released: undefined, removed: [] });
    expect(files.filter(({ change }) => change !== undefined).map(({ path }) => path)).toEqual([
      "de/text.epub",
      "de/text.html",
      "de/text.opds.json",
      "opds.json",
    ]);
    const before = folderState(small.out);
    await small.build();
    expect(changesBetween(before, folderState(small.out))).toEqual([]);
  });
});
