import { resolve } from "node:path";
import { type ExchangeFormat, type ExportRequest, exportWorkspace } from "../build/export-workspace.ts";
import { writeFileAtomically } from "../edges/write/write-file-atomically.ts";
import { type PassageProgress, passageProgress } from "../libraries/translation/survey.ts";
import { exitCodes } from "./exit-codes.ts";
import { findRoot } from "./find-root.ts";
import { showDiagnostics } from "./show-diagnostics.ts";

interface ExportFlags {
  readonly root?: string;
  readonly locale?: readonly string[];
  readonly format: ExchangeFormat;
  readonly only?: readonly string[];
  readonly out?: string;
}

/** `tetrapla export` */
export async function runExport(articles: readonly string[], { root: folder, locale, format, only, out }: ExportFlags): Promise<number> {
  const root = findRoot(folder);
  const strange = only?.filter((name) => !(passageProgress as readonly string[]).includes(name)) ?? [];
  if (strange.length > 0) throw new Error(`Unexpected state ${strange.join(", ")}, expected ${passageProgress.join(", ")}.`);
  if ((format === "xliff" || format === "po") && locale?.length !== 1)
    throw new Error("Unexpected number of locales, expected one: name the translator's language with --locale.");
  const request: ExportRequest = {
    root,
    format,
    ...(articles.length === 0 ? {} : { articles }),
    ...(locale === undefined ? {} : { locales: locale }),
    ...(only === undefined ? {} : { only: only as readonly PassageProgress[] }),
  };
  const { value, diagnostics } = await exportWorkspace(request);
  await showDiagnostics(diagnostics, root, process.stderr);
  if (value === undefined) return exitCodes.failed;
  if (out === undefined) process.stdout.write(value.text);
  else {
    await writeFileAtomically(resolve(out), value.text);
    console.log(out);
  }
  const what = format === "csv" ? "term" : "passage";
  console.error(`${value.count} ${what}${value.count === 1 ? "" : "s"} exported.`);
  return exitCodes.fine;
}
