import { syncWorkspace } from "../build/sync-workspace.ts";
import { exitCodes } from "./exit-codes.ts";
import { findRoot } from "./find-root.ts";
import { showDiagnostics } from "./show-diagnostics.ts";

/** `tetrapla sync` */
export async function runSync(articles: readonly string[], options: { readonly root?: string; readonly check?: boolean }): Promise<number> {
  const root = findRoot(options.root);
  const write = options.check !== true;
  const { value: changed, diagnostics } = await syncWorkspace({ root, write, ...(articles.length === 0 ? {} : { articles }) });
  await showDiagnostics(diagnostics, root, process.stderr);
  if (changed === undefined) return exitCodes.failed;
  for (const path of changed) console.log(path);
  if (changed.length === 0) console.error("Everything is in step.");
  return write || changed.length === 0 ? exitCodes.fine : exitCodes.findings;
}
