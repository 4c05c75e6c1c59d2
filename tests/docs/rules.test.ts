import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { Rule } from "../../pipeline/stages/check/rule.ts";
import { rules } from "../../pipeline/stages/check/rules/index.ts";

const folder = "docs/rules";
const page = "docs/rules.md";
const marker = /<!-- What follows .*? -->\n/;
const groups: Readonly<Record<Rule["scope"], string>> = {
  article: "The article",
  edition: "Its translations",
  locale: "The locales",
  input: "What is read",
  output: "Finished files",
  judge: "Finished files, by other judges",
};

const pages = readdirSync(folder)
  .filter((name) => name.endsWith(".md"))
  .map((name) => name.slice(0, -3))
  .sort();

function textOf(id: string): string {
  return readFileSync(join(folder, `${id}.md`), "utf8").trimEnd();
}

/** The hand-written head of the page, a list of all rules, and the page of each. */
function assemble(current: string): string {
  const head = current.slice(0, current.search(marker)) + (marker.exec(current)?.[0] ?? "");
  const list = Object.entries(groups).flatMap(([scope, title]) => {
    const own = rules.filter((rule) => rule.scope === scope);
    return [`| **${title}** | |`, ...own.map(({ id, severity }) => `| [${id}](#${id}) | ${severity} |`)];
  });
  const sections = Object.keys(groups).flatMap((scope) => rules.filter((rule) => rule.scope === scope).map(({ id }) => textOf(id)));
  return `${head}\n${["| rule | severity |", "| --- | --- |", ...list].join("\n")}\n\n${sections.join("\n\n")}\n`;
}

test("every rule has its page, and every page its rule", () => {
  expect(pages).toEqual(rules.map(({ id }) => id).sort());
});

test("docs/rules.md has all of them", () => {
  const current = readFileSync(page, "utf8");
  const wanted = assemble(current);
  if (process.env["UPDATE_GOLDEN"]) writeFileSync(page, wanted);
  expect(readFileSync(page, "utf8")).toBe(wanted);
  for (const id of pages) expect(current).toContain(`\n## ${id}\n`);
});

describe.each(rules)("the page of $id", ({ id, severity }) => {
  test("has its name, what it says, an example and its severity", () => {
    const text = textOf(id);
    expect(text.startsWith(`## ${id}\n\n`)).toBe(true);
    expect(text).toMatch(/\n```[a-z]*\n[\s\S]+\n```\n/);
    expect(text).toMatch(new RegExp(`\\nSeverity: .*${severity}`));
    expect(text.split("\n\n").length).toBeGreaterThanOrEqual(5);
  });
});
