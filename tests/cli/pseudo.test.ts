import { cpSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { parsePo } from "../../pipeline/libraries/codec/po-parse.ts";
import { haveSameCodes } from "../../pipeline/libraries/markdown/compare-codes.ts";
import { parseInline } from "../../pipeline/libraries/markdown/parse-inline.ts";
import { protectedCodes } from "../../pipeline/libraries/markdown/protected-codes.ts";
import { pseudoPassage } from "../../pipeline/libraries/markdown/pseudo-passage.ts";
import { newFolder, writeFiles } from "../support/new-folder.ts";
import { projectRoot, runTetrapla } from "../support/run-tetrapla.ts";
import { TranslatedWorkspace } from "../support/translated-workspace.ts";

const known = { footnotes: ["n"], definitions: [] };

function codesOf(text: string) {
  const parsed = parseInline(text, known);
  return "children" in parsed ? protectedCodes(parsed.children) : undefined;
}

test.each([
  ["words and their end", "The press came.", "\\[Ťhé pŕéšš çámé ľöŕém ípšúm\\]."],
  ["a citation and a note", "It came [@a, p. 3].[^n]", "\\[Íť çámé [@a, p. 3] ľöŕém\\].[^n]"],
  ["emphasis, code and a formula", "*So* `code` $x$", "\\[*Šö* `code` $x$ ľöŕém\\]"],
  ["a link", "See [here](https://example.org/a).", "\\[Šéé [héŕé](https://example.org/a) ľöŕém\\]."],
  ["an address", "See https://example.org/now for more", "\\[Šéé https://example.org/now föŕ möŕé ľöŕém\\]"],
  ["escapes and entities", "a \\* b &amp; c", "\\[á \\* b &amp; ç ľöŕém\\]"],
  ["what is not translated", "The [KSOR]{translate=no} force", "\\[Ťhé [KSOR]{translate=no} föŕçé ľöŕém\\]"],
])("%s", (_, text, expected) => {
  expect(pseudoPassage(text, known)).toBe(expected);
});

const piece = fc.constantFrom(
  "word",
  "[@a, p. 3]",
  "[^n]",
  "`code`",
  "*so*",
  "**so**",
  "[x](https://e.org)",
  "$y$",
  "[z]{lang=ru}",
  ".",
  ",",
  "\\*",
  "&amp;",
  "1553",
  "a_b",
  "(",
  ")",
  "é",
  "[](#t)",
);

test("whatever the passage, its codes stay", () => {
  fc.assert(
    fc.property(fc.array(piece, { minLength: 1, maxLength: 8 }), (pieces) => {
      const text = pieces.join(" ");
      const [source, target] = [codesOf(text), codesOf(pseudoPassage(text, known))];
      expect(source !== undefined && target !== undefined && haveSameCodes(source, target)).toBe(true);
    }),
    { numRuns: 500 },
  );
});

test("the sample in pseudo-translation has no errors, is released like any other language, and no passage is left as it was", async () => {
  const root = newFolder();
  for (const name of ["publication.yaml", "source", "translations"]) cpSync(join(projectRoot, name), join(root, name), { recursive: true });
  expect((await runTetrapla(["pseudo"], { cwd: root })).code).toBe(0);
  const { file } = parsePo(readFileSync(join(root, "translations/en-XA/csto.po"), "utf8"));
  expect(file.messages.length).toBeGreaterThan(100);
  for (const { id, translation } of file.messages) {
    expect(translation).not.toBe(id);
    expect(translation).toMatch(/\[.*\]/);
    expect(translation.length).toBeGreaterThan(id.length * 1.2);
  }
  const { code, stdout } = await runTetrapla(["build", "--release", "--locale", "en-XA", "--format", "html"], { cwd: root });
  expect({ code, stdout }).toEqual({ code: 0, stdout: "output/en-XA/csto.html\n" });
  expect(readFileSync(join(root, "output/en-XA/csto.html"), "utf8")).toContain('lang="en-XA"');
});

test("it is made anew after an edit, into the language that is named", async () => {
  const { root } = await TranslatedWorkspace.make();
  const args = ["pseudo", "--locale", "qps-ploc"];
  const first = await runTetrapla(args, { cwd: root });
  expect(first.stdout.trim().split("\n")).toEqual(["ui.json", "locale.yaml", "text.po"].map((name) => `translations/qps-Ploc/${name}`));
  expect((await runTetrapla(args, { cwd: root })).stdout).toBe("");
});

test("what people have translated is never touched", async () => {
  const workspace = await TranslatedWorkspace.make();
  const before = workspace.read("translations/de/text.po");
  for (const locale of ["de", "en"]) expect((await runTetrapla(["pseudo", "--locale", locale], { cwd: workspace.root })).code).toBe(2);
  expect(workspace.read("translations/de/text.po")).toBe(before);
  writeFiles(workspace.root, { "translations/es/ui.json": "{}\n" });
  expect((await runTetrapla(["pseudo", "--locale", "es"], { cwd: workspace.root })).code).toBe(2);
  expect((await runTetrapla(["pseudo", "--locale", "x-pseudo"], { cwd: workspace.root })).code).toBe(2);
});
