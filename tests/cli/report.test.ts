import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import type { Element, Nodes } from "hast";
import rehypeParse from "rehype-parse";
import { unified } from "unified";
import { beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { type CoverageDocument, coverageSchema } from "../../pipeline/report/coverage/coverage-schema.ts";
import { runTetrapla } from "../support/run-tetrapla.ts";
import { passages, TranslatedWorkspace } from "../support/translated-workspace.ts";

const path = "schemas/coverage.schema.json";
const [herons = "", storks = "", cranes = ""] = passages;
const settings = "locales:\n  de: { minCoverage: 0.9 }\n";
let workspace: TranslatedWorkspace;

async function report(...args: string[]): Promise<string> {
  const { code, stdout, stderr } = await runTetrapla(["report", ...args], { cwd: workspace.root });
  expect({ code, stderr: stderr.replace(/^Written: .*\n/, "") }).toEqual({ code: 0, stderr: "" });
  return stdout;
}

beforeAll(async () => {
  workspace = await TranslatedWorkspace.make(settings);
  await report("--format", "json", "--out", join(workspace.root, "before.json"));
  workspace.write([herons.replace("wait", "<b>wait</b> long"), storks, "Ravens & crows are black.", cranes]);
  workspace.change("ru", (message) => ({ ...message, translation: message.translation.replace(/ \[@.*?\]/, "") }));
});

test("the shipped schema is that of the code (UPDATE_GOLDEN=1 rewrites it)", () => {
  const text = `${JSON.stringify({ ...z.toJSONSchema(coverageSchema), title: "What tetrapla report --format json prints" }, null, 2)}\n`;
  if (process.env["UPDATE_GOLDEN"]) writeFileSync(path, text);
  expect(readFileSync(path, "utf8")).toBe(text);
});

test("the example of the documentation is what the schema says", () => {
  const [, example = ""] = /```json\n([\s\S]*?)```/.exec(readFileSync("docs/coverage-json.md", "utf8")) ?? [];
  expect(coverageSchema.parse(JSON.parse(example)).locales).toHaveLength(1);
});

describe("json", () => {
  let document: CoverageDocument;

  beforeAll(async () => {
    document = JSON.parse(await report("--format", "json", "--baseline", join(workspace.root, "before.json"))) as CoverageDocument;
  });

  test("is what the shipped schema says", () => {
    const validate = new Ajv2020({ strict: true, strictRequired: false }).compile(JSON.parse(readFileSync(path, "utf8")));
    expect(validate(document) || validate.errors).toBe(true);
    expect(validate({ ...document, version: 2 })).toBe(false);
    expect(validate({ ...document, locales: [{ ...document.locales[0], colour: "red" }] })).toBe(false);
  });

  test("counts passages and words by language, state, class and article, each passage once", () => {
    for (const locale of document.locales) {
      const states = Object.values(locale.progress);
      expect(states.reduce((sum, { units }) => sum + units, 0)).toBe(locale.total.units);
      expect(states.reduce((sum, { words }) => sum + words, 0)).toBe(locale.total.words);
      const classes = Object.values(locale.stale);
      expect(classes.reduce((sum, { words }) => sum + words, 0)).toBe(locale.progress.stale.words);
      expect(locale.articles.reduce((sum, { total }) => sum + total.words, 0)).toBe(locale.total.words);
    }
    const [german] = document.locales;
    expect(german).toMatchObject({ progress: { stale: { units: 1 }, missing: { units: 1, words: 4 } }, belowMinimum: true });
  });

  test("tells how much that is more or fewer than in the baseline", () => {
    const [german] = document.locales;
    expect(german?.trend).toMatchObject({ progress: { missing: { units: 1, words: 4 }, stale: { units: 1 } } });
    expect(german?.trend?.coverage).toBeLessThan(0);
    expect(german?.articles[0]?.trend?.coverage).toBe(german?.trend?.coverage);
  });

  test("has what check finds, each finding with its place, in its language or elsewhere", () => {
    const [german, russian] = document.locales;
    const names = (findings: CoverageDocument["findings"] = []) => findings.map(({ rule }) => rule);
    expect(names(russian?.findings)).toContain("translation-keeps-citations");
    expect(names(german?.findings)).not.toContain("translation-keeps-citations");
    expect(names(document.findings)).toContain("html-is-safe");
    for (const finding of russian?.findings ?? [])
      expect(finding).toMatchObject({ file: "translations/ru/text.po", start: { line: expect.any(Number) } });
  });
});

test("text says the same in lines", async () => {
  const text = await report();
  expect(text).toMatch(
    /^de {2}\d+ passages, \d+ words\n {2}[█░]{24} +\d+\.\d % .*1 stale: 1 \w+ \(\d+ words\) · 1 missing \(4 words\) · below 90\.0 %$/m,
  );
});

test("markdown is a table, and nothing of the texts means anything in it", async () => {
  const text = await report("--format", "markdown", "--baseline", join(workspace.root, "before.json"));
  expect(text).toMatch(/^\| Language \| Current \(words\) \| Points since \|/m);
  expect(text).toMatch(/^\| de \| \d+\.\d % ⚠ below 90\.0 % \| −\d/m);
  expect(text).not.toContain("<b>");
  expect(text).toContain("<ins>");
});

describe("pr-comment", () => {
  test("folds what is stale and what is found, with places, and calls nobody by name", async () => {
    const text = await report("--format", "pr-comment");
    expect(text).toMatch(/^<!-- tetrapla-report -->/);
    expect(text).toMatch(/❌ error `translations\/ru\/text\.po:\d+:\d+` Unexpected absence of citation `@heron-2011`/);
    expect(text.match(/<details>/g)).toHaveLength(2);
    expect(text.replaceAll(/`[^`]*`/g, "")).not.toMatch(/@[a-z]/);
  });

  test("never grows beyond what a comment may have", async () => {
    const large = await TranslatedWorkspace.make();
    const texts = Array.from(
      { length: 500 },
      (_, index) => `Passage number ${index} tells of large birds, their nests and what they do in winter.`,
    );
    large.write(texts);
    await large.sync();
    large.translateAll("de");
    large.write(texts.map((text) => text.replace("large", "very large")));
    const { stdout } = await runTetrapla(["report", "--format", "pr-comment"], { cwd: large.root });
    expect(stdout.length).toBeLessThan(65_536);
    expect(stdout).toMatch(/… and \d+ more/);
  });
});

describe("html", () => {
  const elements: Element[] = [];

  beforeAll(async () => {
    const collect = (node: Nodes): void => {
      if (node.type === "element") elements.push(node);
      if ("children" in node) for (const child of node.children) collect(child);
    };
    collect(
      unified()
        .use(rehypeParse)
        .parse(await report("--format", "html", "--baseline", join(workspace.root, "before.json"))),
    );
  });

  const named = (name: string): Element[] => elements.filter(({ tagName }) => tagName === name);

  test("is one page without a script and without any other file", () => {
    expect(named("script")).toEqual([]);
    for (const { properties } of elements) for (const name of ["src", "href", "srcSet"]) expect(properties[name]).toBeUndefined();
    expect(named("style")).toHaveLength(1);
  });

  test("has bars whose parts fill the whole, and that say their numbers", () => {
    const bars = elements.filter(({ properties }) => String(properties["className"]).split(",").includes("bar"));
    expect(bars).toHaveLength(4);
    for (const bar of bars) {
      expect(bar.properties).toMatchObject({ role: "img", ariaLabel: expect.stringMatching(/\d+ current/) });
      const widths = bar.children.map((part) =>
        Number(/^width:([\d.]+)%$/.exec(String(part.type === "element" && part.properties["style"]))?.[1] ?? 0),
      );
      expect(widths.reduce((sum, width) => sum + width, 0)).toBeCloseTo(100, 1);
    }
  });

  test("shows the change word by word, and no text of the publication becomes markup", () => {
    expect(named("ins").length).toBeGreaterThan(0);
    expect(named("b")).toEqual([]);
  });
});

test.each([
  ["a baseline that is not there", ["--baseline", "nothing.json"]],
  ["a baseline that is something else", ["--baseline", "publication.yaml"]],
  ["a format that nobody knows", ["--format", "pie"]],
  ["an article that is not there", ["nothing"]],
  ["a language that is not there", ["--locale", "xx"]],
])("2 for %s", async (_, args) => {
  const { code, stdout, stderr } = await runTetrapla(["report", ...args], { cwd: workspace.root });
  expect(code).toBe(2);
  expect(stdout + stderr).not.toMatch(/^ +at /m);
});
