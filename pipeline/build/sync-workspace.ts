import { join } from "node:path";
import { writeFileAtomically } from "../edges/write/write-file-atomically.ts";
import type { PoFile } from "../libraries/codec/po.ts";
import { parsePo } from "../libraries/codec/po-parse.ts";
import { writePo } from "../libraries/codec/po-write.ts";
import type { Checked, Diagnostic } from "../model/diagnostic.ts";
import type { SourceFile } from "../model/file.ts";
import type { ArticleFiles, Workspace } from "../model/workspace.ts";
import { describePoProblem } from "../stages/parse/describe-po-problem.ts";
import { readArticle } from "../stages/read/read-article.ts";
import { readWorkspace } from "../stages/read/read-workspace.ts";
import type { SyncOptions } from "../translate/sync-message.ts";
import { syncRegistry } from "../translate/sync-registry.ts";
import { syncTranslation } from "../translate/sync-translation.ts";
import { prepareArticle } from "./prepare-article.ts";
import { unknownNames } from "./unknown-names.ts";

export interface SyncRequest {
  readonly root: string;
  readonly articles?: readonly string[];
  /** Whether files are written, or only named. */
  readonly write: boolean;
  /** How passages that changed are treated; translations follow on their own when absent. */
  readonly options?: SyncOptions;
}

/** A file that a sync changes. */
export interface SyncedFile extends SourceFile {
  /** What it held before; nothing for a new one. */
  readonly before: string;
}

/** Brings the registry and every locale's PO file up to the articles; the files that change. */
export async function syncWorkspace(request: SyncRequest): Promise<Checked<readonly SyncedFile[] | undefined>> {
  const { value: workspace, diagnostics } = await readWorkspace(request.root);
  if (workspace === undefined) return { value: undefined, diagnostics };
  const unknown = unknownNames(request, workspace);
  if (unknown.length > 0) return { value: undefined, diagnostics: unknown };
  const found: Diagnostic[] = [...diagnostics];
  const strangers = new Set<string>(request.options?.minor);
  const changed: SyncedFile[] = [];
  for (const name of workspace.articles) {
    if (request.articles !== undefined && !request.articles.includes(name)) continue;
    const read = await readArticle(workspace, name);
    found.push(...read.diagnostics);
    if (read.value === undefined) continue;
    const synced = syncArticle(read.value, workspace, request.options);
    for (const id of synced.known) strangers.delete(id);
    found.push(...synced.diagnostics);
    changed.push(...synced.value);
  }
  if (strangers.size > 0) return { value: undefined, diagnostics: [...strangers].map(unknownUnit) };
  if (request.write) for (const { path, text } of changed) await writeFileAtomically(join(request.root, path), text);
  return { value: changed, diagnostics: found };
}

function unknownUnit(id: string): Diagnostic {
  return {
    ruleId: "request-is-known",
    severity: "error",
    place: { file: "publication.yaml" },
    reason: `Unexpected passage \`${id}\`, expected the id of one that is translated.`,
    note: "Take the id from the `msgctxt` of its message.",
  };
}

/** The files of one article that differ from what they should be, the registry last: while it is the old one, a run can be done again. */
function syncArticle(
  files: ArticleFiles,
  { publication }: Workspace,
  options: SyncOptions | undefined,
): Checked<readonly SyncedFile[]> & { readonly known: readonly string[] } {
  // What a passage means in Markdown is not asked here: a file is brought up message by message.
  const { value: prepared, diagnostics: unclear } = prepareArticle({ ...files, translations: new Map() }, publication.source);
  const parsed = new Map([...files.translations].map(([locale, file]) => [locale, { ...parsePo(file.text), source: file }]));
  const problems = [...parsed.values()].flatMap((po) => po.problems.map((problem) => describePoProblem(problem, po.source)));
  const diagnostics = [...unclear, ...problems];
  // A file that cannot be read whole is its translator's to mend: writing it anew would lose what was not understood.
  if (diagnostics.some(({ ruleId }) => ruleId === "translation-is-readable")) return { value: [], diagnostics, known: [] };
  const wanted = publication.locales
    .filter((locale) => locale !== publication.source)
    .map((locale): [string, PoFile, string | undefined] => {
      const { file, source } = parsed.get(locale) ?? {};
      return [`translations/${locale}/${files.name}.po`, syncTranslation(prepared.article, locale, file, options), source?.text];
    });
  const registry = syncRegistry(prepared.article, prepared.registry);
  wanted.push([`translations/${publication.source}/${files.name}.pot`, registry, files.registry?.text]);
  const value = wanted.flatMap(([path, po, present]): SyncedFile[] => {
    const text = writePo(po);
    return text === present ? [] : [{ path, text, before: present ?? "" }];
  });
  return { value, diagnostics, known: prepared.article.units.filter(({ translatable }) => translatable).map(({ id }) => id) };
}
