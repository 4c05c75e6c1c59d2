import { join, parse, resolve } from "node:path";
import { replaceText } from "../edges/write/replace-text.ts";
import { writeFileAtomically } from "../edges/write/write-file-atomically.ts";
import { writeNewFiles } from "../edges/write/write-new-files.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import type { SourceFile } from "../model/file.ts";
import type { Locale } from "../model/locale.ts";
import { readExchangeFile } from "../stages/read/read-exchange-file.ts";
import { readWorkspace } from "../stages/read/read-workspace.ts";
import type { ImportedPassage, ImportOutcome } from "../translate/imported.ts";
import { findImportedFaults } from "./find-imported-faults.ts";
import { ImportDesk } from "./import-desk.ts";
import { importGlossary } from "./import-glossary.ts";
import { type ImportOptions, importPo, importTmx, importXliff, type ReadImport } from "./import-one.ts";
import { unknownNames } from "./unknown-names.ts";

export interface ImportRequest {
  readonly root: string;
  /** The files, relative to the working directory. */
  readonly paths: readonly string[];
  readonly locale?: string;
  readonly as?: "suggestions" | "translations";
  /** Whether files are written, or only compared. */
  readonly write: boolean;
}

/** A file before and after. */
export interface WrittenFile {
  readonly path: string;
  readonly before: string;
  readonly after: string;
}

export interface ImportResult {
  /** Whether the workspace and all files could be read. */
  readonly isReadable: boolean;
  /** How many passages of each file came to which end, by its path. */
  readonly counts: ReadonlyMap<string, ReadonlyMap<ImportOutcome, number>>;
  /** Files of the workspace that change. */
  readonly changed: readonly WrittenFile[];
  /** Where the refused passages of a file are kept, for another try. */
  readonly rejected: readonly string[];
  /** What was refused, what could not be read, and what is wrong with the passages that were written. */
  readonly diagnostics: readonly Diagnostic[];
}

const glossaryPath = "translations/glossary.yaml";

/** Takes what translators gave back. A passage is taken, or refused and kept beside its file; a file is written whole or not at all. */
export async function importFiles(request: ImportRequest): Promise<ImportResult> {
  const nothing = { counts: new Map(), changed: [], rejected: [] };
  const { value: workspace, diagnostics } = await readWorkspace(request.root);
  if (workspace === undefined) return { ...nothing, isReadable: false, diagnostics };
  const { locale } = request;
  const unknown = unknownNames({ locales: locale === undefined ? [] : [locale] }, workspace);
  if (unknown.length > 0) return { ...nothing, isReadable: false, diagnostics: unknown };
  const options: ImportOptions = {
    ...(locale === undefined ? {} : { locale: locale as Locale }),
    ...(request.as === undefined ? {} : { as: request.as }),
  };
  const desk = new ImportDesk(workspace);
  const counts = new Map<string, ReadonlyMap<ImportOutcome, number>>();
  const found: Diagnostic[] = [];
  const rejects: { readonly path: string; readonly text: string }[] = [];
  let glossary: SourceFile | undefined = workspace.glossary;
  let isReadable = true;
  for (const path of request.paths) {
    const { value: file, diagnostics: unread } = await readExchangeFile(request.root, path);
    found.push(...unread);
    if (file === undefined) isReadable = false;
    if (file === undefined) continue;
    let imported: ReadImport;
    const format = formatOf(file);
    if (format === "csv") {
      const table = importGlossary(file, glossary, workspace, options);
      if (table.text !== undefined) glossary = { path: glossaryPath, text: table.text };
      imported = table;
    } else imported = await importers[format](file, desk, options);
    if (imported.failure !== undefined) {
      found.push(imported.failure);
      isReadable = false;
      continue;
    }
    counts.set(file.path, count(imported.passages));
    found.push(...imported.passages.flatMap(({ diagnostic }) => diagnostic ?? []));
    const rejected = rejectedText(file, imported.passages);
    if (rejected !== undefined) rejects.push({ path: rejectPath(path), text: rejected });
  }
  found.push(...desk.diagnostics);
  const translations = desk.finish();
  found.push(...(await findImportedFaults(request.root, translations)));
  const changed: WrittenFile[] = translations.map(({ path, before, text }) => ({ path, before, after: text }));
  if (glossary !== undefined && glossary !== workspace.glossary)
    changed.push({ path: glossaryPath, before: workspace.glossary?.text ?? "", after: glossary.text });
  if (request.write) {
    // What is refused is safe before anything else changes: whenever the run ends, another one does the rest.
    for (const { path, text } of rejects) await writeFileAtomically(path, text);
    for (const file of changed) if (!(await write(request.root, file))) found.push(overtaken(file));
  }
  return { isReadable, counts, changed, rejected: rejects.map(({ path }) => path), diagnostics: found };
}

const importers = { xliff: importXliff, tmx: importTmx, po: importPo };

/** What a file is, by what it holds and, where that says nothing, by its name. */
function formatOf({ path, text }: SourceFile): "xliff" | "tmx" | "po" | "csv" {
  if (/\.pot?$/i.test(path)) return "po";
  if (/\.(?:csv|tsv|txt)$/i.test(path)) return "csv";
  const [, root] = /<(?![?!])(?:[\w.-]+:)?([\w.-]+)/.exec(text.slice(0, 10_000)) ?? [];
  return root === "tmx" ? "tmx" : "xliff";
}

function count(passages: readonly ImportedPassage[]): ReadonlyMap<ImportOutcome, number> {
  const counts = new Map<ImportOutcome, number>();
  for (const { outcome } of passages) counts.set(outcome, (counts.get(outcome) ?? 0) + 1);
  return counts;
}

/** A file without the passages that were not refused; nothing when none was. */
function rejectedText({ text }: SourceFile, passages: readonly ImportedPassage[]): string | undefined {
  const refused = new Set(passages.filter(({ outcome }) => outcome === "refused").map(({ start }) => start));
  if (refused.size === 0) return undefined;
  const others = passages.filter(({ start }) => !refused.has(start)).sort((left, right) => left.start - right.start);
  let kept = "";
  let at = 0;
  for (const { start, end } of others) {
    if (start < at) continue;
    kept += text.slice(at, start).replace(/[ \t]*$/, "");
    // The line break behind a passage goes with it.
    at = end + (/^[ \t]*(?:\r\n|\r|\n)/.exec(text.slice(end, end + 200))?.[0].length ?? 0);
  }
  return kept + text.slice(at);
}

/** Beside the file: `memo.xlf` has its refused passages in `memo.rejected.xlf`. */
function rejectPath(path: string): string {
  const { dir, name, ext } = parse(resolve(path));
  return join(dir, `${name.replace(/\.rejected$/, "")}.rejected${ext}`);
}

async function write(root: string, { path, before, after }: WrittenFile): Promise<boolean> {
  if (before === "") return (await writeNewFiles(root, [[path, after]])).length > 0 || replaceText(join(root, path), before, after);
  return replaceText(join(root, path), before, after);
}

function overtaken({ path }: WrittenFile): Diagnostic {
  return {
    ruleId: "import-fits-article",
    severity: "error",
    place: { file: path },
    reason: `Unexpected change of \`${path}\` during the import, expected the file as it was read.`,
    note: "Run the command again.",
  };
}
