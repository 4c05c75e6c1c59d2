import type { Checked, Diagnostic } from "../model/diagnostic.ts";
import { readArticle } from "../stages/read/read-article.ts";
import { readWorkspace } from "../stages/read/read-workspace.ts";
import { checkPrepared } from "./check-prepared.ts";
import { loadLocales } from "./load-locales.ts";
import { prepareArticle } from "./prepare-article.ts";

/** Everything that is wrong with a workspace; the value says whether it could be read at all. */
export async function checkWorkspace(root: string, articles: readonly string[] | undefined): Promise<Checked<boolean>> {
  const { value: workspace, diagnostics } = await readWorkspace(root);
  if (workspace === undefined) return { value: false, diagnostics };
  const locales = loadLocales(workspace);
  const found: Diagnostic[] = [...diagnostics, ...locales.diagnostics];
  for (const name of workspace.articles) {
    if (articles !== undefined && !articles.includes(name)) continue;
    const files = await readArticle(workspace, name);
    found.push(...files.diagnostics);
    if (files.value === undefined) continue;
    const prepared = prepareArticle(files.value, workspace.publication.source);
    found.push(...prepared.diagnostics, ...checkPrepared(prepared.value, locales.value, workspace.publication));
  }
  return { value: true, diagnostics: found };
}
