import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import { writeFiles } from "../support/new-folder.ts";
import { filesNamed, filesOf, publishedOf, SmallWorkspace } from "../support/small-workspace.ts";
import { localeFiles } from "../support/workspace-files.ts";

let small: SmallWorkspace;

describe("builds of one part after the other", () => {
  beforeEach(() => {
    small = new SmallWorkspace();
  });

  it("list in every page the languages that are published by then, and no others", async () => {
    expect(filesNamed(await small.build({ locale: ["ru"] }))).toEqual(filesOf("ru"));
    expect(await small.languagesOf("ru")).toEqual(["ru"]);
    expect(await small.manifestPaths()).toEqual(["index.html", "opds.json", ...publishedOf("ru")]);
    expect(await small.build({ locale: ["de"] })).toMatchObject({ code: 0 });
    expect(await small.languagesOf("ru")).toEqual(["de", "ru"]);
    expect(await small.languagesOf("de")).toEqual(["de", "ru"]);
    expect(await small.manifestPaths()).toEqual([...publishedOf("de"), "index.html", "opds.json", ...publishedOf("ru")]);
    expect(await small.build()).toMatchObject({ code: 0 });
    for (const locale of ["de", "en", "ru"]) expect(await small.languagesOf(locale)).toEqual(["de", "en", "ru"]);
  });

  it("end with the same bytes as one build of all", async () => {
    for (const flags of [{ locale: ["ru"], format: ["epub"] }, { locale: ["en", "de"] }, { format: ["html"] }, {}])
      await small.build(flags);
    const parts = small.sums();
    rmSync(small.out, { recursive: true });
    rmSync(join(small.root, ".tetrapla"), { recursive: true });
    await small.build();
    expect(parts).toEqual(small.sums());
  });

  it("offer only files that are there", async () => {
    await small.build({ format: ["html"] });
    expect(await small.textOf("en/text.html")).not.toContain("text.epub");
    await small.build({ format: ["epub"] });
    expect(await small.textOf("en/text.html")).toContain("text.epub");
  });
});

it("a new locale is a folder of data: its edition appears, and the others link to it", async () => {
  small = new SmallWorkspace();
  await small.build();
  writeFiles(small.root, localeFiles("fr"));
  small.writeTranslation("fr", "Un texte", "Ses mots.");
  expect(await small.build()).toMatchObject({ code: 0 });
  for (const locale of ["de", "en", "fr", "ru"]) expect(await small.languagesOf(locale)).toEqual(["de", "en", "fr", "ru"]);
  expect(await small.textOf("fr/text.html")).toContain("Ses mots.");
});

it("a publication with an address has a site map of all its pages; without one it has none", async () => {
  small = new SmallWorkspace();
  small.writeSettings(["html"], ["de", "ru"]);
  writeFiles(small.root, {
    "publication.yaml": `${readFileSync(join(small.root, "publication.yaml"), "utf8")}baseUrl: https://a.example/b\n`,
  });
  await small.build({ locale: ["de"] });
  expect(await small.manifestPaths()).toEqual(["de/text.html", "index.html", "sitemap.xml"]);
  await small.build();
  const sitemap = await small.textOf("sitemap.xml");
  for (const locale of ["de", "en", "ru"]) expect(sitemap).toContain(`<loc>https://a.example/b/${locale}/text.html</loc>`);
  expect(await small.textOf("ru/text.html")).toContain('<link rel="canonical" href="https://a.example/b/ru/text.html">');
  small.writeSettings(["html"], ["de", "ru"]);
  await small.build();
  expect(await small.manifestPaths()).not.toContain("sitemap.xml");
  expect(existsSync(join(small.out, "sitemap.xml"))).toBe(false);
});
