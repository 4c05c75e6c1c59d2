import { readGlossary } from "../libraries/locale/read-glossary.ts";
import type { Checked, Diagnostic } from "../model/diagnostic.ts";
import { readArticle } from "../stages/read/read-article.ts";
import { readLinkLock } from "../stages/read/read-link-lock.ts";
import { readWorkspace } from "../stages/read/read-workspace.ts";
import { type CheckedArticle, checkPrepared } from "./check-prepared.ts";
import { filesOf } from "./files-of.ts";
import { judgeLocales, settleFindings } from "./judge-workspace.ts";
import { loadLocales } from "./load-locales.ts";
import { prepareArticle } from "./prepare-article.ts";

/** Everything that is wrong with a workspace; the value says whether it could be read at all. */
export async function checkWorkspace(root: string, articles: readonly string[] | undefined): Promise<Checked<boolean>> {
  const { value: workspace, diagnostics } = await readWorkspace(root);
  if (workspace === undefined) return { value: false, diagnostics };
  const { publication } = workspace;
  const locales = loadLocales(workspace);
  const glossary = workspace.glossary === undefined ? { value: [], diagnostics: [] } : readGlossary(workspace.glossary);
  const links = await readLinkLock(root);
  const means = { publication, locales: locales.value, glossary: glossary.value, links: links.value };
  const read: Diagnostic[] = [...diagnostics, ...locales.diagnostics, ...glossary.diagnostics, ...links.diagnostics];
  const parts: CheckedArticle[] = [judgeLocales(workspace, locales.value)];
  const judged = new Set<string>();
  for (const name of workspace.articles) {
    if (articles !== undefined && !articles.includes(name)) continue;
    const files = await readArticle(workspace, name);
    read.push(...files.diagnostics);
    if (files.value === undefined) continue;
    for (const file of filesOf(files.value)) judged.add(file);
    const prepared = prepareArticle(files.value, publication.source);
    read.push(...prepared.diagnostics);
    parts.push(checkPrepared(prepared.value, files.value, means));
  }
  return {
    value: true,
    diagnostics: settleFindings([{ found: read, suppressions: [] }, ...parts], judged, articles === undefined, workspace),
  };
}
