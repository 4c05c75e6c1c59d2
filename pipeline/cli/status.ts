import { surveyWorkspace } from "../build/survey-workspace.ts";
import { describeStatus } from "../report/coverage/describe-status.ts";
import { reportStatus } from "../report/coverage/status-text.ts";
import { compileLate } from "./compile-late.ts";
import { exitCodes } from "./exit-codes.ts";
import { findRoot } from "./find-root.ts";
import { showDiagnostics } from "./show-diagnostics.ts";
import { usesColors } from "./terminal.ts";
import { toolVersion } from "./tool-version.ts";

interface StatusOptions {
  readonly root?: string;
  readonly locale?: readonly string[];
  readonly json?: boolean;
  readonly exitCode?: boolean;
  readonly minCoverage?: number;
}

/** `tetrapla status` */
export async function runStatus(articles: readonly string[], options: StatusOptions): Promise<number> {
  compileLate();
  const root = findRoot(options.root);
  const { value: survey, diagnostics } = await surveyWorkspace({
    root,
    ...(articles.length === 0 ? {} : { articles }),
    ...(options.locale === undefined ? {} : { locales: options.locale }),
  });
  await showDiagnostics(diagnostics, root, process.stderr);
  if (survey === undefined) return exitCodes.failed;
  const status = describeStatus({
    articles: survey.articles,
    scope: { articles: articles.map((name) => ` ${name}`).join(""), root: options.root === undefined ? "" : ` --root ${options.root}` },
    toolVersion: await toolVersion(),
    ...(options.minCoverage === undefined ? {} : { minCoverage: options.minCoverage }),
  });
  process.stdout.write(`${options.json ? JSON.stringify(status, null, 2) : reportStatus(status, usesColors(process.stdout))}\n`);
  if (diagnostics.some(({ severity }) => severity === "error")) return exitCodes.failed;
  const gates = options.exitCode === true || options.minCoverage !== undefined;
  const isBelow = status.articles.some(({ locales }) => locales.some(({ belowMinimum }) => belowMinimum));
  return gates && isBelow ? exitCodes.findings : exitCodes.fine;
}
