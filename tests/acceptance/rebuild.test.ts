import { rmSync, utimesSync, writeFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { changesBetween, type FileState, folderState } from "../support/folder-state.ts";
import { writeFiles } from "../support/new-folder.ts";
import { filesNamed, filesOf, publishedOf, SmallWorkspace } from "../support/small-workspace.ts";

let small: SmallWorkspace;
let before: ReadonlyMap<string, FileState>;

describe("a rebuild", () => {
  const published = [...publishedOf("de"), ...publishedOf("en"), "index.html", "manifest.json", "opds.json", ...publishedOf("ru")];

  beforeAll(() => {
    small = new SmallWorkspace();
  });

  beforeEach(async () => {
    small.restore();
    for (const path of folderState(small.out).keys()) if (!published.includes(path)) rmSync(join(small.out, path));
    expect(await small.build()).toMatchObject({ code: 0 });
    before = folderState(small.out);
    expect([...before.keys()]).toEqual(published);
  });

  it("without changes writes nothing, and says so", async () => {
    const run = await small.build();
    expect(run).toMatchObject({ code: 0, stdout: "", stderr: expect.stringMatching(/^6 files up to date in .*output\/\n$/m) });
    expect(changes()).toEqual([]);
  });

  it("after a file was saved without a change writes nothing", async () => {
    for (const path of ["source/text/article.md", "translations/de/text.po", "publication.yaml"])
      utimesSync(join(small.root, path), new Date(), new Date());
    expect((await small.build()).stdout).toBe("");
    expect(changes()).toEqual([]);
  });

  it("after a translation changed writes that locale's files alone", async () => {
    small.writeTranslation("de", "Ein Text", "Seine anderen Wörter.");
    const run = await small.build();
    expect(filesNamed(run)).toEqual(filesOf("de"));
    expect(changes()).toEqual(["~de/text.epub", "~de/text.html", "~de/text.opds.json", "~manifest.json", "~opds.json"]);
    expect(await small.textOf("de/text.html")).toContain("Seine anderen Wörter.");
  });

  it("after a title changed writes the index, too", async () => {
    small.writeTranslation("ru", "Другой текст", "Его слова.");
    await small.build();
    expect(changes()).toEqual(["~index.html", "~manifest.json", "~opds.json", ...publishedOf("ru").map((path) => `~${path}`)]);
    expect(await small.textOf("index.html")).toMatch(/Другой.текст/);
  });

  it("after the text changed writes all files", async () => {
    small.writeText("Its words. And more.");
    expect(filesNamed(await small.build())).toEqual([...filesOf("de"), ...filesOf("en"), ...filesOf("ru")]);
  });

  it.each(["de/text.epub", "de/text-cover.png", "en/text.html", "en/text.opds.json", "index.html", "manifest.json", "opds.json"])(
    "restores %s when somebody deleted it, and touches nothing else",
    async (path) => {
      rmSync(join(small.out, path));
      expect(await small.build()).toMatchObject({ code: 0 });
      expect(changes()).toEqual([`~${path}`]);
      expect(folderState(small.out).get(path)?.sha256).toBe(before.get(path)?.sha256);
    },
  );

  it("restores a file that somebody changed, and the whole folder when it is gone", async () => {
    writeFileSync(join(small.out, "ru/text.html"), "changed by hand");
    await small.build();
    expect(changes()).toEqual(["~ru/text.html"]);
    expect(small.sums()).toEqual(small.sums(before));
    rmSync(small.out, { recursive: true });
    await small.build();
    expect(small.sums()).toEqual(small.sums(before));
  });

  it("does without its cache, and makes the same bytes", async () => {
    rmSync(join(small.root, ".tetrapla"), { recursive: true });
    expect(await small.build()).toMatchObject({ code: 0 });
    expect(small.sums()).toEqual(small.sums(before));
  });

  it("makes the same bytes in another output folder, and forgets neither", async () => {
    const other = join(small.root, "elsewhere");
    await small.build({ out: other });
    expect(small.sums(folderState(other))).toEqual(small.sums(before));
    expect((await small.build()).stdout).toBe("");
    expect((await small.build({ out: other })).stdout).toBe("");
  });

  it("that is refused leaves the last output byte for byte, and the next one goes on", async () => {
    small.writeText("Its words [@nobody].");
    expect(await small.build({ release: true })).toMatchObject({ code: 1, stdout: "" });
    expect(changes()).toEqual([]);
    small.writeText("Its words.");
    expect(await small.build({ release: true })).toMatchObject({ code: 0 });
    // The manifest alone tells a release from a draft of the same.
    expect({ ...small.sums(), "manifest.json": "" }).toEqual({ ...small.sums(before), "manifest.json": "" });
    expect(await small.manifest()).toMatchObject({ released: true });
  });

  it("that is refused once is refused again, although nothing changed since", async () => {
    small.writeText("Its words [@nobody].");
    const [first, second] = [await small.build({ release: true }), await small.build({ release: true })];
    expect({ code: second.code, stderr: second.stderr }).toEqual({ code: 1, stderr: first.stderr });
    const drafts = [await small.build(), await small.build()];
    expect(drafts.map(({ code }) => code)).toEqual([0, 0]);
    for (const draft of drafts) expect(draft.stderr).toMatch(/:13 .*nobody/);
    expect(await small.build({ release: true })).toMatchObject({ code: 1 });
  });

  it("that fails leaves the last output byte for byte", async () => {
    writeFiles(small.root, { "publication.yaml": "title: [" });
    expect(await small.build()).toMatchObject({ code: 2, stdout: "" });
    expect(changes()).toEqual([]);
  });

  it("without a locale that it had removes that locale's files, and those alone", async () => {
    writeFiles(small.out, { "de/mine.txt": "kept", "ru/text.txt": "kept", "mine.html": "kept" });
    small.removeRussian();
    before = folderState(small.out);
    expect(await small.build()).toMatchObject({ code: 0 });
    const removed = changes().filter((change) => change.startsWith("-"));
    expect(removed).toEqual(publishedOf("ru").map((path) => `-${path}`));
    expect([...folderState(small.out).keys()]).toEqual(expect.arrayContaining(["de/mine.txt", "ru/text.txt", "mine.html"]));
    expect(await small.languagesOf("de")).toEqual(["de", "en"]);
    expect(await small.languagesOf("en")).toEqual(["de", "en"]);
    expect(await small.manifestPaths()).toEqual([...publishedOf("de"), ...publishedOf("en"), "index.html", "opds.json"]);
    expect(await small.textOf("index.html")).not.toContain("ru/text");
  });

  it("leaves no empty folder of a locale that is gone", async () => {
    small.removeRussian();
    await small.build();
    expect([...folderState(small.out).keys()].filter((path) => path.startsWith("ru"))).toEqual([]);
    await expect(readFile(join(small.out, "ru"))).rejects.toMatchObject({ code: "ENOENT" });
  });

  it("without an article that it had removes that article's files, and those alone", async () => {
    writeFiles(small.root, { "source/second/article.md": "# Second\n\nWords.\n" });
    await small.build();
    before = folderState(small.out);
    rmSync(join(small.root, "source/second"), { recursive: true });
    await small.build();
    expect(changes().filter((change) => change.startsWith("-"))).toEqual(
      ["de", "en", "ru"].flatMap((locale) => ["-cover.png", ".epub", ".html", ".opds.json"].map((ending) => `-${locale}/second${ending}`)),
    );
    expect(await small.textOf("index.html")).not.toContain("second");
  });

  it("without a format that it had removes the files of that format, and no page offers them", async () => {
    small.writeSettings(["html"], ["de", "ru"]);
    await small.build();
    expect([...folderState(small.out).keys()]).toEqual(["de/text.html", "en/text.html", "index.html", "manifest.json", "ru/text.html"]);
    expect(await small.textOf("en/text.html")).not.toContain("text.epub");
  });
});

function changes(): string[] {
  return changesBetween(before, folderState(small.out));
}
