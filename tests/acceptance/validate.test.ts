import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { beforeAll, describe, expect, it } from "vitest";
import { epubCheck, itIsJudged, type Judge } from "../support/judges.ts";
import { newFolder } from "../support/new-folder.ts";
import { runTetrapla } from "../support/run-tetrapla.ts";
import { sampleBuild } from "../support/sample-build.ts";
import type { SharedBuild } from "../support/shared-build.ts";
import { veraPdf } from "../support/vera-pdf.ts";

interface Report {
  readonly findings: readonly { readonly rule: string; readonly severity: string; readonly file: string; readonly reason: string }[];
}

let sample: SharedBuild;
/** A machine without Java. */
const bare = newFolder();
const nu: Judge = { name: "The Nu checker", needs: "a Java runtime", isPresent: epubCheck.isPresent && existsSync("node_modules/vnu-jar") };
const axe: Judge = { name: "axe", needs: "axe-core and a browser", isPresent: existsSync("node_modules/axe-core") };

beforeAll(async () => {
  sample = await sampleBuild();
});

function reportOf(stdout: string): Report["findings"] {
  return (JSON.parse(stdout) as Report).findings;
}

/** What `validate` says of a file that is of no publication. */
async function judge(name: string, bytes: Uint8Array): Promise<Report["findings"]> {
  const path = join(newFolder(), name);
  writeFileSync(path, bytes);
  const { stdout } = await runTetrapla(["validate", path, "--json"], { cwd: dirname(path) });
  return reportOf(stdout);
}

describe("tetrapla validate", () => {
  it("finds nothing wrong with the sample by its own rules", async () => {
    const run = await runTetrapla(["validate", "--root", sample.root, "--out", sample.out, "--no-judges", "--strict"]);
    expect(run).toMatchObject({ code: 0, stdout: "nothing to mend\n", stderr: "13 files judged by the output rules\n" });
  });

  it("says loudly what it could not judge, and fails for it when it is to be strict", async () => {
    const page = join(sample.out, "en/csto.html");
    const ask = (...more: string[]) =>
      runTetrapla(["validate", "--root", sample.root, "--out", sample.out, page, ...more], { env: { PATH: bare } });
    const lax = await ask();
    expect(lax.stderr).toContain("NOT JUDGED: html-is-valid: 1 file was not judged by Nu HTML checker, for want of a Java runtime");
    expect(lax.stdout).toMatch(
      /info +Unexpected absence of a Java runtime, expected one for Nu HTML checker: 1 file was not judged\. +html-is-valid/,
    );
    const strict = await ask("--strict", "--json");
    expect(strict.code).toBe(1);
    expect(reportOf(strict.stdout)).toContainEqual(expect.objectContaining({ rule: "html-is-valid", severity: "error" }));
  });

  it("has nothing to judge where nothing was built, and knows no other files than its formats", async () => {
    const nothing = await runTetrapla(["validate", "--root", sample.root, "--out", bare]);
    expect(nothing).toMatchObject({ code: 2, stderr: expect.stringContaining("tetrapla build") });
    expect(await runTetrapla(["validate", "--root", sample.root, "--out", sample.out, "notes.txt"])).toMatchObject({ code: 2 });
    expect(await runTetrapla(["validate", "--root", sample.root, "--format", "doc"])).toMatchObject({ code: 2 });
  });

  it("tells of a file that is gone, and of one whose article has changed since", async () => {
    const out = join(sample.out, "en/gone.html");
    const { code, stdout } = await runTetrapla(["validate", "--root", sample.root, "--out", sample.out, "--no-judges", "--json", out]);
    expect({ code, rules: reportOf(stdout).map(({ rule }) => rule) }).toEqual({ code: 1, rules: ["file-is-readable"] });
    const changed = newFolder();
    const manifest = readFileSync(join(sample.out, "manifest.json"), "utf8").replace(
      /("path": "ru\/csto.html"[^}]*"revision": ")\w+/,
      "$1000000000000",
    );
    const folder = newFolder({ "manifest.json": manifest, "ru/csto.html": readFileSync(join(sample.out, "ru/csto.html")) }, "out");
    const stale = await runTetrapla(
      ["validate", "--root", sample.root, "--out", folder, "--no-judges", "--json", join(folder, "ru/csto.html")],
      {
        cwd: changed,
      },
    );
    expect(reportOf(stale.stdout)).toMatchObject([{ rule: "output-text-is-whole", reason: expect.stringContaining("earlier state") }]);
  });

  it("judges what can be said of a file alone when it is of no publication", async () => {
    const page =
      '<!doctype html><html lang="en"><title>T</title><p><a id="c" href="#n" role="doc-noteref">a</a> <a href="#x">x</a></p><p id="n" role="doc-footnote">N.';
    const path = join(newFolder({ "page.html": page }), "page.html");
    const { code, stdout } = await runTetrapla(["validate", path, "--json", "--no-judges"], { cwd: dirname(path) });
    expect({ code, rules: reportOf(stdout).map(({ rule }) => rule) }).toEqual({
      code: 1,
      rules: ["backlink-returns", "output-link-resolves"],
    });
  });
});

describe("the judges", () => {
  itIsJudged(epubCheck, "EPUBCheck finds a link of an e-book that leads nowhere, and where it stands", async () => {
    const files = unzipSync(readFileSync(join(sample.out, "en/csto.epub")));
    const text = strFromU8(files["EPUB/text-01.xhtml"] ?? new Uint8Array()).replace("#ref-lost-01", "#ref-lost-10");
    const { mimetype = new Uint8Array(), ...rest } = files;
    const book = zipSync({ mimetype: [mimetype, { level: 0 }], ...rest, "EPUB/text-01.xhtml": strToU8(text) });
    const found = (await judge("book.epub", book)).filter(({ rule }) => rule === "epub-is-valid");
    expect(found).toMatchObject([
      { severity: "error", reason: expect.stringMatching(/^Unexpected RSC-012, .* In EPUB\/text-01\.xhtml:\d+:\d+\.$/) },
    ]);
  });

  itIsJudged(nu, "the Nu checker finds a picture without a description", async () => {
    const page = '<!doctype html>\n<html lang="en">\n<head><title>T</title></head>\n<body>\n<p><img src="data:,"></p>\n</body>\n</html>\n';
    const found = await judge("page.html", strToU8(page));
    expect(found.filter(({ rule }) => rule === "html-is-valid")).toMatchObject([
      { severity: "error", start: { line: 5, column: 4 }, reason: expect.stringContaining("alt") },
    ]);
  });

  itIsJudged(axe, "axe finds words that are hardly seen on a page, and a picture without a description in a book", async () => {
    const page =
      '<!doctype html><html lang="en"><title>T</title><main><h1>T</h1><p style="color:#aaa;background:#fff">Pale words.</p></main>';
    const ofPage = (await judge("page.html", strToU8(page))).filter(({ rule }) => rule === "html-is-accessible");
    expect(ofPage).toMatchObject([{ severity: "error", reason: expect.stringMatching(/^Unexpected color-contrast, .* In p\.$/) }]);
    const files = unzipSync(readFileSync(join(sample.out, "en/csto.epub")));
    const title = strFromU8(files["EPUB/title.xhtml"] ?? new Uint8Array()).replace("</body>", '<p><img src="cover.png" /></p></body>');
    const found = (await judge("book.epub", zipSync({ ...files, "EPUB/title.xhtml": strToU8(title) }))).filter(
      ({ rule }) => rule === "epub-is-accessible",
    );
    expect(found).toMatchObject([{ reason: expect.stringMatching(/^Unexpected image-alt, .* In EPUB\/title\.xhtml: /) }]);
  });

  itIsJudged(veraPdf, "veraPDF finds a PDF that does not say what it is called", async () => {
    const bytes = readFileSync(join(sample.out, "en/csto.pdf"));
    const broken = Buffer.from(bytes.toString("latin1").replace(/pdfuaid:part>1/, "pdfuaid:part>7"), "latin1");
    expect(broken.equals(bytes)).toBe(false);
    const found = await judge("print.pdf", broken);
    expect(found.filter(({ rule }) => rule === "pdf-is-accessible").length).toBeGreaterThan(0);
    const sound = await judge("sound.pdf", bytes);
    expect(sound.filter(({ rule }) => rule === "pdf-is-accessible")).toEqual([]);
  });
});
