import { selectPassages } from "../build/select-passages.ts";
import type { ChangeClass } from "../model/change.ts";
import { reportPassages } from "../report/coverage/passages-text.ts";
import { stalePassages } from "../report/coverage/stale-passages.ts";
import { compileLate } from "./compile-late.ts";
import { exitCodes } from "./exit-codes.ts";
import { findRoot } from "./find-root.ts";
import { showDiagnostics } from "./show-diagnostics.ts";
import { usesColors } from "./terminal.ts";
import { toolVersion } from "./tool-version.ts";

interface DiffOptions {
  readonly root?: string;
  readonly locale?: readonly string[];
  readonly class?: readonly ChangeClass[];
  readonly json?: boolean;
}

/** `tetrapla diff` */
export async function runDiff(names: readonly string[], options: DiffOptions): Promise<number> {
  compileLate();
  const root = findRoot(options.root);
  const { value: selection, diagnostics } = await selectPassages({
    root,
    names,
    ...(options.locale === undefined ? {} : { locales: options.locale }),
    ...(options.class === undefined ? {} : { classes: options.class }),
  });
  await showDiagnostics(diagnostics, root, process.stderr);
  if (selection === undefined) return exitCodes.failed;
  const passages = selection.articles.flatMap((article) =>
    article.locales.flatMap((survey) =>
      stalePassages(article, { ...survey, passages: survey.passages.filter((passage) => selection.isMeant(article, passage)) }),
    ),
  );
  if (options.json) {
    const tool = { name: "tetrapla", version: await toolVersion() };
    process.stdout.write(`${JSON.stringify({ version: 1, tool, passages }, null, 2)}\n`);
  } else if (passages.length === 0) console.error("Nothing is stale.");
  else process.stdout.write(`${reportPassages(passages, usesColors(process.stdout))}\n`);
  return diagnostics.some(({ severity }) => severity === "error") ? exitCodes.failed : exitCodes.fine;
}
