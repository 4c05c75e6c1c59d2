import { type MovePlan, moveArticle } from "../build/move-article.ts";
import { exitCodes } from "./exit-codes.ts";
import { findRoot } from "./find-root.ts";
import { showDiagnostics } from "./show-diagnostics.ts";

/** `tetrapla mv` */
export async function runMv(from: string, to: string, options: { readonly root?: string; readonly dryRun?: boolean }): Promise<number> {
  const root = findRoot(options.root);
  const { value: plan, diagnostics } = await moveArticle({ root, from, to, write: options.dryRun !== true });
  await showDiagnostics(diagnostics, root, process.stderr);
  if (plan === undefined) return exitCodes.failed;
  for (const line of describe(plan)) console.log(line);
  console.error("The e-books have new identifiers, and the web pages new addresses: both come from the article's name.");
  return exitCodes.fine;
}

function describe({ written, moved, changed, removed }: MovePlan): string[] {
  return [
    ...moved.map(([old, now]) => `${old} → ${now}`),
    ...written.map(({ path }, index) => `${removed[index] ?? "new"} → ${path}`),
    ...changed.map(({ path }) => `changed ${path}`),
  ];
}
