import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { LanguageClient } from "../../support/language-client.ts";
import { newFolder } from "../../support/new-folder.ts";
import { projectRoot, runTetrapla } from "../../support/run-tetrapla.ts";
import { workspaceFiles } from "../../support/workspace-files.ts";

const article = "source/text/article.md";
const references = "source/text/references.yaml";
const translation = "translations/de/text.po";

const texts = {
  "article.md": `---
title: Tests
description: A text about tests.
date: 2020-01-01
rights: Free.
authors: [Ann Lee]
---

Birds fly [@heron-2011, p. 3].[^wings] See [](#fig-bird), [](#tab-nowhere) and [more](#on-feet).

:::figure{#fig-bird}
![A bird](bird.svg)

A bird.
:::

## On feet

They walk, too [@{stork/2012}].

[^wings]: With their wings.
`,
  "references.yaml": `- id: heron-2011
  type: book
  title: The *Heron*
  author: [{ family: Lee, given: Ann }]
  publisher: Nest
  issued: 2011
- id: stork/2012
  type: book
  title: Storks
  author: [{ family: Ray, given: Bob }]
  publisher: Nest
  issued: 2012-05
`,
  "bird.svg": '<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"/>',
};

let root: string;
let client: LanguageClient;

beforeEach(async () => {
  root = newFolder(workspaceFiles({ article: texts, locales: ["en", "de"] }));
  client = await LanguageClient.start(root);
});
afterEach(async () => {
  client.breakOff();
  await client.exit;
});

const openArticle = (text = texts["article.md"]): Promise<void> => client.open(article, text);
const codes = (diagnostics: { code?: unknown }[]): unknown[] => diagnostics.map(({ code }) => code);

test("the server says what it can do and ends when it is told to", async () => {
  expect(client.result?.serverInfo?.name).toBe("tetrapla");
  expect(client.result?.capabilities).toMatchObject({ definitionProvider: true, hoverProvider: true });
  expect(await client.end()).toBe(0);
});

test("it ends, too, when its editor does", async () => {
  client.breakOff();
  expect(await client.exit).toBe(1);
});

test("what is typed is judged, saved or not, at its exact place", async () => {
  await openArticle();
  const [found] = (await client.diagnosticsOf(article)).filter(({ code }) => code === "cross-reference-resolves");
  expect(found?.range.start).toEqual({ line: 8, character: texts["article.md"].split("\n")[8]?.indexOf("[](#tab-nowhere)") });
  expect(found).toMatchObject({ severity: 1, source: "tetrapla" });
  expect(codes(await client.diagnosticsOf(article))).not.toContain("citation-has-entry");

  await client.type(article, "@heron-2011", "@heron-2012");
  const [unknown] = (await client.diagnosticsOf(article)).filter(({ code }) => code === "citation-has-entry");
  const line = client.text(article).split("\n")[8] ?? "";
  expect(unknown?.range).toEqual({
    start: { line: 8, character: line.indexOf("heron") },
    end: { line: 8, character: line.indexOf("heron") + "heron-2012".length },
  });

  await client.type(article, "@heron-2012", "@heron-2011");
  expect(codes(await client.diagnosticsOf(article))).not.toContain("citation-has-entry");
});

test("a change in one open file shows in another", async () => {
  await openArticle();
  await client.open(references, texts["references.yaml"], "yaml");
  expect(codes(await client.diagnosticsOf(article))).not.toContain("citation-has-entry");
  await client.type(references, "heron-2011", "crane-2011");
  await client.diagnosticsOf(article, (found) => codes(found).includes("citation-has-entry"));
  expect(codes(await client.diagnosticsOf(references))).toContain("entry-is-cited");
});

test("settings, labels and conventions are judged like texts", async () => {
  await client.open("publication.yaml", "title: Tests\nidentifier: nowhere\n", "yaml");
  expect(codes(await client.diagnosticsOf("publication.yaml"))).toContain("publication-is-valid");
  await client.type("publication.yaml", "nowhere", "https://tests.example/");
  expect(await client.diagnosticsOf("publication.yaml")).toEqual([]);
  await client.open("translations/de/ui.json", "{", "json");
  expect((await client.diagnosticsOf("translations/de/ui.json")).length).toBeGreaterThan(0);
});

test("a near miss can be mended by a quick fix, and the finding is gone", async () => {
  await openArticle(texts["article.md"].replace("@heron-2011", "@heron-2001"));
  const [found] = (await client.diagnosticsOf(article)).filter(({ code }) => code === "citation-has-entry");
  expect(found).toBeDefined();
  const [mend] = found === undefined ? [] : await client.actions(article, found.range);
  expect(mend).toMatchObject({ title: "Write `heron-2011`", kind: "quickfix", diagnostics: [{ code: "citation-has-entry" }] });
  if (mend !== undefined) await client.apply(mend);
  expect(client.text(article)).toBe(texts["article.md"]);
  expect(codes(await client.diagnosticsOf(article))).not.toContain("citation-has-entry");
});

test("a sure mend is preferred, and all of them are made at once, but none in a quotation", async () => {
  const text = texts["article.md"].replace("They walk", 'The\u200B "ca\u200Bfe\u0301", and cafe\u0301s');
  await openArticle(text);
  const found = (await client.diagnosticsOf(article)).filter(({ code }) => code === "text-is-clean");
  const [first] = found;
  const actions = first === undefined ? [] : await client.actions(article, first.range);
  expect(actions.map(({ isPreferred }) => isPreferred)).toContain(true);
  const [all] = await client.actions(article, { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }, ["source.fixAll"]);
  if (all !== undefined) await client.apply(all);
  expect(client.text(article)).toBe(text.replace("The\u200B", "The").replace("cafe\u0301s", "caf\u00e9s"));
});

test("a citation leads to its entry, a cross-reference and a footnote to what they name", async () => {
  await openArticle();
  expect(await client.definition(article, "heron-2011")).toBe(`${references}:1:3`);
  expect(await client.definition(article, "@heron-2011", 0)).toBe(`${references}:1:3`);
  expect(await client.definition(article, "stork/2012")).toBe(`${references}:7:3`);
  expect(await client.definition(article, "[](#fig-bird)", 5)).toBe(`${article}:11:1`);
  expect(await client.definition(article, "[more](#on-feet)", 2)).toBe(`${article}:17:1`);
  expect(await client.definition(article, "[^wings]", 3)).toBe(`${article}:21:1`);
  expect(await client.definition(article, "(bird.svg)", 3)).toBe("source/text/bird.svg:1:1");
  expect(await client.definition(article, "Birds")).toBeUndefined();
});

test("a translation leads to its source passage, and its citation to the entry", async () => {
  await runTetrapla(["sync"], { cwd: root });
  const blank = readFileSync(join(root, translation), "utf8");
  const [, id = "", rest = ""] = /msgctxt "(\w+)"\nmsgid "Birds fly(.*)"\nmsgstr ""/.exec(blank) ?? [];
  const words = `\\"Vögel\\" fliegen${rest.replace("See", "Siehe").replace("and [more]", "und [mehr]")}`;
  await client.open(
    translation,
    blank.replace(/(msgid "Birds fly.*\nmsgstr )""/, (_, head) => `${head}"${words}"`),
    "po",
  );
  await client.diagnosticsOf(translation);
  expect(await client.definition(translation, "fliegen")).toBe(`${article}:9:1`);
  expect(await client.definition(translation, id)).toBe(`${article}:9:1`);
  expect(await client.definition(translation, "fliegen [@heron-2011", 13)).toBe(`${references}:1:3`);
  expect(await client.definition(translation, "Siehe [](#fig-bird)", 10)).toBe(`${article}:11:1`);
  expect(await client.hover(translation, "fliegen [@heron-2011", 13)).toContain("Heron");
  await client.type(translation, "fliegen [@heron-2011, p. 3]", "fliegen");
  expect(codes(await client.diagnosticsOf(translation))).toContain("translation-keeps-citations");
});

test("keys and ids are completed, with what they are", async () => {
  await openArticle();
  await client.diagnosticsOf(article);
  await client.type(article, "They walk", "They walk [@he");
  const keys = await client.completions(article, "They walk [@he");
  expect(keys.map(({ label, detail }) => [label, detail])).toEqual([
    ["heron-2011", "The *Heron*, 2011"],
    ["stork/2012", "Storks, 2012"],
  ]);
  const line = client
    .text(article)
    .split("\n")
    .findIndex((text) => text.startsWith("They walk"));
  expect(keys[0]?.textEdit).toMatchObject({
    newText: "heron-2011",
    range: { start: { line, character: "They walk [@".length }, end: { line, character: "They walk [@he".length } },
  });
  await client.type(article, "They walk [@he", "They walk [](#");
  expect((await client.completions(article, "They walk [](#")).map(({ label, detail }) => [label, detail])).toEqual([
    ["fig-bird", "figure: A bird."],
    ["on-feet", "section: On feet"],
  ]);
  await client.type(article, "They walk [](#", "They walk[^");
  expect((await client.completions(article, "They walk[^")).map(({ label }) => label)).toEqual(["wings"]);
  await client.type(article, "They walk[^", "ann@");
  expect(await client.completions(article, "ann@")).toEqual([]);
});

test("a citation is explained by its reference", async () => {
  await openArticle();
  const words = await client.hover(article, "heron-2011");
  expect(words).toMatch(/^\*\*1\.\*\* .*Heron.*2011/);
  expect(words).toContain("\\*Heron\\*");
  expect(await client.hover(article, "Birds")).toBeUndefined();
});

test("a closed file counts as the disk has it", async () => {
  await openArticle(texts["article.md"].replace("@heron-2011", "@nobody"));
  await client.open(references, texts["references.yaml"], "yaml");
  await client.diagnosticsOf(article, (found) => codes(found).includes("citation-has-entry"));
  await client.close(article);
  await client.diagnosticsOf(article, (found) => !codes(found).includes("citation-has-entry"));
});

test("a file that belongs to no publication is left alone", async () => {
  const elsewhere = await LanguageClient.start(newFolder({ "article.md": "[@nobody]\n" }));
  await elsewhere.open("article.md", "[@nobody]\n");
  expect(await elsewhere.hover("article.md", "nobody")).toBeUndefined();
  expect(await elsewhere.end()).toBe(0);
});

test("the sample is judged again fast enough for typing", async () => {
  const sample = await LanguageClient.start(projectRoot);
  const path = "source/csto/article.md";
  await sample.open(path, readFileSync(join(projectRoot, path), "utf8"));
  await sample.diagnosticsOf(path);
  const times: number[] = [];
  for (let round = 0; round < 9; round++) {
    await sample.type(path, "alliance", round % 2 === 0 ? "alliance " : "alliance");
    const start = performance.now();
    await sample.diagnosticsOf(path);
    times.push(performance.now() - start);
  }
  const median = times.sort((left, right) => left - right)[4] ?? 0;
  // With the 80 ms of quiet before it begins; a loaded machine gets some grace.
  expect(median).toBeLessThan(600);
  expect(await sample.end()).toBe(0);
});
