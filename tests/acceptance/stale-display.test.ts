import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { newFolder, writeFiles } from "../support/new-folder.ts";
import { elementsWhere, pageText, parsePage } from "../support/published/page-text.ts";
import { runTetrapla, type TetraplaRun } from "../support/run-tetrapla.ts";
import { workspaceFiles } from "../support/workspace-files.ts";

const before = "The town had *three* mills on the river and two of them stood still [@book, p. 3].";
const german = "Die Stadt hatte *drei* Mühlen am Fluss, und zwei davon standen still [@book, p. 3].";

/** A passage of one article, translated into German and then changed in English, with `sync` between or not. */
async function published(
  after: string,
  { stale, flags = [], sync = false }: { stale?: string; flags?: string[]; sync?: boolean },
): Promise<{ run: TetraplaRun; shown: string; mark: string; lang: string | undefined; notices: number }> {
  const article = (text: string): string =>
    `---\ntitle: Mills\ndescription: About mills.\nauthors: [A]\ndate: 2020\nrights: CC0\n---\n\n${text}\n`;
  const root = newFolder();
  const settings = `title: T\nidentifier: https://t.example/\nsource: en\nlocales:\n  de: { missing: source${stale === undefined ? "" : `, stale: ${stale}`} }\n`;
  writeFiles(
    root,
    workspaceFiles({
      article: {
        "article.md": article(before),
        "references.yaml": "- id: book\n  type: book\n  title: A book\n  publisher: P\n  issued: 2001\n",
      },
      locales: ["en", "de"],
    }),
  );
  writeFiles(root, { "publication.yaml": settings });
  expect(await runTetrapla(["sync", "--root", root])).toMatchObject({ code: 0 });
  const path = join(root, "translations/de/text.po");
  const po = readFileSync(path, "utf8");
  writeFiles(root, { "translations/de/text.po": po.replace(`msgid "${before}"\nmsgstr ""`, `msgid "${before}"\nmsgstr "${german}"`) });
  writeFiles(root, { "source/text/article.md": article(after) });
  if (sync) expect(await runTetrapla(["sync", "--root", root])).toMatchObject({ code: 0 });
  const run = await runTetrapla(["build", "--root", root, "--format", "html", "--locale", "de", ...flags]);
  if (run.code !== 0) return { run, shown: "", mark: "", lang: undefined, notices: 0 };
  const page = parsePage(readFileSync(join(root, "output/de/text.html"), "utf8"));
  const [passage] = elementsWhere(page, (element) => element.tagName === "p" && /river|Fluss|canal/.test(pageText(element)));
  return {
    run,
    shown: passage === undefined ? "" : pageText(passage).replace(/\s+/g, " "),
    mark: String(passage?.properties["className"] ?? ""),
    lang: passage?.properties["lang"] as string | undefined,
    notices: elementsWhere(page, ({ properties }) => /stale|older|früher/i.test(String(properties["className"] ?? ""))).length,
  };
}

const minor = before.replace("two of them stood", "two of these stood");
const rewritten = "Nobody remembers when the canal was dug, or by whom [@book, p. 3].";

describe.each([false, true])("a translation of an earlier passage, sync run: %s", (sync) => {
  it("is shown in a draft, marked", async () => {
    const { shown, mark, lang } = await published(minor, { sync });
    expect(shown).toContain("Mühlen");
    expect(mark).toMatch(/passage-stale/);
    expect(lang).toBeUndefined();
  });

  it("stops a release, which names it, its change, and the command that publishes it marked", async () => {
    const { run } = await published(minor, { flags: ["--release"], sync });
    expect(run.code).toBe(1);
    expect(run.stderr).toMatch(/translations\/de\/text\.po\n[\s\S]*\d+:\d+ +error/);
    expect(run.stderr).toMatch(/minor change/);
    expect(run.stderr).toMatch(/tetrapla build --draft/);
  });

  it("gives way to the source passage in a release, where the publication wants that", async () => {
    const { shown, mark, lang } = await published(minor, { stale: "source", flags: ["--release"], sync });
    expect(shown).toContain("two of these stood");
    expect(mark).toMatch(/passage-missing/);
    expect(lang).toBe("en");
  });

  it("is shown in a release, marked or as if it were current, by the class of its change", async () => {
    const marked = await published(minor, { stale: "{ minor: mark }", flags: ["--release"], sync });
    expect(marked.mark).toMatch(/passage-stale/);
    const tolerated = await published(minor, { stale: "{ minor: ok }", flags: ["--release"], sync });
    expect(tolerated.shown).toContain("Mühlen");
    expect(tolerated.mark).not.toMatch(/passage/);
  });

  it("is never shown when its passage says something else", async () => {
    const { shown, lang } = await published(rewritten, { stale: "mark", sync });
    expect(shown).toContain("canal");
    expect(lang).toBe("en");
  });

  it("follows without a translator when only a locator or a dash changed", async () => {
    const { run, shown, mark } = await published(before.replace("p. 3", "p. 13"), { flags: ["--release"], sync });
    expect(run.code).toBe(0);
    expect(shown).toMatch(/Mühlen.*13/);
    expect(mark).not.toMatch(/passage/);
  });
});
