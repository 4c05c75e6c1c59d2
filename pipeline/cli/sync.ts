import { syncWorkspace } from "../build/sync-workspace.ts";
import { reportDiff } from "../report/diff.ts";
import { compileLate } from "./compile-late.ts";
import { exitCodes } from "./exit-codes.ts";
import { findRoot } from "./find-root.ts";
import { showDiagnostics } from "./show-diagnostics.ts";
import { usesColors } from "./terminal.ts";

interface SyncFlags {
  readonly root?: string;
  readonly check?: boolean;
  readonly dryRun?: boolean;
  readonly minor?: readonly string[];
  readonly auto: boolean;
}

/** `tetrapla sync` */
export async function runSync(articles: readonly string[], { root: folder, check, dryRun, minor, auto }: SyncFlags): Promise<number> {
  compileLate();
  const root = findRoot(folder);
  const write = check !== true && dryRun !== true;
  const options = { carryOver: auto, minor: new Set(minor) };
  const { value: changed, diagnostics } = await syncWorkspace({ root, write, options, ...(articles.length === 0 ? {} : { articles }) });
  await showDiagnostics(diagnostics, root, process.stderr);
  if (changed === undefined) return exitCodes.failed;
  if (dryRun && changed.length > 0) {
    const files = changed.map(({ path, before, text }) => ({ path, before, after: text }));
    process.stdout.write(`${reportDiff(files, usesColors(process.stdout))}\n`);
  } else for (const { path } of changed) console.log(path);
  if (changed.length === 0) console.error("Everything is in step.");
  return check && changed.length > 0 ? exitCodes.findings : exitCodes.fine;
}
