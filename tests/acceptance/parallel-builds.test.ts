import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Manifest } from "../../pipeline/model/manifest.ts";
import { buildHere } from "../support/build-here.ts";
import { checkEpubs } from "../support/check-epubs.ts";
import { folderState } from "../support/folder-state.ts";
import { epubCheck, itIsJudged } from "../support/judges.ts";
import { newFolder, writeFiles } from "../support/new-folder.ts";
import { hardArticle, parallelWorkspace, prose, translateHard } from "../support/parallel/parallel-workspace.ts";
import { copySample } from "../support/sample-build.ts";
import { SmallWorkspace } from "../support/small-workspace.ts";
import { bookFile } from "../support/unzip-book.ts";
import { frontMatter } from "../support/workspace-files.ts";

const parallelsOf = (editions: readonly string[]): string[][] => editions.map((edition) => edition.split("+"));

describe("editions that stand side by side", () => {
  let small: SmallWorkspace;

  beforeEach(() => {
    small = new SmallWorkspace();
  });

  const editionsOf = (workspace: SmallWorkspace): string[] =>
    [
      ...new Set(
        (JSON.parse(readFileSync(join(workspace.out, "manifest.json"), "utf8")) as Manifest).files.flatMap(({ edition }) => edition ?? []),
      ),
    ].sort();
  const name = (editions: string): void =>
    writeFiles(small.root, {
      "publication.yaml": `title: Tests\nidentifier: https://tests.example/\nformats: [html]\n${editions}`,
    });

  it("are built alone when they are named, and beside what was there", async () => {
    expect(await small.build({ parallel: [["en", "ru"]], format: ["html"] })).toMatchObject({ code: 0 });
    expect(editionsOf(small)).toEqual(["en+ru"]);
    await small.build({ locale: ["de"], format: ["html"] });
    await small.build({
      parallel: [
        ["ru", "de"],
        ["de", "en", "ru"],
      ],
      format: ["html"],
    });
    expect(editionsOf(small)).toEqual(["de", "de+en+ru", "en+ru", "ru+de"]);
    for (const edition of ["de", "en+ru", "ru+de"]) expect(await small.textOf(`${edition}/text.html`)).toContain("../de+en+ru/text.html");
  });

  it("are built with all others when the publication names them, and go when it does no longer", async () => {
    name("editions: [[en, ru], [de, en]]\n");
    await small.build();
    expect(editionsOf(small)).toEqual(["de", "de+en", "en", "en+ru", "ru"]);
    expect(await small.textOf("index.html")).toContain('href="en+ru/text.html"');
    name("editions: [[de, en]]\n");
    await small.build();
    expect(editionsOf(small)).toEqual(["de", "de+en", "en", "ru"]);
    expect(existsSync(join(small.out, "en+ru"))).toBe(false);
    expect(await small.textOf("en/text.html")).not.toContain("en+ru");
  });

  it("that were only asked for once last until everything is built", async () => {
    name("");
    await small.build();
    await small.build({ parallel: [["en", "ru"]] });
    await small.build({ locale: ["de"] });
    expect(editionsOf(small)).toEqual(["de", "en", "en+ru", "ru"]);
    await small.build();
    expect(editionsOf(small)).toEqual(["de", "en", "ru"]);
  });

  it("are left alone while nothing changes, and follow each of their languages", async () => {
    name("editions: [[en, ru]]\n");
    await small.build();
    expect(await small.build()).toMatchObject({ stdout: "" });
    small.writeTranslation("ru", "Текст", "Другие слова.");
    const { stdout } = await small.build();
    expect(
      stdout
        .split("\n")
        .filter((line) => line.endsWith(".html"))
        .map((line) => line.split("/").slice(-2).join("/")),
    ).toEqual(["en+ru/text.html", "ru/text.html"]);
    expect(await small.textOf("en+ru/text.html")).toContain("Другие слова.");
  });

  it("go with a locale that goes", async () => {
    name("");
    await small.build({ parallel: [["en", "ru"]] });
    small.removeRussian();
    await small.build({ locale: ["de"] });
    expect(editionsOf(small)).toEqual(["de"]);
  });

  it("of languages that are not there are refused, with what is there", async () => {
    const run = await small.build({ parallel: [["en", "xx"]] });
    expect(run).toMatchObject({ code: 2, stderr: expect.stringContaining("locale `xx`") });
    name("editions: [[en, xx]]\n");
    expect((await small.build()).stderr).toContain("Unexpected locale `xx`");
    name("editions: [[en, en]]\n");
    expect((await small.build()).stderr).toContain("expected each locale once");
  });
});

describe("e-books of parallel editions", () => {
  const editions: Readonly<Record<string, readonly string[]>> = {
    sample: ["en+ru", "de+fr", "en+ru+de+fr"],
    hard: ["en+de", "en+ar", "ar+en+de"],
    many: ["en+de"],
  };
  const roots = new Map<string, string>();
  const books: Record<string, Uint8Array> = {};

  beforeAll(async () => {
    const sample = newFolder();
    await copySample(sample);
    roots.set("sample", sample);
    roots.set("hard", await parallelWorkspace(hardArticle, { locales: ["de", "ar"], translate: translateHard }));
    const blocks = Array.from({ length: 300 }, (_, index) => (index % 10 === 0 ? `## Section ${index}` : `Row ${index}. ${prose(60)}`));
    const article = { "article.md": `${frontMatter("title: Many rows")}${blocks.join("\n\n")}\n` };
    roots.set("many", await parallelWorkspace(article, { locales: ["de"], translate: (source) => `${source} ${prose(9)}` }));
    for (const [title, root] of roots) {
      const run = await buildHere(root, { parallel: parallelsOf(editions[title] ?? []), format: ["epub"] });
      if (run.code !== 0) throw new Error(run.stderr);
      for (const edition of editions[title] ?? [])
        books[`${title} ${edition}`] = readFileSync(join(root, "output", edition, `${title === "sample" ? "csto" : "text"}.epub`));
    }
  });

  itIsJudged(epubCheck, "EPUBCheck finds nothing in any of them", async () => {
    const { findings } = await checkEpubs(books);
    expect(Object.keys(findings)).toHaveLength(7);
    expect(Object.values(findings).flat()).toEqual([]);
  });

  it("name all their languages, the first one first, and say that they are no book in one language", () => {
    const description = packageOf(books["sample de+fr"]);
    expect([...description.matchAll(/<dc:language>([^<]*)/g)].map(([, tag]) => tag)).toEqual(["de", "fr"]);
    expect(description).toContain("<dc:type>parallel-text</dc:type>");
    expect(description).toContain('xml:lang="de"');
    expect(packageOf(books["hard ar+en+de"])).toContain('page-progression-direction="rtl"');
  });

  it("lead from the contents by titles in all languages", () => {
    const navigation = bookFile(books["sample en+ru"] ?? new Uint8Array(), "nav.xhtml");
    expect(navigation).toContain('History · <span lang="ru" xml:lang="ru">История</span>');
  });

  it("are the same bytes twice", async () => {
    for (const [title, root] of roots) {
      const before = folderState(join(root, "output"));
      await buildHere(root, { out: join(root, "again"), parallel: parallelsOf(editions[title] ?? []), format: ["epub"] });
      const again = folderState(join(root, "again"));
      expect([...again].map(([path, { sha256 }]) => [path, sha256])).toEqual([...before].map(([path, { sha256 }]) => [path, sha256]));
    }
  });
});

function packageOf(book: Uint8Array | undefined): string {
  return bookFile(book ?? new Uint8Array(), "package.opf");
}
