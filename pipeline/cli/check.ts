import { checkWorkspace } from "../build/check-workspace.ts";
import { exitCodes } from "./exit-codes.ts";
import { findRoot } from "./find-root.ts";
import { showDiagnostics } from "./show-diagnostics.ts";

/** `tetrapla check` */
export async function runCheck(articles: readonly string[], options: { readonly root?: string }): Promise<number> {
  const root = findRoot(options.root);
  const { value: isReadable, diagnostics } = await checkWorkspace(root, articles.length === 0 ? undefined : articles);
  await showDiagnostics(diagnostics, root, process.stdout);
  if (!isReadable) return exitCodes.failed;
  return diagnostics.some(({ severity, waived }) => severity === "error" && waived === undefined) ? exitCodes.findings : exitCodes.fine;
}
