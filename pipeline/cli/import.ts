import { relative } from "node:path";
import { type ImportResult, importFiles } from "../build/import-files.ts";
import { reportDiff } from "../report/diff.ts";
import { importOutcomes } from "../translate/imported.ts";
import { exitCodes } from "./exit-codes.ts";
import { findRoot } from "./find-root.ts";
import { showDiagnostics } from "./show-diagnostics.ts";
import { usesColors } from "./terminal.ts";

interface ImportFlags {
  readonly root?: string;
  readonly locale?: string;
  readonly as?: "suggestions" | "translations";
  readonly dryRun?: boolean;
}

/** `tetrapla import` */
export async function runImport(paths: readonly string[], { root: folder, locale, as, dryRun }: ImportFlags): Promise<number> {
  const root = findRoot(folder);
  const result = await importFiles({
    root,
    paths,
    write: dryRun !== true,
    ...(locale === undefined ? {} : { locale }),
    ...(as === undefined ? {} : { as }),
  });
  await showDiagnostics(result.diagnostics, root, process.stderr);
  if (dryRun && result.changed.length > 0) process.stdout.write(`${reportDiff(result.changed, usesColors(process.stdout))}\n`);
  else for (const { path } of result.changed) console.log(path);
  for (const line of tell(result, dryRun === true)) console.error(line);
  if (!result.isReadable) return exitCodes.failed;
  return result.diagnostics.some(({ severity }) => severity === "error") ? exitCodes.findings : exitCodes.fine;
}

function tell({ counts, rejected }: ImportResult, isDry: boolean): string[] {
  const lines = [...counts].map(([path, outcomes]) => {
    const told = importOutcomes.flatMap((outcome) => {
      const count = outcomes.get(outcome) ?? 0;
      return count === 0 ? [] : [`${count} ${outcome}`];
    });
    return `${path}: ${told.join(", ") || "nothing in it"}`;
  });
  const kept = rejected.map(
    (path) => `What was refused ${isDry ? "would be" : "is"} in ${relative(process.cwd(), path)}: mend it there and import that file.`,
  );
  return [...lines, ...kept];
}
