import { CheckSession } from "../build/check-session.ts";
import { watchFiles } from "../edges/serve/watch-files.ts";
import type { CheckRequest } from "./check-request.ts";
import { exitCodes } from "./exit-codes.ts";
import { judgeInThreads } from "./judge-in-threads.ts";
import { reportFindings } from "./report-findings.ts";
import { createProgressLine } from "./terminal.ts";

/** `tetrapla check --watch`: checks, and again whenever a file changes, until somebody interrupts it. */
export async function watchChecks(request: CheckRequest): Promise<number> {
  const line = createProgressLine(process.stderr);
  const session = new CheckSession(request.root, {
    onProgress: ({ done, total, label }) => line.show(`${done}/${total} ${label}`),
    judgeMany: judgeInThreads(request.root),
  });
  let shown: string | undefined;
  let running: Promise<void> | undefined;
  const changed = new Set<string>();

  const check = async (): Promise<void> => {
    const { diagnostics } = await session.check(request.articles);
    line.clear();
    const report = await reportFindings(diagnostics, request);
    if (report === shown) console.error("No finding came or went.");
    else process.stdout.write(`${shown === undefined ? "" : "\n"}${report}\n`);
    shown = report;
  };
  /** What changes during a check is looked at after it. */
  const work = async (): Promise<void> => {
    while (changed.size > 0) {
      const paths = [...changed];
      changed.clear();
      session.forget(paths);
      console.error(`\n${paths.length === 1 ? paths[0] : `${paths.length} files`} changed.`);
      await check();
    }
  };

  await check();
  const watch = await watchFiles(request.root, {
    onChange(paths) {
      for (const path of paths) changed.add(path);
      running ??= work()
        .catch((error) => console.error(error instanceof Error ? error.message : error))
        .finally(() => {
          running = undefined;
        });
    },
  });
  console.error("Watching. Ctrl-C ends it.");
  await interruption();
  watch.close();
  await running;
  return exitCodes.fine;
}

function interruption(): Promise<void> {
  return new Promise((resolve) => {
    process.once("SIGINT", () => resolve());
    process.once("SIGTERM", () => resolve());
  });
}
