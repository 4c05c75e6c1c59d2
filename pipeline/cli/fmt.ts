import { formatWorkspace } from "../build/format-workspace.ts";
import { exitCodes } from "./exit-codes.ts";
import { findRoot } from "./find-root.ts";
import { showDiagnostics } from "./show-diagnostics.ts";

/** `tetrapla fmt` */
export async function runFmt(articles: readonly string[], options: { readonly root?: string; readonly check?: boolean }): Promise<number> {
  const root = findRoot(options.root);
  const write = options.check !== true;
  const { value: result, diagnostics } = await formatWorkspace({ root, write, ...(articles.length === 0 ? {} : { articles }) });
  await showDiagnostics(diagnostics, root, process.stderr);
  if (result === undefined) return exitCodes.failed;
  for (const path of result.changed) console.log(path);
  for (const path of result.overtaken) console.error(`${path} was left alone: it changed meanwhile. Run the command again.`);
  if (result.changed.length === 0 && diagnostics.length === 0) console.error("Every PO file is in its canonical form.");
  const isWhole = result.overtaken.length === 0 && diagnostics.every(({ severity }) => severity !== "error");
  return isWhole && (write || result.changed.length === 0) ? exitCodes.fine : exitCodes.findings;
}
