import { pseudoWorkspace } from "../build/pseudo-workspace.ts";
import { exitCodes } from "./exit-codes.ts";
import { findRoot } from "./find-root.ts";
import { showDiagnostics } from "./show-diagnostics.ts";

interface PseudoOptions {
  readonly root?: string;
  readonly locale?: string;
  readonly dryRun?: boolean;
}

/** `tetrapla pseudo` */
export async function runPseudo(articles: readonly string[], options: PseudoOptions): Promise<number> {
  const root = findRoot(options.root);
  const { value: changed, diagnostics } = await pseudoWorkspace({
    root,
    write: options.dryRun !== true,
    ...(articles.length === 0 ? {} : { articles }),
    ...(options.locale === undefined ? {} : { locale: canonical(options.locale) }),
  });
  await showDiagnostics(diagnostics, root, process.stderr);
  if (changed === undefined) return exitCodes.failed;
  for (const path of changed) console.log(path);
  if (changed.length === 0) console.error("Everything is in step.");
  return exitCodes.fine;
}

/** A tag as `Intl` writes it, since a locale's folder has that name. */
function canonical(tag: string): string {
  try {
    const [name = tag] = Intl.getCanonicalLocales(tag);
    return name;
  } catch (cause) {
    throw new Error(`Unexpected locale ${tag}, expected a language tag such as en-XA or qps-Ploc.`, { cause });
  }
}
