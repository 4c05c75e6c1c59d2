import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { buildHere } from "../support/build-here.ts";
import { writeFiles } from "../support/new-folder.ts";
import { hardArticle, parallelWorkspace, translateHard } from "../support/parallel/parallel-workspace.ts";
import { projectRoot, runTetrapla } from "../support/run-tetrapla.ts";
import { lenientPolicies } from "../support/workspace-files.ts";

const parallel = [["en", "de"]];

/** A publication whose theme has another page for parallel editions. */
async function withPage(change: (page: string) => string): Promise<string> {
  const settings = `theme: own\n${lenientPolicies(["de"])}`;
  const root = await parallelWorkspace(hardArticle, { locales: ["de"], translate: translateHard, settings });
  const page = readFileSync(join(projectRoot, "templates/default/parallel.html"), "utf8");
  writeFiles(root, { "templates/own/parallel.html": change(page) });
  return root;
}

describe("the release of a parallel edition", () => {
  it("is refused when a theme loses the notes: each language's are named, and what was published stays", async () => {
    const root = await withPage((page) => page.replace('<slot name="notes"></slot>', ""));
    expect(await buildHere(root, { parallel, format: ["html"] })).toMatchObject({ code: 0 });
    const before = readFileSync(join(root, "output/en+de/text.html"));
    writeFiles(root, {
      "templates/own/parallel.html": readFileSync(join(root, "templates/own/parallel.html"), "utf8").replace("<body", "<body "),
    });
    const { code, stderr } = await buildHere(root, { parallel, format: ["html", "epub"], release: true });
    expect(code).toBe(1);
    expect(stderr).toMatch(/Unexpected absence of the words “The first note, with emphasis.” \(footnote \w+, en\)/);
    expect(stderr).toMatch(/Unexpected absence of the words “\w+ firstde .*” \(footnote \w+, de\)/);
    expect(readFileSync(join(root, "output/en+de/text.html")).equals(before)).toBe(true);
    expect(existsSync(join(root, "output/en+de/text.epub"))).toBe(false);
  });

  it("goes through where nothing is lost, and says nothing of it; `validate` agrees", async () => {
    const root = await withPage((page) => page);
    const run = await buildHere(root, { parallel, format: ["html", "epub"], release: true });
    expect(run.code, run.stderr).toBe(0);
    expect(run.stderr).not.toMatch(/output-/);
    const judged = await runTetrapla(["validate", "--root", root, "--no-judges", "--strict"]);
    expect(judged).toMatchObject({ code: 0, stdout: "nothing to mend\n" });
  });

  it("is compared with today's article and with each of its translations", async () => {
    const root = await withPage((page) => page);
    await buildHere(root, { parallel, format: ["html"] });
    const path = join(root, "translations/de/text.po");
    writeFiles(root, { "translations/de/text.po": readFileSync(path, "utf8").replace("Fünf Wörter", "Sechs Wörter") });
    const { code, stdout } = await runTetrapla(["validate", "--root", root, "--no-judges", "--json"]);
    expect(code).toBe(1);
    expect(stdout).toMatch(/Unexpected file of an earlier state of its article or translation/);
  });
});
