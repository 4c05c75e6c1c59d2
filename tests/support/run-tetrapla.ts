import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";

/** How a run of the command line ended, and what it said. */
export interface TetraplaRun {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Absolute path of this project. */
export const projectRoot = join(import.meta.dirname, "../..");

const program = join(projectRoot, "dist/cli/main.js");

/** Runs the compiled `tetrapla` in a process of its own, without colours; a variable set to `undefined` is absent. */
export async function runTetrapla(
  args: readonly string[],
  { cwd = projectRoot, env = {} }: { readonly cwd?: string; readonly env?: Readonly<Record<string, string | undefined>> } = {},
): Promise<TetraplaRun> {
  if (!existsSync(program)) throw new Error("Unexpected absence of dist/, expected the compiled program: npm run compile");
  const child = spawn(process.execPath, [program, ...args], {
    cwd,
    env: { ...process.env, FORCE_COLOR: undefined, NODE_OPTIONS: undefined, NO_COLOR: "1", ...env },
    stdio: ["ignore", "pipe", "pipe"],
    timeout: 120_000,
  });
  const [stdout, stderr, code] = await Promise.all([
    child.stdout.toArray().then(textOf),
    child.stderr.toArray().then(textOf),
    new Promise<number | null>((resolve, reject) => child.on("error", reject).on("close", resolve)),
  ]);
  return { code, stdout, stderr };
}

function textOf(chunks: readonly Uint8Array[]): string {
  return Buffer.concat(chunks).toString("utf8");
}
