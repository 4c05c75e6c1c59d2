import { vi } from "vitest";
import { runBuild } from "../../pipeline/cli/build.ts";
import { explainFailure } from "../../pipeline/cli/explain-failure.ts";
import type { TetraplaRun } from "./run-tetrapla.ts";

/** `tetrapla build --release --format html` in this process, which spares a table of many cases the start of many. */
export async function release(root: string): Promise<TetraplaRun> {
  let stdout = "";
  let stderr = "";
  const spies = [
    vi.spyOn(process.stderr, "write").mockImplementation((chunk) => {
      stderr += String(chunk);
      return true;
    }),
    vi.spyOn(console, "error").mockImplementation((line) => {
      stderr += `${line}\n`;
    }),
    vi.spyOn(console, "log").mockImplementation((line) => {
      stdout += `${line}\n`;
    }),
  ];
  try {
    const code = await runBuild([], { root, release: true, format: ["html"], audience: "editors" }).catch((error: unknown) => {
      stderr += explainFailure(error);
      return 2;
    });
    return { code, stdout, stderr };
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
}
