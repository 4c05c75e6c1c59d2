import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Manifest } from "../../pipeline/model/manifest.ts";
import { writeFiles } from "../support/new-folder.ts";
import { parallelFiles } from "../support/parallel/parallel-builds.ts";
import { SmallWorkspace } from "../support/small-workspace.ts";
import { bookFile } from "../support/unzip-book.ts";

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
  let books: Readonly<Record<string, Uint8Array>>;

  beforeAll(async () => {
    books = await parallelFiles("epub");
  }, 120_000);

  it("name all their languages, the first one first, and say that they are no book in one language", () => {
    const description = packageOf(books["de+fr of the sample"]);
    expect([...description.matchAll(/<dc:language>([^<]*)/g)].map(([, tag]) => tag)).toEqual(["de", "fr"]);
    expect(description).toContain("<dc:type>parallel-text</dc:type>");
    expect(description).toContain('xml:lang="de"');
    expect(packageOf(books["ar+en+de of the hard text"])).toContain('page-progression-direction="rtl"');
    expect(packageOf(books["en+ar of the hard text"])).toContain('page-progression-direction="ltr"');
  });

  it("describe themselves in all their languages", () => {
    const description = packageOf(books["en+ru of the sample"]);
    expect(description).toMatch(/<dc:title id="title">Collective Security Treaty Organisation · Организация/);
    expect(description).toMatch(/<meta refines="#title" property="alternate-script" xml:lang="ru">Организация [^·]*<\/meta>/);
    expect(description).toMatch(/<dc:description>How [^<]*<\/dc:description>\s*<dc:description xml:lang="ru">Как /);
    expect(description).toContain('<dc:subject xml:lang="ru">миротворчество</dc:subject>');
  });

  it("lead from the contents by titles in all languages", () => {
    const navigation = bookFile(books["en+ru of the sample"] ?? new Uint8Array(), "nav.xhtml");
    expect(navigation).toContain('History · <span lang="ru" xml:lang="ru">История</span>');
    expect(navigation).toContain('<h2 id="contents">Contents · <span lang="ru" xml:lang="ru">Содержание</span></h2>');
    expect(navigation).toMatch(/href="references.xhtml">References · <span lang="ru" xml:lang="ru">/);
    expect(navigation).toMatch(/epub:type="bibliography" href="references.xhtml">References · /);
    expect(bookFile(books["en+ru of the sample"] ?? new Uint8Array(), "references.xhtml")).toMatch(
      /<h2 id="references">References · <span/,
    );
  });
});

function packageOf(book: Uint8Array | undefined): string {
  return bookFile(book ?? new Uint8Array(), "package.opf");
}
