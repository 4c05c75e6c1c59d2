import { rmSync, utimesSync, writeFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import type { Manifest } from "../../pipeline/model/manifest.ts";
import { type BuildFlags, buildHere } from "../support/build-here.ts";
import { changesBetween, type FileState, folderState } from "../support/folder-state.ts";
import { newFolder, writeFiles } from "../support/new-folder.ts";
import { poOf } from "../support/po-of.ts";
import { elementsWhere, parsePage } from "../support/published/page-text.ts";
import type { TetraplaRun } from "../support/run-tetrapla.ts";
import { frontMatter, lenientPolicies, localeFiles, workspaceFiles } from "../support/workspace-files.ts";

const head = frontMatter("title: A text");
const registry = poOf([
  { id: "ktitle22", source: "A text", target: "" },
  { id: "kwords22", source: "Its words.", target: "" },
]);
const translation = (title: string, words: string): string =>
  poOf([
    { id: "ktitle22", source: "A text", target: title },
    { id: "kwords22", source: "Its words.", target: words },
  ]);

let root: string;
let out: string;
let before: ReadonlyMap<string, FileState>;

beforeEach(() => {
  root = newFolder(
    workspaceFiles({
      article: { "article.md": `${head}Its words.\n` },
      locales: ["en", "de", "ru"],
      settings: `formats: [html, epub]\n${lenientPolicies(["de", "ru"])}`,
      files: {
        "translations/en/text.pot": registry,
        "translations/de/text.po": translation("Ein Text", "Seine Wörter."),
        "translations/ru/text.po": translation("Текст", "Его слова."),
      },
    }),
  );
  out = join(root, "output");
});

describe("a rebuild", () => {
  beforeEach(async () => {
    expect(await build()).toMatchObject({ code: 0 });
    before = folderState(out);
    expect([...before.keys()]).toEqual([...filesOf("de"), ...filesOf("en"), "index.html", "manifest.json", ...filesOf("ru")]);
  });

  it("without changes writes nothing, and says so", async () => {
    const run = await build();
    expect(run).toMatchObject({ code: 0, stdout: "", stderr: expect.stringMatching(/^6 files up to date in .*output\/\n$/) });
    expect(changes()).toEqual([]);
  });

  it("after a file was saved without a change writes nothing", async () => {
    for (const path of ["source/text/article.md", "translations/de/text.po", "publication.yaml"])
      utimesSync(join(root, path), new Date(), new Date());
    expect((await build()).stdout).toBe("");
    expect(changes()).toEqual([]);
  });

  it("after a translation changed writes that locale's files alone", async () => {
    writeFiles(root, { "translations/de/text.po": translation("Ein Text", "Seine anderen Wörter.") });
    const run = await build();
    expect(linesOf(run)).toEqual(filesOf("de"));
    expect(changes()).toEqual([...filesOf("de").map((path) => `~${path}`), "~manifest.json"]);
    expect(await textOf("de/text.html")).toContain("Seine anderen Wörter.");
  });

  it("after a title changed writes the index, too", async () => {
    writeFiles(root, { "translations/ru/text.po": translation("Другой текст", "Его слова.") });
    await build();
    expect(changes()).toEqual(["~index.html", "~manifest.json", ...filesOf("ru").map((path) => `~${path}`)]);
    expect(await textOf("index.html")).toMatch(/Другой.текст/);
  });

  it("after the text changed writes all files", async () => {
    writeFiles(root, { "source/text/article.md": `${head}Its words. And more.\n` });
    expect(linesOf(await build())).toEqual([...filesOf("de"), ...filesOf("en"), ...filesOf("ru")]);
  });

  it.each(["de/text.epub", "en/text.html", "index.html", "manifest.json"])(
    "restores %s when somebody deleted it, and touches nothing else",
    async (path) => {
      rmSync(join(out, path));
      expect(await build()).toMatchObject({ code: 0 });
      expect(changes()).toEqual([`~${path}`]);
      expect(folderState(out).get(path)?.sha256).toBe(before.get(path)?.sha256);
    },
  );

  it("restores a file that somebody changed, and the whole folder when it is gone", async () => {
    writeFileSync(join(out, "ru/text.html"), "changed by hand");
    await build();
    expect(changes()).toEqual(["~ru/text.html"]);
    expect(sums()).toEqual(sums(before));
    rmSync(out, { recursive: true });
    await build();
    expect(sums()).toEqual(sums(before));
  });

  it("does without its cache, and makes the same bytes", async () => {
    rmSync(join(root, ".tetrapla"), { recursive: true });
    expect(await build()).toMatchObject({ code: 0 });
    expect(sums()).toEqual(sums(before));
  });

  it("makes the same bytes in another output folder, and forgets neither", async () => {
    const other = join(root, "elsewhere");
    await build({ out: other });
    expect(sums(folderState(other))).toEqual(sums(before));
    expect((await build()).stdout).toBe("");
    expect((await build({ out: other })).stdout).toBe("");
  });

  it("that is refused leaves the last output byte for byte, and the next one goes on", async () => {
    writeFiles(root, { "source/text/article.md": `${head}Its words [@nobody].\n` });
    expect(await build({ release: true })).toMatchObject({ code: 1, stdout: "" });
    expect(changes()).toEqual([]);
    writeFiles(root, { "source/text/article.md": `${head}Its words.\n` });
    expect(await build({ release: true })).toMatchObject({ code: 0 });
    expect(sums()).toEqual(sums(before));
  });

  it("that is refused once is refused again, although nothing changed since", async () => {
    writeFiles(root, { "source/text/article.md": `${head}Its words [@nobody].\n` });
    const [first, second] = [await build({ release: true }), await build({ release: true })];
    expect({ code: second.code, stderr: second.stderr }).toEqual({ code: 1, stderr: first.stderr });
    const drafts = [await build(), await build()];
    expect(drafts.map(({ code }) => code)).toEqual([0, 0]);
    for (const draft of drafts) expect(draft.stderr).toMatch(/:13 .*nobody/);
    expect(await build({ release: true })).toMatchObject({ code: 1 });
  });

  it("that fails leaves the last output byte for byte", async () => {
    writeFiles(root, { "publication.yaml": "title: [" });
    expect(await build()).toMatchObject({ code: 2, stdout: "" });
    expect(changes()).toEqual([]);
  });

  it("without a locale that it had removes that locale's files, and those alone", async () => {
    writeFiles(out, { "de/mine.txt": "kept", "ru/text.txt": "kept", "mine.html": "kept" });
    removeRussian();
    before = folderState(out);
    expect(await build()).toMatchObject({ code: 0 });
    const removed = changes().filter((change) => change.startsWith("-"));
    expect(removed).toEqual(filesOf("ru").map((path) => `-${path}`));
    expect([...folderState(out).keys()]).toEqual(expect.arrayContaining(["de/mine.txt", "ru/text.txt", "mine.html"]));
    expect(await languagesOf("de")).toEqual(["de", "en"]);
    expect(await languagesOf("en")).toEqual(["de", "en"]);
    expect(await manifestPaths()).toEqual([...filesOf("de"), ...filesOf("en"), "index.html"]);
    expect(await textOf("index.html")).not.toContain("ru/text");
  });

  it("leaves no empty folder of a locale that is gone", async () => {
    removeRussian();
    await build();
    expect([...folderState(out).keys()].filter((path) => path.startsWith("ru"))).toEqual([]);
    await expect(readFile(join(out, "ru"))).rejects.toMatchObject({ code: "ENOENT" });
  });

  it("without an article that it had removes that article's files, and those alone", async () => {
    writeFiles(root, { "source/second/article.md": "# Second\n\nWords.\n" });
    await build();
    before = folderState(out);
    rmSync(join(root, "source/second"), { recursive: true });
    await build();
    expect(changes().filter((change) => change.startsWith("-"))).toEqual(
      ["de", "en", "ru"].flatMap((locale) => [`-${locale}/second.epub`, `-${locale}/second.html`]),
    );
    expect(await textOf("index.html")).not.toContain("second");
  });

  it("without a format that it had removes the files of that format, and no page offers them", async () => {
    writeFiles(root, {
      "publication.yaml": `title: Tests\nidentifier: https://tests.example/\nformats: [html]\n${lenientPolicies(["de", "ru"])}`,
    });
    await build();
    expect([...folderState(out).keys()]).toEqual(["de/text.html", "en/text.html", "index.html", "manifest.json", "ru/text.html"]);
    expect(await textOf("en/text.html")).not.toContain("text.epub");
  });
});

describe("builds of one part after the other", () => {
  it("list in every page the languages that are published by then, and no others", async () => {
    expect(linesOf(await build({ locale: ["ru"] }))).toEqual(filesOf("ru"));
    expect(await languagesOf("ru")).toEqual(["ru"]);
    expect(await manifestPaths()).toEqual(["index.html", ...filesOf("ru")]);
    expect(await build({ locale: ["de"] })).toMatchObject({ code: 0 });
    expect(await languagesOf("ru")).toEqual(["de", "ru"]);
    expect(await languagesOf("de")).toEqual(["de", "ru"]);
    expect(await manifestPaths()).toEqual([...filesOf("de"), "index.html", ...filesOf("ru")]);
    expect(await build()).toMatchObject({ code: 0 });
    for (const locale of ["de", "en", "ru"]) expect(await languagesOf(locale)).toEqual(["de", "en", "ru"]);
  });

  it("end with the same bytes as one build of all", async () => {
    for (const flags of [{ locale: ["ru"], format: ["epub"] }, { locale: ["en", "de"] }, { format: ["html"] }, {}]) await build(flags);
    const parts = sums(folderState(out));
    rmSync(out, { recursive: true });
    rmSync(join(root, ".tetrapla"), { recursive: true });
    await build();
    expect(parts).toEqual(sums(folderState(out)));
  });

  it("offer only files that are there", async () => {
    await build({ format: ["html"] });
    expect(await textOf("en/text.html")).not.toContain("text.epub");
    await build({ format: ["epub"] });
    expect(await textOf("en/text.html")).toContain("text.epub");
  });
});

it("a new locale is a folder of data: its edition appears, and the others link to it", async () => {
  await build();
  writeFiles(root, { ...localeFiles("fr"), "translations/fr/text.po": translation("Un texte", "Ses mots.") });
  expect(await build()).toMatchObject({ code: 0 });
  for (const locale of ["de", "en", "fr", "ru"]) expect(await languagesOf(locale)).toEqual(["de", "en", "fr", "ru"]);
  expect(await textOf("fr/text.html")).toContain("Ses mots.");
});

function build(flags: BuildFlags = {}): Promise<TetraplaRun> {
  return buildHere(root, flags);
}

function changes(): string[] {
  return changesBetween(before, folderState(out));
}

function sums(states: ReadonlyMap<string, FileState> = folderState(out)): Record<string, string> {
  return Object.fromEntries([...states].map(([path, { sha256 }]) => [path, sha256]));
}

function filesOf(locale: string): string[] {
  return [`${locale}/text.epub`, `${locale}/text.html`];
}

function linesOf({ stdout }: TetraplaRun): string[] {
  return stdout
    .trimEnd()
    .split("\n")
    .map((line) => line.replaceAll("\\", "/").split("/").slice(-2).join("/"));
}

function textOf(path: string): Promise<string> {
  return readFile(join(out, path), "utf8");
}

async function manifestPaths(): Promise<string[]> {
  return (JSON.parse(await textOf("manifest.json")) as Manifest).files.map(({ path }) => path);
}

/** The languages of a page's switcher, its own included; a publication of one language has none. */
async function languagesOf(locale: string): Promise<string[]> {
  const [switcher] = elementsWhere(
    parsePage(await textOf(`${locale}/text.html`)),
    ({ properties }) => String(properties["className"]) === "languages",
  );
  if (switcher === undefined) return [locale];
  return elementsWhere(switcher, ({ properties }) => properties["lang"] !== undefined)
    .map(({ properties }) => String(properties["lang"]))
    .sort();
}

/** Removes a locale as a person does: its folder, and its policy in the settings. */
function removeRussian(): void {
  rmSync(join(root, "translations/ru"), { recursive: true });
  writeFiles(root, {
    "publication.yaml": `title: Tests\nidentifier: https://tests.example/\nformats: [html, epub]\n${lenientPolicies(["de"])}`,
  });
}
