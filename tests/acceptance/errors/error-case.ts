import { symlinkSync, unlinkSync } from "node:fs";
import { join } from "node:path";
import { expect } from "vitest";
import { checkWorkspace } from "../../../pipeline/build/check-workspace.ts";
import type { Diagnostic } from "../../../pipeline/model/diagnostic.ts";
import { buildHere } from "../../support/build-here.ts";
import { changesBetween, folderState } from "../../support/folder-state.ts";
import { type FileTree, newFolder, writeFiles } from "../../support/new-folder.ts";
import { readReport, type ShownFinding } from "../../support/read-report.ts";
import type { TetraplaRun } from "../../support/run-tetrapla.ts";
import { frontMatter, lenientPolicies, workspaceFiles } from "../../support/workspace-files.ts";

/** Something that is wrong with a workspace, and what a release must say of it. */
export interface ErrorCase {
  readonly title: string;
  /** Files that are put in place of the sound ones; `undefined` removes one. */
  readonly files: Readonly<Record<string, string | Uint8Array | undefined>>;
  /** Symbolic links to make: where they point, by their paths. */
  readonly links?: Readonly<Record<string, string>>;
  /** 1 when the text is at fault, 2 when the run cannot go on. */
  readonly code: 1 | 2;
  readonly finding: {
    readonly file: string;
    /** `line:column`, or a pattern where more than one place is narrow enough. */
    readonly at: string;
    readonly rule: string;
    readonly reason: RegExp;
    readonly marked?: string;
    readonly hint: RegExp;
  };
}

/** The head of a sound article. */
export const soundHead = frontMatter("title: A text");

/** Where something stands in the text behind that head. */
export function inText(line: number, column: number | string): string {
  return `${soundHead.split("\n").length - 1 + line}:${column}`;
}

/** The files of a workspace in which nothing is wrong. */
export function soundFiles(): FileTree {
  return workspaceFiles({
    article: {
      "article.md": `${soundHead}It cites a work [@book].\n`,
      "references.yaml": "- id: book\n  type: book\n  title: A book\n  issued: 2001\n  language: en\n",
    },
    locales: ["en", "de"],
    settings: lenientPolicies(["de"]),
  });
}

/** Breaks a sound, published workspace, releases it again, and expects the finding, the exit code and an untouched output; `check` says the same. */
export async function expectRefusal({ files, links = {}, code, finding }: ErrorCase): Promise<void> {
  const root = newFolder(soundFiles());
  const out = join(root, "output");
  writeFiles(out, { "en/text.html": "as it was", "index.html": "as it was", "manifest.json": "{}" });
  for (const [path, content] of Object.entries(files)) {
    if (content === undefined) unlinkSync(join(root, path));
    else writeFiles(root, { [path]: content });
  }
  for (const [path, target] of Object.entries(links)) symlinkSync(target, join(root, path));
  const before = folderState(out);
  const run = await buildHere(root, { release: true, format: ["html"] });
  expectCalm(run);
  const found = readReport(run.stderr).filter(({ severity }) => severity === "error");
  expect(found.map(describe), run.stderr).toContainEqual(expectedFinding(finding));
  expect(run.code).toBe(code);
  expect(changesBetween(before, folderState(out))).toEqual([]);
  const checked = await checkWorkspace(root, undefined);
  expect(checked.diagnostics.map(placeOf)).toContainEqual(expect.stringMatching(whole(`${finding.file}:${finding.at} ${finding.rule}`)));
}

/** Expects that a run spoke to a person: no stack trace, no value that nobody formatted. */
export function expectCalm({ stdout, stderr }: TetraplaRun): void {
  const said = `${stdout}${stderr}`;
  expect(said).not.toMatch(/^\s+at .*(:\d+|<anonymous>)\)?$/m);
  expect(said).not.toMatch(/node:internal|\[object |TypeError|ReferenceError|ERR_[A-Z_]+|undefined|UnhandledPromise/);
}

function describe({ file, at, rule, reason, marked, hint }: ShownFinding): Record<string, string> {
  return { file, at, rule, reason, marked, hint };
}

function whole(pattern: string): RegExp {
  return new RegExp(`^(?:${pattern})$`);
}

function placeOf({ place: { file, position }, ruleId }: Diagnostic): string {
  return `${file}:${position === undefined ? "" : `${position.start.line}:${position.start.column}`} ${ruleId}`;
}

function expectedFinding({ file, at, rule, reason, marked, hint }: ErrorCase["finding"]): Record<string, unknown> {
  return {
    file,
    at: expect.stringMatching(whole(at)),
    rule,
    reason: expect.stringMatching(reason),
    marked: marked ?? expect.any(String),
    hint: expect.stringMatching(hint),
  };
}
