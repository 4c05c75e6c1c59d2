import { join } from "node:path";
import { writeFileAtomically } from "../edges/write/write-file-atomically.ts";
import type { PoFile } from "../libraries/codec/po.ts";
import { parsePo } from "../libraries/codec/po-parse.ts";
import { writePo } from "../libraries/codec/po-write.ts";
import type { Checked, Diagnostic } from "../model/diagnostic.ts";
import type { SourceFile } from "../model/file.ts";
import type { ArticleFiles, Workspace } from "../model/workspace.ts";
import { readArticle } from "../stages/read/read-article.ts";
import { readWorkspace } from "../stages/read/read-workspace.ts";
import { syncRegistry } from "../translate/sync-registry.ts";
import { syncTranslation } from "../translate/sync-translation.ts";
import { prepareArticle } from "./prepare-article.ts";
import { unknownNames } from "./unknown-names.ts";

export interface SyncRequest {
  readonly root: string;
  readonly articles?: readonly string[];
  /** Whether files are written, or only named. */
  readonly write: boolean;
}

/** Brings the registry and every locale's PO file up to the articles; the paths of the files that change. */
export async function syncWorkspace(request: SyncRequest): Promise<Checked<readonly string[] | undefined>> {
  const { value: workspace, diagnostics } = await readWorkspace(request.root);
  if (workspace === undefined) return { value: undefined, diagnostics };
  const unknown = unknownNames(request, workspace);
  if (unknown.length > 0) return { value: undefined, diagnostics: unknown };
  const found: Diagnostic[] = [...diagnostics];
  const changed: string[] = [];
  for (const name of workspace.articles) {
    if (request.articles !== undefined && !request.articles.includes(name)) continue;
    const read = await readArticle(workspace, name);
    found.push(...read.diagnostics);
    if (read.value === undefined) continue;
    const synced = syncArticle(read.value, workspace);
    found.push(...synced.diagnostics);
    for (const file of synced.value) {
      changed.push(file.path);
      if (request.write) await writeFileAtomically(join(request.root, file.path), file.text);
    }
  }
  return { value: changed, diagnostics: found };
}

/** The files of one article that differ from what they should be, the registry last: while it is the old one, a run can be done again. */
function syncArticle(files: ArticleFiles, { publication }: Workspace): Checked<readonly SourceFile[]> {
  const { value: prepared, diagnostics } = prepareArticle(files, publication.source);
  // A file that cannot be read whole is its translator's to mend: writing it anew would lose what was not understood.
  if (diagnostics.some(({ ruleId }) => ruleId === "translation-is-readable")) return { value: [], diagnostics };
  const wanted = publication.locales
    .filter((locale) => locale !== publication.source)
    .map((locale): [string, PoFile, string | undefined] => {
      const present = files.translations.get(locale);
      const known = present === undefined ? undefined : parsePo(present.text).file;
      return [`translations/${locale}/${files.name}.po`, syncTranslation(prepared.article, locale, known), present?.text];
    });
  const registry = syncRegistry(prepared.article, prepared.registry);
  wanted.push([`translations/${publication.source}/${files.name}.pot`, registry, files.registry?.text]);
  const value = wanted.flatMap(([path, po, present]): SourceFile[] => {
    const text = writePo(po);
    return text === present ? [] : [{ path, text }];
  });
  return { value, diagnostics };
}
