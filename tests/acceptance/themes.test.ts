import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Root } from "hast";
import { beforeAll, describe, expect, it } from "vitest";
import { indexSlots, pageSlots } from "../../pipeline/stages/emit/html/slots.ts";
import { buildHere } from "../support/build-here.ts";
import { newFolder, writeFiles } from "../support/new-folder.ts";
import { attributeValues, elementsWhere, firstElement, pageText, parsePage } from "../support/published/page-text.ts";
import { projectRoot } from "../support/run-tetrapla.ts";
import { copySample, sampleBuild } from "../support/sample-build.ts";
import { type SharedBuild, sharedBuild } from "../support/shared-build.ts";
import { frontMatter, workspaceFiles } from "../support/workspace-files.ts";

const guide = readFileSync(join(projectRoot, "docs/themes.md"), "utf8");

describe("the guide to themes", () => {
  it("names every slot of the program, and no other", () => {
    const [ofPage = "", ofIndex = ""] = guide.split("Slots of `").slice(1);
    expect(namesIn(ofPage)).toEqual([...pageSlots]);
    expect(namesIn(ofIndex.split("\n## ")[0] ?? "")).toEqual([...indexSlots]);
  });

  it("names every file of a theme", () => {
    const files = readdirSync(join(projectRoot, "templates/default")).filter((name) => name !== "fonts");
    expect([...namesIn(chapter("Files")).filter((name) => !name.endsWith("/"))].sort()).toEqual(files.sort());
  });

  it("names every class that is on a page and is not the template's own", async () => {
    const { out } = await sampleBuild();
    const documented = new Set(
      chapter("Classes")
        .match(/`[a-z][a-z0-9-]*`/gi)
        ?.map((name) => name.slice(1, -1)),
    );
    const template = classesOf(parsePage(readFileSync(join(projectRoot, "templates/default/page.html"), "utf8")));
    const catalogue = classesOf(parsePage(readFileSync(join(projectRoot, "templates/default/index.html"), "utf8")));
    const published = ["en/csto.html", "ru/csto.html", "index.html"].flatMap((path) => [
      ...classesOf(parsePage(readFileSync(join(out, path), "utf8"))),
    ]);
    expect([...new Set(published)].filter((name) => !template.has(name) && !catalogue.has(name) && !documented.has(name))).toEqual([]);
    expect(new Set(published).size).toBeGreaterThan(20);
  });

  it("names no class that neither the program nor its sheets know", () => {
    const known = readdirSync(join(projectRoot, "pipeline"), { recursive: true, encoding: "utf8" })
      .filter((path) => path.endsWith(".ts"))
      .map((path) => readFileSync(join(projectRoot, "pipeline", path), "utf8"))
      .concat(readFileSync(join(projectRoot, "templates/default/screen.css"), "utf8"))
      .join("\n");
    const table = chapter("Classes")
      .split("\n")
      .filter((line) => line.startsWith("| `"));
    const named = table.flatMap((line) => (line.split(" | ")[0] ?? "").match(/`[a-z][a-z0-9-]*`/gi) ?? []).map((name) => name.slice(1, -1));
    const unknown = named.filter((name) => !new RegExp(`["\`. ]${name}["\`,. {)]`).test(known) && !/^(align|byline|width)-/.test(name));
    expect(unknown).toEqual([]);
    expect(named.length).toBeGreaterThan(40);
  });

  it("names the variables of the default theme", () => {
    const sheet = readFileSync(join(projectRoot, "templates/default/screen.css"), "utf8");
    const variables = [...new Set(sheet.match(/--[a-z-]+(?=:)/g))].filter((name) => !["--note-outline", "--back-link"].includes(name));
    expect(variables.filter((name) => !guide.includes(`\`${name}\``))).toEqual([]);
  });
});

describe("the handout theme", () => {
  let handout: SharedBuild;

  beforeAll(async () => {
    handout = await sharedBuild("handout", async (root) => {
      await copySample(root);
      const path = join(root, "publication.yaml");
      writeFileSync(path, readFileSync(path, "utf8").replace("theme: default", "theme: handout"));
    });
    expect(handout.run.code).toBe(0);
  }, 120_000);

  it("is files and no code", () => {
    expect(readdirSync(join(projectRoot, "templates/handout")).filter((name) => !/\.(html|css|svg)$/.test(name))).toEqual([]);
  });

  it("is black on white in the page, whatever the reader's machine prefers, and asks for nothing", () => {
    const text = readFileSync(join(handout.out, "en/csto.html"), "utf8").replaceAll(": ", ":");
    expect(text).not.toContain("@import");
    expect(text.lastIndexOf("--ink:#000")).toBeGreaterThan(text.lastIndexOf("--ink:#e8e4dc"));
    expect(text).toContain("color-scheme:light;");
  });

  it("says all that the default theme says, but for the contents and how to cite", async () => {
    const { out } = await sampleBuild();
    const page = parsePage(readFileSync(join(handout.out, "ru/csto.html"), "utf8"));
    const whole = parsePage(readFileSync(join(out, "ru/csto.html"), "utf8"));
    for (const name of ["body", "notes-section", "references-section", "rights"]) expect(textOf(page, name)).toBe(textOf(whole, name));
    expect(attributeValues(page, "id")).not.toContain("contents");
  });

  it("needs less paper", async () => {
    const { out } = await sampleBuild();
    expect(await countPages(join(handout.out, "de/csto.pdf"))).toBeLessThan(await countPages(join(out, "de/csto.pdf")));
  });
});

describe("a theme of the publication's own", () => {
  it("may be a few lines on another theme: its page, its labels, its sheet", async () => {
    const root = newFolder(
      workspaceFiles({
        article: {
          "article.md": `${frontMatter("title: A text\nsubtitle: Below it")}# One\n\nIts words.\n\n# Two\n\nMore[^1].\n\n[^1]: A note.\n`,
        },
        settings: "theme: house\nformats: [html]\n",
      }),
    );
    const slots = pageSlots.map((name) => `<div class="slot-${name}" data-if="${name}"><slot name="${name}">example</slot></div>`);
    writeFiles(root, {
      "templates/house/page.html": `<!doctype html><html><head><title>x</title></head><body><main id="content"><h2 data-label="notes" data-label-title="references">x</h2>${slots.join("")}</main></body></html>`,
      "templates/house/screen.css": '@import "../default/screen.css";\n.slot-body { color: #123456; }\n',
    });
    expect(await buildHere(root)).toMatchObject({ code: 0 });
    const text = readFileSync(join(root, "output/en/text.html"), "utf8");
    const page = parsePage(text);
    const filled = pageSlots.filter((name) => !["languages", "downloads", "notices", "references"].includes(name));
    for (const name of filled) expect(textOf(page, `slot-${name}`).trim(), name).not.toMatch(/^(example)?$/);
    for (const name of ["languages", "downloads", "notices", "references"])
      expect(attributeValues(page, "className")).not.toContain(`slot-${name}`);
    const heading = firstElement(page, "h2");
    expect([pageText(heading).trim(), heading.properties["title"]]).toEqual(["Notes", "References"]);
    expect(text).toMatch(/\.slot-body\{color: ?#123456;\}/);
    expect(text).toContain(".site-footer");
  });

  it("is refused when a sheet that it imports is not there", async () => {
    const root = newFolder(
      workspaceFiles({
        article: { "article.md": `${frontMatter("title: A text")}Its words.\n` },
        settings: "theme: house\nformats: [html]\n",
      }),
    );
    writeFiles(root, { "templates/house/screen.css": '@import "../defalt/screen.css";\n' });
    const run = await buildHere(root);
    expect(run.stderr).toContain("Unexpected import of `../defalt/screen.css`");
  });
});

function chapter(title: string): string {
  return guide.split(`\n## ${title}\n`)[1]?.split("\n## ")[0] ?? "";
}

/** What stands in code in the first column of tables. */
function namesIn(text: string): string[] {
  return [...text.matchAll(/^\| `([^`]+)` \|/gm)].map(([, name = ""]) => name);
}

function classesOf(page: Root): Set<string> {
  return new Set(elementsWhere(page, () => true).flatMap(({ properties }) => [properties["className"] ?? []].flat().map(String)));
}

function textOf(page: Root, className: string): string {
  const [element] = elementsWhere(page, ({ properties }) => [properties["className"] ?? []].flat().includes(className));
  return element === undefined ? "" : pageText(element);
}

async function countPages(path: string): Promise<number> {
  const { getDocument } = await import("pdfjs-dist/legacy/build/pdf.mjs");
  const loading = getDocument({ data: new Uint8Array(readFileSync(path)), verbosity: 0 });
  try {
    return (await loading.promise).numPages;
  } finally {
    await loading.destroy();
  }
}
