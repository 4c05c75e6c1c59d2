import { vi } from "vitest";
import { runBuild } from "../../pipeline/cli/build.ts";
import { explainFailure } from "../../pipeline/cli/explain-failure.ts";
import type { TetraplaRun } from "./run-tetrapla.ts";

/** What `tetrapla build` is told. */
export interface BuildFlags {
  readonly out?: string;
  readonly locale?: string[];
  readonly parallel?: string[][];
  readonly format?: string[];
  readonly paper?: "A4" | "A5" | "Letter";
  readonly notes?: "foot" | "end";
  readonly proof?: string[];
  readonly release?: boolean;
  readonly package?: boolean;
  readonly handout?: string[];
  readonly oneFile?: boolean;
}

/** `tetrapla build --root …` in this process: a table of many cases is spared the start of as many. */
export async function buildHere(root: string, flags: BuildFlags = {}): Promise<TetraplaRun> {
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
    const code = await runBuild([], { root, audience: "editors", ...flags }).catch((error: unknown) => {
      stderr += explainFailure(error);
      return 2;
    });
    return { code, stdout, stderr };
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
}
