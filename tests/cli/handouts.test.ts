import { copyFileSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { launchBrowser } from "../../pipeline/edges/browser/ensure-browser.ts";
import { type FileState, folderState } from "../support/folder-state.ts";
import { readPaper } from "../support/print/read-paper.ts";
import { runTetrapla } from "../support/run-tetrapla.ts";
import { filesNamed, SmallWorkspace } from "../support/small-workspace.ts";

vi.mock("../../pipeline/edges/browser/ensure-browser.ts", { spy: true });

const kinds = ["booklet", "summary", "large-print", "trim"];
let small: SmallWorkspace;

function handout(name: string): string {
  return `handouts/text.${name}.pdf`;
}

function states(): ReadonlyMap<string, FileState> {
  return folderState(small.out);
}

beforeAll(async () => {
  small = new SmallWorkspace();
  expect(await small.build({ locale: ["en", "de", "ru"] })).toMatchObject({ code: 0 });
});

beforeEach(() => {
  small.restore();
  rmSync(join(small.out, "handouts"), { recursive: true, force: true });
});

describe("tetrapla build --handout", () => {
  it("makes each kind of each language, and says how it is printed and for whom", async () => {
    const run = await small.build({ handout: kinds, locale: ["en", "ru"] });
    expect(run.code).toBe(0);
    expect(filesNamed(run)).toEqual(["en", "ru"].flatMap((locale) => [...kinds].sort().map((kind) => handout(`${locale}.${kind}`))));
    expect(run.stderr).toMatch(
      /text\.en\.booklet\.pdf: \d+ pages, \d+ sheets? of A4, flip on short edge, 100 %\. Fold .* printer alone; .*en\/text\.pdf \(yet to be made: tetrapla build --locale en --format pdf\)\./,
    );
    expect(run.stderr).toMatch(/text\.ru\.trim\.pdf: \d+ pages, \d+ sheets? of A4 with 3 mm bleed and crop marks, 100 %.*copy shop alone/);
    expect(run.stderr).toMatch(/text\.ru\.summary\.pdf: [12] pages?, 1 sheet of A4, flip on long edge, 100 %\. To hand out/);
    expect(run.stderr).toMatch(/text\.en\.large-print\.pdf: .*flip on long edge.*For people who need large letters/);
  });

  it("puts languages into one file, one after the other in their order, or side by side", async () => {
    const joint = await small.build({ handout: ["large-print"], locale: ["ru", "en"], oneFile: true });
    expect(filesNamed(joint)).toEqual([handout("ru.en.large-print")]);
    const beside = await small.build({ handout: ["large-print", "booklet"], parallel: [["en", "ru"]] });
    expect(filesNamed(beside)).toEqual([handout("en+ru.booklet"), handout("en+ru.large-print")]);
    expect(beside.stderr).toContain("tetrapla build --parallel en,ru --format pdf");
    const textOf = async (name: string): Promise<string> => (await readPaper(readFileSync(join(small.out, handout(name))))).taggedText;
    expect(await textOf("ru.en.large-print")).toMatch(/Его слова\.[\s\S]*Its words\./);
    expect(await textOf("en+ru.large-print")).toMatch(/Its words\.\s*Его слова\./);
  });

  it("of a publication that names parallel editions makes theirs, too, unless languages are named", async () => {
    small.writeSettings(["html", "epub"], ["de", "ru"]);
    const settings = join(small.root, "publication.yaml");
    const before = readFileSync(settings, "utf8");
    writeFileSync(settings, `${before}editions:\n  - [en, de]\n`);
    expect(filesNamed(await small.build({ handout: ["summary"] }))).toContain(handout("en+de.summary"));
    expect(filesNamed(await small.build({ handout: ["trim"], locale: ["en"] }))).toEqual([handout("en.trim")]);
    writeFileSync(settings, before);
  });

  it("without changes makes nothing, starts no browser, and says the same", async () => {
    await small.build({ handout: ["booklet", "summary"], locale: ["en"] });
    const before = states();
    expect(launchBrowser).toHaveBeenCalled();
    vi.mocked(launchBrowser).mockClear();
    const run = await small.build({ handout: ["booklet", "summary"], locale: ["en"] });
    expect(run).toMatchObject({ code: 0, stdout: "" });
    expect(run.stderr).toMatch(/text\.en\.booklet\.pdf is up to date: \d+ pages, \d+ sheets? of A4, flip on short edge/);
    expect(launchBrowser).not.toHaveBeenCalled();
    expect(states()).toEqual(before);
  });

  it("makes again what a text, a translation or an option has changed, and that alone", async () => {
    const build = (more: object = {}) => small.build({ handout: ["booklet"], locale: ["en", "de"], ...more });
    await build();
    small.writeTranslation("de", "Ein Text", "Seine anderen Wörter.");
    expect(filesNamed(await build())).toEqual([handout("de.booklet")]);
    expect(filesNamed(await build({ paper: "Letter" }))).toHaveLength(2);
    small.writeText("Its other words.");
    expect(filesNamed(await build({ paper: "Letter" }))).toHaveLength(2);
  });

  it("has the same bytes when it is made anew", async () => {
    await small.build({ handout: kinds, locale: ["en"] });
    const before = small.sums();
    rmSync(join(small.out, "handouts"), { recursive: true });
    await small.build({ handout: kinds, locale: ["en"] });
    expect(small.sums()).toEqual(before);
  });

  it("tells what is wrong with the text; a release is refused then, and leaves the handout that is there", async () => {
    await small.build({ handout: ["booklet"], locale: ["en"] });
    const before = states();
    small.writeText("Its words [@nobody].");
    const refused = await small.build({ handout: ["booklet"], locale: ["en"], release: true });
    expect(refused).toMatchObject({ code: 1, stdout: "" });
    expect(refused.stderr).toContain("citation-has-entry");
    expect(refused.stderr).toContain("Not made");
    expect(states()).toEqual(before);
    const draft = await small.build({ handout: ["booklet"], locale: ["en"] });
    expect(draft).toMatchObject({ code: 0, stderr: expect.stringContaining("citation-has-entry") });
    expect(filesNamed(draft)).toEqual([handout("en.booklet")]);
  });

  it.each([
    ["an unknown kind", { handout: ["flyer"] }, "Unexpected handout flyer, expected booklet, summary, large-print, trim."],
    ["an unknown locale", { handout: ["trim"], locale: ["xx"] }, "Unexpected locale `xx`"],
    ["a booklet of A5 sheets", { handout: ["booklet"], paper: "A5" as const }, "Unexpected paper A5, expected A4 or Letter for a booklet"],
    ["languages side by side and one after the other", { handout: ["trim"], parallel: [["en", "ru"]], oneFile: true }, "--one-file"],
    ["one file of nothing", { oneFile: true }, "expected it with --handout"],
    ["another format", { handout: ["trim"], format: ["html"] }, "handouts are PDFs"],
    ["packages", { handout: ["trim"], package: true }, "packages are of e-books"],
  ])("refuses %s in words, and leaves everything as it was", async (_, flags, words) => {
    await small.build({ handout: ["trim"], locale: ["en"] });
    const before = states();
    expect(await small.build(flags)).toMatchObject({ code: 2, stdout: "", stderr: expect.stringContaining(words) });
    expect(states()).toEqual(before);
  });
});

describe("the manifest", () => {
  it("lists handouts with what they are, and no list for readers does", async () => {
    const lists = ["index.html", "opds.json"].map((path) => readFileSync(join(small.out, path)));
    await small.build({ handout: ["booklet"], locale: ["en", "ru"], oneFile: true });
    const find = async () => (await small.manifest()).files.find(({ path }) => path === handout("en.ru.booklet"));
    expect(await find()).toMatchObject({
      article: "text",
      handout: "booklet",
      editions: ["en", "ru"],
      mediaType: "application/pdf",
      size: readFileSync(join(small.out, handout("en.ru.booklet"))).length,
      sha256: small.sums()[handout("en.ru.booklet")],
    });
    expect((await small.manifestPaths()).filter((path) => path.endsWith(".epub"))).toHaveLength(3);
    small.writeTranslation("de", "Ein Text", "Seine anderen Wörter.");
    await small.build();
    small.restore();
    await small.build();
    expect(await find()).toBeDefined();
    expect(["index.html", "opds.json"].map((path) => readFileSync(join(small.out, path)))).toEqual(lists);
  });

  it("knows them although the cache was lost, and forgets those that are gone", async () => {
    await small.build({ handout: ["trim"], locale: ["en", "de"] });
    rmSync(join(small.root, ".tetrapla"), { recursive: true });
    rmSync(join(small.out, handout("de.trim")));
    await small.build();
    const paths = await small.manifestPaths();
    expect(paths).toContain(handout("en.trim"));
    expect(paths).not.toContain(handout("de.trim"));
  });

  it("stays that of a release when handouts are made as strictly, and ceases to be when they are drafts", async () => {
    await small.build({ release: true });
    await small.build({ release: true, handout: ["trim"], locale: ["en"] });
    expect(await small.manifest()).toMatchObject({ released: true });
    await small.build({ handout: ["summary"], locale: ["en"] });
    expect(await small.manifest()).not.toHaveProperty("released");
    await small.build({ release: true });
    expect(await small.manifest()).toMatchObject({ released: true });
  });

  it("loses the handouts of a locale or an article that is gone, with their files", async () => {
    await small.build({ handout: ["trim"], locale: ["en", "ru"] });
    rmSync(join(small.root, "translations/ru"), { recursive: true });
    small.writeSettings(["html", "epub"], ["de"]);
    await small.build();
    expect([...states().keys()].filter((path) => path.startsWith("handouts/"))).toEqual([handout("en.trim")]);
    expect(await small.manifestPaths()).not.toContain(handout("ru.trim"));
    small.writeSettings(["html", "epub"], ["de", "ru"]);
  });
});

describe("tetrapla validate", () => {
  const validate = () => runTetrapla(["validate", "--root", small.root, "--no-judges", "--strict"], { cwd: small.root });

  it("judges handouts for readers, and says that it did not judge those for the press", async () => {
    await small.build();
    await small.build({ handout: kinds, locale: ["en", "de"] });
    await small.build({ handout: ["large-print"], locale: ["en", "de"], oneFile: true });
    const { code, stdout, stderr } = await validate();
    expect({ code, stdout }).toEqual({ code: 0, stdout: "nothing to mend\n" });
    expect(stderr).toContain("NOT JUDGED: 4 handouts such as output/handouts/text.de.booklet.pdf were not judged: made for the press");
    expect(stderr).toContain(`${7 + 5} files judged`);
  });

  it("compares large print with its article, and tells of handouts of an earlier one", async () => {
    await small.build({ handout: ["large-print", "trim"], locale: ["en", "de"] });
    copyFileSync(join(small.out, handout("de.large-print")), join(small.out, handout("en.large-print")));
    expect((await validate()).stdout).toMatch(/text\.en\.large-print\.pdf\n[\s\S]*“Its words\.”.*output-text-is-whole/);
    small.writeTranslation("de", "Ein Text", "Seine anderen Wörter.");
    expect((await validate()).stdout).toMatch(/text\.de\.trim\.pdf\n +warning .*handout-is-current\n.*--handout trim --locale de/);
  });
});

describe("a release", () => {
  it("warns of handouts of an earlier text", async () => {
    await small.build({ handout: ["trim"], locale: ["en"] });
    small.writeText("Its newer words.");
    const { stderr } = await small.build({ release: true });
    expect(stderr).toContain("handout-is-current");
    expect(stderr).toContain("tetrapla build --handout trim --locale en");
  });

  it("warns when the published PDFs were printed with another browser", async () => {
    await small.build({ format: ["pdf"], locale: ["en"] });
    const path = join(small.out, "manifest.json");
    writeFileSync(path, readFileSync(path, "utf8").replace(/("browser": ")[^"]+/, "$1HeadlessChrome/1.2.3.4"));
    small.writeText("Its words, changed.");
    const run = await small.build({ format: ["pdf"], locale: ["en"], release: true });
    expect(run).toMatchObject({
      code: 0,
      stderr: expect.stringMatching(/expected HeadlessChrome\/1\.2\.3\.4[\s\S]*browser-is-as-recorded/),
    });
    expect((await small.manifest()).browser).not.toContain("1.2.3.4");
  });
});
