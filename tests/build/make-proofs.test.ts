import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { makeProofs } from "../../pipeline/build/make-proofs.ts";
import type { Locale } from "../../pipeline/model/locale.ts";
import { writeFiles } from "../support/new-folder.ts";
import { hardArticle, parallelWorkspace, translateHard } from "../support/parallel/parallel-workspace.ts";

const mistaken = "Zweiter  Punkt, erledigt";
let root: string;
let page: string;

beforeAll(async () => {
  const translate = (source: string, locale: string): string | undefined =>
    source.startsWith("Second item") ? mistaken : translateHard(source, locale);
  root = await parallelWorkspace(hardArticle, { locales: ["de"], translate });
  const text = String(hardArticle["article.md"]).replace("A quotation of one sentence.", "A quotation of one long sentence.");
  writeFiles(root, { "source/text/article.md": text });
  const { written } = await makeProofs({ root, out: join(root, "output"), showMarks: true, proofs: ["de" as Locale], formats: ["html"] });
  expect(written).toEqual(["proof/text.de.html"]);
  page = readFileSync(join(root, "output/proof/text.de.html"), "utf8");
});

describe("a proof", () => {
  it("shows what has changed in the source of an old translation, beside it", () => {
    expect(page).toMatch(
      /· stale .*?<span class="proof-changes" lang="en" dir="ltr">A quotation of one <ins>long<\/ins> sentence\.<\/span>/,
    );
  });

  it("says which passage every row is, and how it is", () => {
    const units = [...page.matchAll(/<p class="cell cell-1[^"]*"[^>]* data-unit="(k\w{7})"/g)].map(([, id]) => id);
    expect(units.length).toBeGreaterThan(8);
    for (const id of units) expect(page).toContain(`<span class="proof-id">${id}`);
    expect(page).toMatch(/<span class="proof-id">k\w{7} · missing /);
  });

  it("has what a check finds in the margin of its passage", () => {
    const row = page.slice(page.indexOf("Zweiter"));
    expect(row.slice(0, row.indexOf("</div>"))).toMatch(
      /<span class="proof-finding is-\w+"><span class="proof-number">\d+<\/span> <b>\w+<\/b> Unexpected .*<code class="proof-rule">[a-z-]+<\/code>/,
    );
  });

  it("lists the passages that stand outside the text", () => {
    const others = page.slice(page.indexOf('id="proof-others"'));
    expect(others).toContain("A hard text");
    expect(others).toContain("Northern lake");
  });

  it("is in no list of what is published", () => {
    expect(() => readFileSync(join(root, "output/manifest.json"))).toThrow(/ENOENT/);
  });
});
