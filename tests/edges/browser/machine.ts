import { execFileSync } from "node:child_process";
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, onTestFinished, vi } from "vitest";
import { listInstalledBrowsers } from "../../../pipeline/edges/browser/list-installed-browsers.ts";
import { type Platform, thisPlatform } from "../../../pipeline/edges/browser/platform.ts";

/** The first browser that the system has, if any. */
export const systemBrowser = listInstalledBrowsers(thisPlatform())[0];

/** A folder that lives as long as the test. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "tetrapla-test-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));
  return folder;
}

/** Gives the tests of a file a cache of their own, and nothing to download, when they launch without options. */
export function useOwnCache(): void {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "tetrapla-test-"));
    vi.stubEnv("TETRAPLA_CACHE_DIR", join(folder, "cache"));
    vi.stubEnv("TETRAPLA_BROWSER_SOURCES", "puppeteer,installed,bundled");
  });
  afterAll(() => {
    vi.unstubAllEnvs();
    rmSync(folder, { recursive: true, force: true });
  });
}

/** This machine with another environment and, where asked, without some of its files. */
export function machine(environment: Record<string, string>, hides: (path: string) => boolean = () => false): Platform {
  const real = thisPlatform();
  const bare = Object.entries(real.environment).filter(([name]) => !/^(TETRAPLA|PUPPETEER)_/.test(name));
  return {
    ...real,
    environment: { ...Object.fromEntries(bare), ...environment },
    isFile: (path) => !hides(path) && real.isFile(path),
  };
}

/** A machine that has nothing but what the test gives it: `puppeteer` and the cache are empty folders. */
export function emptyMachine(folder: string, environment: Record<string, string> = {}): Platform {
  return machine({ TETRAPLA_CACHE_DIR: join(folder, "cache"), PUPPETEER_CACHE_DIR: join(folder, "puppeteer"), ...environment });
}

/** Writes a program that runs another. */
export function writeScript(path: string, command: string): string {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, `#!/bin/sh\n${command}\n`);
  chmodSync(path, 0o755);
  return path;
}

/** A process and the group that it belongs to. */
export interface SystemProcess {
  readonly id: number;
  readonly parent: number;
  readonly group: number;
  readonly command: string;
}

/** Every process of the machine. */
export function listProcesses(): readonly SystemProcess[] {
  const lines = execFileSync("ps", ["-A", "-ww", "-o", "pid=,ppid=,pgid=,stat=,command="], { encoding: "utf8" }).split("\n");
  return lines.flatMap((line) => {
    const [, id, parent, group, state, command] = /^\s*(\d+)\s+(\d+)\s+(\d+)\s+(\S+)\s+(.*)$/.exec(line) ?? [];
    // What has ended and waits for its parent to notice is no process any more.
    return command === undefined || state?.startsWith("Z")
      ? []
      : [{ id: Number(id), parent: Number(parent), group: Number(group), command }];
  });
}

/** The main processes of the browsers that a process has started. */
export function browsersOf(parent: number): readonly SystemProcess[] {
  return listProcesses().filter((process) => process.parent === parent && process.command.includes("tetrapla-browser-"));
}

/** The temporary folder of a browser. */
export function folderOf({ command }: SystemProcess): string {
  return dirname(/--user-data-dir=(\S+)/.exec(command)?.[1] ?? "");
}

/** Waits until something holds, for at most some seconds. */
export async function eventually(holds: () => boolean, seconds = 5): Promise<boolean> {
  for (let round = 0; round < seconds * 20; round += 1) {
    if (holds()) return true;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return holds();
}
