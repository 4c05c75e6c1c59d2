import { join } from "node:path";
import { replaceText } from "../edges/write/replace-text.ts";
import type { PoFile } from "../libraries/codec/po.ts";
import { parsePo } from "../libraries/codec/po-parse.ts";
import { writePo } from "../libraries/codec/po-write.ts";
import type { Checked, Diagnostic } from "../model/diagnostic.ts";
import type { SourceFile } from "../model/file.ts";
import type { ArticleFiles } from "../model/workspace.ts";
import { describePoProblem } from "../stages/parse/describe-po-problem.ts";
import { readArticle } from "../stages/read/read-article.ts";
import { readWorkspace } from "../stages/read/read-workspace.ts";
import { formatRegistry, formatTranslation } from "../translate/format-po.ts";
import { unknownNames } from "./unknown-names.ts";

export interface FormatRequest {
  readonly root: string;
  /** Articles by name; all of them when absent. */
  readonly articles?: readonly string[];
  /** Whether files are written, or only named. */
  readonly write: boolean;
}

export interface FormatResult {
  /** Files that were not in their canonical form. */
  readonly changed: readonly string[];
  /** Files that somebody else changed meanwhile; they are as they were. */
  readonly overtaken: readonly string[];
}

/** Puts the PO files and registries into their canonical form; a file that cannot be read whole is left alone. */
export async function formatWorkspace({ root, articles, write }: FormatRequest): Promise<Checked<FormatResult | undefined>> {
  const { value: workspace, diagnostics } = await readWorkspace(root);
  if (workspace === undefined) return { value: undefined, diagnostics };
  const unknown = unknownNames({ ...(articles === undefined ? {} : { articles }) }, workspace);
  if (unknown.length > 0) return { value: undefined, diagnostics: unknown };
  const found: Diagnostic[] = [];
  const changed: string[] = [];
  const overtaken: string[] = [];
  for (const name of workspace.articles) {
    if (articles !== undefined && !articles.includes(name)) continue;
    const { value: files, diagnostics: unread } = await readArticle(workspace, name);
    found.push(...unread);
    if (files === undefined) continue;
    const formatted = formatArticle(files);
    found.push(...formatted.diagnostics);
    for (const { path, before, after } of formatted.value) {
      if (before === after) continue;
      if (write && !(await replaceText(join(root, path), before, after))) overtaken.push(path);
      else changed.push(path);
    }
  }
  return { value: { changed, overtaken }, diagnostics: found };
}

interface FormattedFile {
  readonly path: string;
  readonly before: string;
  readonly after: string;
}

function formatArticle({ registry, translations }: ArticleFiles): Checked<readonly FormattedFile[]> {
  const diagnostics: Diagnostic[] = [];
  const read = (file: SourceFile): PoFile | undefined => {
    const { file: po, problems } = parsePo(file.text);
    diagnostics.push(...problems.map((problem) => describePoProblem(problem, file)));
    return problems.length === 0 ? po : undefined;
  };
  const units = registry === undefined ? undefined : read(registry);
  const format = (file: SourceFile, change: (po: PoFile) => PoFile, po = read(file)): FormattedFile[] =>
    po === undefined ? [] : [{ path: file.path, before: file.text, after: writePo(change(po)) }];
  const known = units === undefined ? undefined : formatRegistry(units);
  const value = [
    ...(registry === undefined || known === undefined ? [] : format(registry, () => known, known)),
    ...[...translations.values()].flatMap((file) => format(file, (po) => formatTranslation(po, known))),
  ];
  return { value, diagnostics };
}
