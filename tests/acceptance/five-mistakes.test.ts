import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { newFolder, writeFiles } from "../support/new-folder.ts";
import { runTetrapla } from "../support/run-tetrapla.ts";
import { frontMatter, workspaceFiles } from "../support/workspace-files.ts";

const passages = [
  ["The alliance rests on a treaty [@treaty] of seven states.", "Союз держится на договоре семи государств.", "семи государств"],
  ["It held 1564 exercises in the first year.", "В первый год союз провёл 1565 учений.", "1565"],
  ["An attack on one is an attack on all [@charter, p. 3].", "Нападение на одного есть нападение на всех [@charter, с. 3].", "с. 3"],
  [
    "Its members meet [every year](https://example.org/meetings).",
    "Участники встречаются [каждый год](https://example.org/meeting).",
    "https://example.org/meeting",
  ],
  ["Armenia took part as well [@tikhomirov].", "Участвовала и Армения [@tikhоmirov].", "tikhоmirov"],
] as const;

const references = ["treaty", "charter", "tikhomirov"]
  .map((id) => `- id: ${id}\n  type: book\n  title: Book of ${id}\n  publisher: P\n  issued: 2001\n`)
  .join("");

interface Finding {
  readonly rule: string;
  readonly severity: string;
  readonly file: string;
  readonly start: { readonly line: number; readonly column: number };
}

describe("a translation with five mistakes", () => {
  const root = newFolder(
    workspaceFiles({
      article: {
        "article.md": `${frontMatter("title: Alliance\nidentifier: alliance")}${passages.map(([source]) => source).join("\n\n")}\n`,
        "references.yaml": references,
      },
      locales: ["en", "ru"],
      settings: "locales:\n  ru: { missing: source, stale: mark }\n",
    }),
  );
  const path = "translations/ru/text.po";
  let po = "";
  let findings: Finding[] = [];

  beforeAll(async () => {
    expect((await runTetrapla(["sync"], { cwd: root })).code).toBe(0);
    po = readFileSync(join(root, path), "utf8");
    for (const [source, target] of passages) po = po.replace(`msgid "${source}"\nmsgstr ""`, () => `msgid "${source}"\nmsgstr "${target}"`);
    po = po
      .replace('msgid "Alliance"\nmsgstr ""', 'msgid "Alliance"\nmsgstr "Союз"')
      .replace('msgid "About it."\nmsgstr ""', 'msgid "About it."\nmsgstr "О нём."')
      .replace('msgid "CC0"\nmsgstr ""', 'msgid "CC0"\nmsgstr "Общественное достояние (CC0)"');
    writeFiles(root, { [path]: po });
    const { stdout } = await runTetrapla(["check", "--reporter", "json"], { cwd: root });
    findings = findingsIn(stdout, path);
  });

  test("has five findings at five places of the PO file, the number a warning and the others errors", () => {
    const lines = po.split("\n");
    const found = findings.map(({ rule, severity, start: { line, column } }) => ({ rule, severity, line, column }));
    const expected = passages.map(([, target, mistake], index) => {
      const line = lines.indexOf(`msgstr "${target}"`) + 1;
      const at = (lines[line - 1] ?? "").indexOf(mistake) + 1;
      return { line, column: index === 0 ? undefined : at };
    });
    const rules = [
      "translation-keeps-citations",
      "translation-keeps-numbers",
      "translation-keeps-locators",
      "translation-keeps-links",
      "translation-keeps-citations",
    ];
    expect(found.map(({ rule }) => rule)).toEqual(rules);
    expect(found.map(({ severity }) => severity)).toEqual(["error", "warning", "error", "error", "error"]);
    expect(found.map(({ line }) => line)).toEqual(expected.map(({ line }) => line));
    expect(found.slice(1).map(({ column }) => column)).toEqual(expected.slice(1).map(({ column }) => column));
  });

  test("is not released, and as a draft is published with what is wrong marked", async () => {
    const release = await runTetrapla(["build", "--release", "--format", "html", "--locale", "ru"], { cwd: root });
    expect(release.code).toBe(1);
    expect(release.stderr).toContain("Not released");
    const draft = await runTetrapla(["build", "--draft", "--format", "html", "--locale", "ru"], { cwd: root });
    expect(draft.code).toBe(0);
    const page = readFileSync(join(root, "output/ru/text.html"), "utf8");
    // Passages that lost a code are shown in English, which their language says; the one with another number is Russian.
    expect(page.match(/<p[^>]* lang="en"/g)?.length).toBe(4);
    expect(page).toContain("1565");
  });

  test("has its locator mended by a fix, which somebody translated by instinct; a lost citation nobody can mend", async () => {
    await runTetrapla(["check", "--fix"], { cwd: root });
    expect(
      readFileSync(join(root, path), "utf8")
        .split("\n")
        .filter((line, index) => line !== po.split("\n")[index]),
    ).toEqual([
      'msgstr "Нападение на одного есть нападение на всех [@charter, p. 3]."',
      'msgstr "Участники встречаются [каждый год](https://example.org/meetings)."',
      'msgstr "Участвовала и Армения [@tikhomirov]."',
    ]);
  });
});

/** The findings of a JSON report in one file, in the order of their lines. */
function findingsIn(report: string, file: string): Finding[] {
  const { findings } = JSON.parse(report) as { findings: Finding[] };
  return findings.filter((finding) => finding.file === file).sort((left, right) => left.start.line - right.start.line);
}
