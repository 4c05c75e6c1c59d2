import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Nodes, Root } from "hast";
import { beforeAll, describe, expect, it } from "vitest";
import { parse } from "yaml";
import { checkEpubs } from "../support/check-epubs.ts";
import { changesBetween, folderState } from "../support/folder-state.ts";
import { epubCheck, itIsJudged } from "../support/judges.ts";
import { newFolder, writeFiles } from "../support/new-folder.ts";
import { elementsWhere, firstElement, pageText, parsePage } from "../support/published/page-text.ts";
import { readPublished } from "../support/published/published.ts";
import { runTetrapla, type TetraplaRun } from "../support/run-tetrapla.ts";
import { unzipBook } from "../support/unzip-book.ts";

const filesIn = (...parts: string[]): string[] => [...folderState(join(...parts)).keys()];

describe("tetrapla init", () => {
  let root: string;
  let made: TetraplaRun;
  let built: TetraplaRun;

  beforeAll(async () => {
    // The folder is made, and its name has what shells and file systems find hard.
    root = join(newFolder(), "Мои книги & more", "первая");
    made = await runTetrapla(["init", root]);
    built = await runTetrapla(["build", "--root", root], { cwd: newFolder() });
  });

  it("makes a publication and says what it made and what comes next", () => {
    expect(made.code).toBe(0);
    expect(made.stdout.trimEnd().split("\n")).toHaveLength(6);
    expect(made.stderr).toMatch(/^Next: tetrapla build/);
    expect(filesIn(root).filter((path) => !path.startsWith("output/") && !path.startsWith(".tetrapla/"))).toEqual([
      ".gitignore",
      "publication.yaml",
      "source/first-article/article.md",
      "source/first-article/references.yaml",
      "translations/en/locale.yaml",
      "translations/en/ui.json",
    ]);
    const settings = parse(readFileSync(join(root, "publication.yaml"), "utf8")) as Record<string, unknown>;
    expect(settings).toMatchObject({ title: "первая", source: "en", identifier: expect.stringMatching(/^urn:tetrapla:\S+$/) });
  });

  it("that builds from another folder without a complaint, in three formats", async () => {
    expect({ code: built.code, said: built.stderr.trim().split("\n") }).toEqual({
      code: 0,
      said: [expect.stringMatching(/^3 files written/)],
    });
    for (const format of ["html", "epub", "pdf"]) {
      const file = await readPublished(join(root, "output/en", `first-article.${format}`));
      expect({ language: file.language, title: file.title, text: file.text.includes("Bringhurst") }).toEqual({
        language: "en",
        title: "A first article",
        text: true,
      });
    }
  });

  it("that is found from any folder below it", async () => {
    const again = await runTetrapla(["build"], { cwd: join(root, "source/first-article") });
    expect(again).toMatchObject({ code: 0, stdout: "", stderr: expect.stringMatching(/^3 files up to date/) });
  });

  itIsJudged(epubCheck, "whose e-book has no fault", async () => {
    expect((await checkEpubs({ first: readFileSync(join(root, "output/en/first-article.epub")) })).findings).toEqual({ first: [] });
  });

  it("overwrites nothing that a person has made", async () => {
    const place = newFolder({ "source/first-article/article.md": "# Mine\n", ".gitignore": "mine\n" });
    expect(await runTetrapla(["init", place])).toMatchObject({ code: 0 });
    expect(readFileSync(join(place, "source/first-article/article.md"), "utf8")).toBe("# Mine\n");
    expect(readFileSync(join(place, ".gitignore"), "utf8")).toBe("mine\n");
  });
});

describe("tetrapla init --locale es", () => {
  let root: string;
  let made: TetraplaRun;
  let built: TetraplaRun;

  beforeAll(async () => {
    root = join(newFolder(), "book");
    await runTetrapla(["init", root]);
    const before = folderState(root);
    made = await runTetrapla(["init", "--locale", "es", root]);
    expect(changesBetween(before, folderState(root))).toEqual(["+translations/es/locale.yaml", "+translations/es/ui.json"]);
    built = await runTetrapla(["build", "--root", root, "--draft"]);
  });

  it("makes labels and conventions to fill in", () => {
    expect(made).toMatchObject({ code: 0, stderr: expect.stringMatching(/fill in the labels and conventions/) });
    const own = JSON.parse(readFileSync(join(root, "translations/es/ui.json"), "utf8")) as Record<string, string>;
    const english = JSON.parse(readFileSync(join(root, "translations/en/ui.json"), "utf8")) as Record<string, string>;
    const names = (labels: Record<string, string>): string[] =>
      [...new Set(Object.keys(labels).map((name) => name.replace(/_(zero|one|two|few|many|other)$/, "")))].sort();
    expect(names(own)).toEqual(names(english));
    expect(Object.keys(own)).toEqual(expect.arrayContaining(["missingNotice_one", "missingNotice_many", "missingNotice_other"]));
    expect([...new Set(Object.values(own))]).toEqual([""]);
    expect(parse(readFileSync(join(root, "translations/es/locale.yaml"), "utf8"))).toMatchObject({
      intl: "es",
      typography: expect.anything(),
    });
  });

  it("lets a draft be built at once, in three formats", () => {
    expect(built.code).toBe(0);
    expect(filesIn(root, "output")).toEqual(
      expect.arrayContaining(["es/first-article.epub", "es/first-article.html", "es/first-article.pdf", "en/first-article.html"]),
    );
  });

  it.each(["html", "epub"])("marks every passage of it as English, in %s", async (format) => {
    const pages = pagesOf(join(root, "output/es", `first-article.${format}`));
    for (const page of pages) expect(firstElement(page, "html").properties["lang"]).toBe("es");
    const unmarked = pages.flatMap((page) => spokenIn(firstElement(page, "body"), "es", "es")).filter((text) => /\p{L}{3}/u.test(text));
    // What is left in Spanish: names, dates, the reference list's own words, and the language's own name.
    expect(
      unmarked.filter((text) => /This text is yours|Write|A section|note explains|What an article can have|Citation|Element/.test(text)),
    ).toEqual([]);
    const marked = pages.flatMap((page) =>
      elementsWhere(page, ({ properties }) => /passage-missing/.test(String(properties["className"] ?? ""))),
    );
    expect(marked.length).toBeGreaterThan(8);
    for (const element of marked) expect(element.properties["lang"]).toBe("en");
  });

  it.each(["html", "epub", "pdf"])("says in it, where everybody sees it, how many passages are not translated, in %s", async (format) => {
    const { text } = await readPublished(join(root, "output/es", `first-article.${format}`));
    expect(text.replace(/\s+/g, " ")).toMatch(/\d+ passages of this article have not been translated yet/);
  });

  it("has words wherever a label has none yet", async () => {
    const [page] = pagesOf(join(root, "output/es/first-article.html"));
    if (page === undefined) throw new Error("the edition has a page");
    for (const heading of elementsWhere(page, ({ tagName }) => /^h[1-6]$/.test(tagName))) expect(pageText(heading).trim()).not.toBe("");
    for (const element of elementsWhere(page, ({ properties }) => properties["ariaLabel"] !== undefined))
      expect(String(element.properties["ariaLabel"])).not.toBe("");
    const heading = elementsWhere(page, ({ properties }) => properties["id"] === "references")[0];
    expect({ text: heading === undefined ? "" : pageText(heading).trim(), lang: heading?.properties["lang"] }).toEqual({
      text: "References",
      lang: "en",
    });
  });

  it("lists it in the switcher under its own name", () => {
    const page = parsePage(readFileSync(join(root, "output/en/first-article.html"), "utf8"));
    const [link] = elementsWhere(page, ({ tagName, properties }) => tagName === "a" && properties["hrefLang"] === "es");
    expect(link === undefined ? "" : pageText(link)).toMatch(/^español$/i);
  });

  itIsJudged(epubCheck, "makes an e-book without fault of it", async () => {
    expect((await checkEpubs({ es: readFileSync(join(root, "output/es/first-article.epub")) })).findings).toEqual({ es: [] });
  });
});

describe("tetrapla init --source de", () => {
  let root: string;

  beforeAll(async () => {
    root = join(newFolder(), "buch");
    expect(await runTetrapla(["init", "--source", "de", root])).toMatchObject({ code: 0 });
  });

  it("makes a publication in German that builds without a complaint", async () => {
    const run = await runTetrapla(["build", "--root", root]);
    expect({ code: run.code, said: run.stderr.trim().split("\n") }).toEqual({ code: 0, said: [expect.stringMatching(/^3 files written/)] });
    expect(filesIn(root, "output")).toEqual([
      "de/first-article-cover.png",
      "de/first-article.epub",
      "de/first-article.html",
      "de/first-article.opds.json",
      "de/first-article.pdf",
      "index.html",
      "manifest.json",
      "opds.json",
    ]);
    for (const format of ["html", "epub", "pdf"]) {
      const { language, text } = await readPublished(join(root, "output/de", `first-article.${format}`));
      expect(language).toBe("de");
      expect(text).toMatch(/Eine Anmerkung erläutert/);
      expect(text).toMatch(/^\s*Quellen\s*$/m);
    }
  });

  it("can be translated into English: init, sync, fill in, build", async () => {
    expect(await runTetrapla(["init", "--locale", "en", root])).toMatchObject({ code: 0 });
    const synced = await runTetrapla(["sync", "--root", root]);
    expect({ code: synced.code, files: synced.stdout.trimEnd().split("\n").sort() }).toEqual({
      code: 0,
      files: ["translations/de/first-article.pot", "translations/en/first-article.po"],
    });
    const path = join(root, "translations/en/first-article.po");
    let number = 0;
    const filled = readFileSync(path, "utf8").replace(/(msgctxt "\w+"\nmsgid "(.*)"\nmsgstr )""/g, (_, head: string, german: string) => {
      const codes = german.match(/\[@[^\]]*\]|\[\^\w+\]|\[\]\(#\w+\)|`[^`]*`/g) ?? [];
      return `${head}"Passage ${++number} ${codes.join(" ")}"`;
    });
    writeFiles(root, { "translations/en/first-article.po": filled });
    const run = await runTetrapla(["build", "--root", root, "--release"]);
    expect({ code: run.code, said: run.stderr.trim().split("\n") }).toEqual({
      code: 0,
      said: expect.arrayContaining([expect.stringMatching(/^6 files written/)]),
    });
    const { language, text, hiddenText } = await readPublished(join(root, "output/en/first-article.html"));
    expect(language).toBe("en");
    for (let passage = 1; passage <= number; passage++) expect(`${text}\n${hiddenText}`).toMatch(new RegExp(`Passage.${passage}\\b`));
    expect(number).toBeGreaterThan(10);
    const original = await readPublished(join(root, "output/de/first-article.html"));
    expect(original.links.map(({ target }) => target)).toEqual(
      (await readPublished(join(root, "output/en/first-article.html"))).links.map(({ target }) => target),
    );
  });

  it("knows its registry again: a second sync changes nothing", async () => {
    const before = folderState(join(root, "translations"));
    expect(await runTetrapla(["sync", "--check", "--root", root])).toMatchObject({ code: 0, stdout: "" });
    expect(await runTetrapla(["sync", "--root", root])).toMatchObject({ code: 0, stdout: "" });
    expect(changesBetween(before, folderState(join(root, "translations")))).toEqual([]);
  });
});

/** The pages of a web page or of an e-book without its contents. */
function pagesOf(path: string): Root[] {
  const bytes = readFileSync(path);
  if (path.endsWith(".html")) return [parsePage(bytes.toString("utf8"))];
  return [...unzipBook(bytes)].filter(([name]) => name.endsWith(".xhtml")).map(([, text]) => parsePage(text));
}

/** The texts for which a language is in force. */
function spokenIn(node: Nodes, wanted: string, language: string): string[] {
  if (node.type === "text") return language === wanted ? [node.value] : [];
  if (!("children" in node)) return [];
  const own = node.type === "element" ? String(node.properties["lang"] ?? language) : language;
  return node.children.flatMap((child) => spokenIn(child as Nodes, wanted, own));
}
