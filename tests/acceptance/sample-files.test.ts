import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import type { Manifest } from "../../pipeline/model/manifest.ts";
import { attributeValues, elementsWhere, firstElement, pageText, parsePage } from "../support/published/page-text.ts";
import { readPublished } from "../support/published/published.ts";
import { sampleBuild, sampleFormats, sampleLocales } from "../support/sample-build.ts";
import { sampleUnits } from "../support/sample-units.ts";
import type { SharedBuild } from "../support/shared-build.ts";

const files = sampleLocales.flatMap((locale) => sampleFormats.map((format) => `${locale}/csto.${format}`)).sort();
/** What stands beside the files: covers and descriptions for catalogues. */
const beside = [...sampleLocales.flatMap((locale) => [`${locale}/csto-cover.png`, `${locale}/csto.opds.json`]), "opds.json"];
let sample: SharedBuild;

beforeAll(async () => {
  sample = await sampleBuild();
});

describe("the output folder of the sample", () => {
  it("has twelve files, an index and a manifest, and nothing else", () => {
    const found = readdirSync(sample.out, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) =>
        join(entry.parentPath, entry.name)
          .slice(sample.out.length + 1)
          .replaceAll("\\", "/"),
      );
    expect(found.sort()).toEqual([...files, ...beside, "index.html", "manifest.json"].sort());
  });

  it("leaves no trace in the workspace outside its cache", () => {
    expect(readdirSync(sample.root).sort()).toEqual([".tetrapla", "publication.yaml", "source", "translations"]);
  });

  it("is named file by file on standard output, and nothing else is", () => {
    const lines = sample.run.stdout.trimEnd().split("\n");
    expect(lines.map((line) => line.replaceAll("\\", "/").split("/").slice(-2).join("/")).sort()).toEqual(files);
  });

  it("is described by its manifest: paths in order, sizes, sums, kinds and titles", async () => {
    const manifest = JSON.parse(readFileSync(join(sample.out, "manifest.json"), "utf8")) as Manifest;
    expect(manifest.files.map(({ path }) => path)).toEqual([...files, ...beside, "index.html"].sort());
    for (const entry of manifest.files) {
      const bytes = readFileSync(join(sample.out, entry.path));
      expect({ path: entry.path, size: entry.size, sha256: entry.sha256 }).toEqual({
        path: entry.path,
        size: bytes.length,
        sha256: createHash("sha256").update(bytes).digest("hex"),
      });
      if (entry.format === undefined) continue;
      expect(spaced(entry.title ?? "")).toBe(titleOf(dirname(entry.path)));
      expect(entry).toMatchObject({ article: "csto", edition: dirname(entry.path), format: entry.path.split(".").at(-1) });
    }
    expect(manifest).toMatchObject({
      version: 1,
      title: "Tetrapla",
      identifier: "https://tetrapla.example/",
      browser: expect.stringMatching(/Chrome\/\d/),
    });
  });

  it("has a manifest that names the media type of every file", () => {
    const manifest = JSON.parse(readFileSync(join(sample.out, "manifest.json"), "utf8")) as Manifest;
    const types: readonly (readonly [RegExp, string])[] = [
      [/\.html$/, "text/html"],
      [/\.epub$/, "application/epub+zip"],
      [/\.pdf$/, "application/pdf"],
      [/\.png$/, "image/png"],
      [/\/.*\.opds\.json$/, "application/opds-publication+json"],
      [/^opds\.json$/, "application/opds+json"],
    ];
    const wrong = manifest.files.filter(({ path, mediaType }) => mediaType !== types.find(([ending]) => ending.test(path))?.[1]);
    expect(wrong.map(({ path, mediaType }) => `${path}: ${mediaType}`)).toEqual([]);
  });

  it("has an index whose links lead to all twelve files, each under its title in its language", () => {
    const index = parsePage(readFileSync(join(sample.out, "index.html"), "utf8"));
    const links = elementsWhere(index, ({ tagName }) => tagName === "a").map(({ properties }) => String(properties["href"]));
    expect([...new Set(links)].sort()).toEqual(files);
    for (const locale of sampleLocales) {
      const inLanguage = elementsWhere(index, ({ properties }) => properties["lang"] === locale)
        .map(pageText)
        .join("\n");
      expect(spaced(inLanguage)).toContain(titleOf(locale));
    }
  });
});

describe.each(files)("%s", (path) => {
  it("says which language it is in and what it is called", async () => {
    const { language, title } = await readPublished(join(sample.out, path));
    expect({ language, title: spaced(title) }).toEqual({ language: dirname(path), title: titleOf(dirname(path)) });
  });
});

describe.each(sampleLocales)("the web page in %s", (locale) => {
  const page = (): ReturnType<typeof parsePage> => parsePage(readFileSync(join(sample.out, locale, "csto.html"), "utf8"));

  it("asks for nothing: styles, fonts and pictures are inside", () => {
    const text = readFileSync(join(sample.out, locale, "csto.html"), "utf8");
    const tree = page();
    const asked = elementsWhere(tree, ({ tagName }) =>
      ["img", "source", "iframe", "object", "embed", "audio", "video", "use", "image"].includes(tagName),
    );
    expect(
      asked
        .map(({ properties }) => String(properties["src"] ?? properties["href"] ?? properties["xLinkHref"]))
        .filter((url) => !/^(data:|#)/.test(url)),
    ).toEqual([]);
    expect(
      elementsWhere(
        tree,
        ({ tagName, properties }) =>
          tagName === "link" &&
          /stylesheet|icon|preload|preconnect/.test(String(properties["rel"])) &&
          !String(properties["href"]).startsWith("data:"),
      ),
    ).toEqual([]);
    expect(elementsWhere(tree, ({ tagName, properties }) => tagName === "script" && properties["type"] !== "application/ld+json")).toEqual(
      [],
    );
    expect([...text.matchAll(/url\(\s*["']?(?!data:|#)[^)]*/g)].map(([url]) => url)).toEqual([]);
    expect(text).not.toContain("@import");
    expect(text).toMatch(/url\(["']?data:font\/woff2/);
  });

  it("links to the other languages and to its own e-book and PDF, and all of them are there", () => {
    const tree = page();
    const links = elementsWhere(
      tree,
      ({ tagName, properties }) => tagName === "a" && !/^(#|https?:|data:)/.test(String(properties["href"])),
    );
    const targets = links.map(({ properties }) => String(properties["href"]));
    for (const target of targets) expect(existsSync(join(sample.out, locale, target.replace(/#.*/, ""))), target).toBe(true);
    const others = sampleLocales.filter((other) => other !== locale);
    const files = [...new Set(targets.map((target) => target.replace(/#.*/, "")))];
    expect(files.sort()).toEqual([...others.map((other) => `../${other}/csto.html`), "../index.html", "csto.epub", "csto.pdf"].sort());
    for (const other of others) {
      const link = links.find(({ properties }) => properties["href"] === `../${other}/csto.html`);
      expect(link?.properties).toMatchObject({ hrefLang: other, lang: other });
    }
  });

  it("leads from each section to the same section in every other language", async () => {
    const targets = attributeValues(page(), "href").filter((href) => /^\.\.\/.*#/.test(href));
    const contents = attributeValues(page(), "href").filter((href) => /^#/.test(href));
    for (const other of sampleLocales.filter((each) => each !== locale)) {
      const { anchors } = await readPublished(join(sample.out, other, "csto.html"));
      const own = targets.filter((target) => target.startsWith(`../${other}/`)).map((target) => target.replace(/^.*#/, ""));
      expect(own.filter((anchor) => !anchors.has(anchor) || !contents.includes(`#${anchor}`))).toEqual([]);
      expect(own.length).toBeGreaterThan(9);
    }
  });

  it("weighs less than 150 KB without its fonts", () => {
    const text = readFileSync(join(sample.out, locale, "csto.html"), "utf8").replace(/url\(data:font[^)]*\)/g, "");
    expect(Buffer.byteLength(text)).toBeLessThan(150_000);
  });

  it("has one title, landmarks, a table of contents of all its headings, and a way past the navigation", () => {
    const tree = page();
    expect(elementsWhere(tree, ({ tagName }) => tagName === "h1")).toHaveLength(1);
    expect(elementsWhere(tree, ({ tagName }) => tagName === "main")).toHaveLength(1);
    const headings = elementsWhere(
      firstElement(tree, "main"),
      ({ tagName, properties }) => /^h[23]$/.test(tagName) && properties["id"] !== "contents" && properties["id"] !== "cite",
    );
    const contents = elementsWhere(
      tree,
      ({ tagName, properties }) => tagName === "nav" && String(properties["className"]) === "contents",
    )[0];
    const entries = contents === undefined ? [] : attributeValues(contents, "href");
    const own = headings
      .map(({ properties }) => `#${String(properties["id"])}`)
      .filter((target) => !["#notes", "#references", "#cite"].includes(target));
    expect(entries).toEqual(own);
    expect(entries.length).toBeGreaterThan(9);
    const [first] = elementsWhere(tree, ({ tagName }) => tagName === "a");
    expect(first?.properties["href"]).toBe("#content");
  });

  it("has no anchor twice", () => {
    const ids = attributeValues(page(), "id");
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  });
});

it("no file is empty or absurdly large", () => {
  for (const path of files) {
    const { size } = statSync(join(sample.out, path));
    expect(size, path).toBeGreaterThan(20_000);
    expect(size, path).toBeLessThan(1_500_000);
  }
});

function titleOf(locale: string): string {
  return sampleUnits(sample.root, locale).find(({ kind }) => kind === "metadata title")?.text ?? "";
}

/** A text with plain spaces: typography may bind its words. */
function spaced(text: string): string {
  return text.replace(/\s/g, " ");
}
