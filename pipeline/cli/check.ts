import { checkWorkspace } from "../build/check-workspace.ts";
import type { CheckOptions, CheckRequest } from "./check-request.ts";
import { compileLate } from "./compile-late.ts";
import { concludeCheck } from "./conclude-check.ts";
import { exitCodes } from "./exit-codes.ts";
import { findRoot } from "./find-root.ts";
import { judgeInThreads } from "./judge-in-threads.ts";
import { createProgressLine } from "./terminal.ts";

/** `tetrapla check` */
export async function runCheck(articles: readonly string[], options: CheckOptions): Promise<number> {
  compileLate();
  const { watch, fix, dryRun, online, reporter } = options;
  if (watch && (fix || dryRun || online || reporter !== "pretty")) {
    throw new Error("Unexpected option beside --watch, expected none of --fix, --dry-run, --online and --reporter: run that once instead.");
  }
  const request: CheckRequest = {
    ...options,
    root: findRoot(options.root),
    fixCommand: ["tetrapla check", ...articles, "--fix", ...(options.root === undefined ? [] : ["--root", options.root])].join(" "),
    ...(articles.length === 0 ? {} : { articles }),
  };
  if (online && !(await (await import("./check-online.ts")).askOnline(request))) return exitCodes.failed;
  if (watch) return (await import("./check-watch.ts")).watchChecks(request);
  if (fix || dryRun) return (await import("./check-fix.ts")).fixAndCheck(request);
  const line = createProgressLine(process.stderr);
  const onProgress = ({ done, total, label }: { done: number; total: number; label: string }): void =>
    line.show(`${done}/${total} ${label}`);
  const { value: isReadable, diagnostics } = await checkWorkspace(request.root, request.articles, {
    onProgress,
    judgeMany: judgeInThreads(request.root),
  });
  line.clear();
  return concludeCheck(isReadable, diagnostics, request);
}
