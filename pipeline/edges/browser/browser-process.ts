import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable, Writable } from "node:stream";
import type { Candidate } from "./candidate.ts";
import { endWithProcess } from "./end-with-process.ts";
import { launchFlags } from "./launch-flags.ts";

/** A browser's processes and temporary files, which never outlive this process. */
export interface BrowserProcess {
  /** Messages to the browser, each ended by a NUL. */
  readonly input: Writable;
  /** Messages from the browser, each ended by a NUL. */
  readonly output: Readable;
  /** Fulfilled once it is over, with how it ended and its last words. */
  readonly ended: Promise<string>;
  /** Ends all of its processes at once and removes its files. Never rejects. */
  end(): Promise<void>;
}

/** Starts a browser that is spoken to through two pipes. Throws, or has `ended`, when the program cannot be started. */
export function startBrowserProcess(candidate: Candidate, sandbox: boolean): BrowserProcess {
  const folder = mkdtempSync(join(tmpdir(), "tetrapla-browser-"));
  try {
    return guardProcess(spawnBrowser(candidate, sandbox, folder), folder);
  } catch (error) {
    removeFolder(folder);
    throw error;
  }
}

function spawnBrowser(candidate: Candidate, sandbox: boolean, folder: string): ChildProcess {
  return spawn(candidate.executable, [...launchFlags({ sandbox }), `--user-data-dir=${join(folder, "profile")}`], {
    // A group of its own, so that it can be ended with its children, and the terminal's Ctrl+C leaves it to us.
    detached: process.platform !== "win32",
    env: { ...process.env, ...neutral, ...homeIn(folder), ...candidate.environment },
    stdio: ["ignore", "ignore", "pipe", "pipe", "pipe"],
    windowsHide: true,
  });
}

function guardProcess(child: ChildProcess, folder: string): BrowserProcess {
  const [, , , input, output] = child.stdio;
  if (!(input instanceof Writable && output instanceof Readable))
    throw new Error("Unexpected lack of pipes, expected free file descriptors.");
  // A pipe breaks when the browser ends; `ended` tells it better.
  for (const pipe of [input, output]) pipe.on("error", () => undefined);
  const release = endWithProcess(() => {
    killTree(child);
    removeFolder(folder);
  });
  const ended = whenEnded(child);
  return {
    input,
    output,
    ended,
    async end() {
      killTree(child);
      await ended;
      release();
      removeFolder(folder);
    },
  };
}

/** Which font stands in for letters that a page's fonts lack would depend on the language of whoever builds. */
const neutral: Readonly<Record<string, string>> = { LANG: "C.UTF-8", LC_ALL: "C.UTF-8", LANGUAGE: "en" };

/** Where full browsers keep settings and sockets beside their profile; a path in `TMPDIR` must stay short enough for a socket. */
function homeIn(folder: string): Readonly<Record<string, string>> {
  const hasRoom = process.platform === "linux" && folder.length < 60;
  return hasRoom ? { CHROME_CONFIG_HOME: folder, TMPDIR: folder, GSETTINGS_BACKEND: "memory" } : {};
}

async function whenEnded(child: ChildProcess): Promise<string> {
  let words = "";
  child.stderr?.setEncoding("utf8").on("data", (text: string) => {
    words = (words + text).slice(-8_192);
  });
  const how = await new Promise<string>((resolve) => {
    child.once("error", (error) => resolve(`could not be started: ${error.message}`));
    child.once("exit", (code, signal) => {
      // What is left of the group; later its number might be another's.
      if (process.platform !== "win32" && child.pid !== undefined) killGroup(child.pid);
      // The last words come after the exit; a child that survived may keep the pipe open.
      const settle = () => resolve(signal === null ? `ended with code ${code}` : `was ended by ${signal}`);
      child.once("close", settle);
      setTimeout(settle, 200).unref();
    });
  });
  const last = lastWords(words);
  return last === "" ? how : `${how}: ${last}`;
}

/** The lines that say why, without the log's own prefix. */
function lastWords(words: string): string {
  const lines = words.split("\n").map((line) => line.replace(/^\[[^\]]*\] ?/, "").trim());
  const telling = lines.filter((line) => line !== "" && !/dbus|^#\d+ |^Received signal|^\S+ \(\S*\)$/i.test(line));
  // A browser without a sandbox explains itself at length; our own advice follows.
  return (/No usable sandbox/.exec(words)?.[0] ?? telling.slice(-2).join(" ")).slice(0, 400);
}

function killTree({ pid, exitCode, signalCode }: ChildProcess): void {
  if (pid === undefined || exitCode !== null || signalCode !== null) return;
  if (process.platform === "win32") spawnSync("taskkill", ["/pid", String(pid), "/T", "/F"], { stdio: "ignore", windowsHide: true });
  else killGroup(pid);
}

function killGroup(leader: number): void {
  try {
    process.kill(-leader, "SIGKILL");
  } catch {
    // No process of it is left.
  }
}

/** Its processes may still write for a moment after they were ended, and a listing of the folder is then out of date. */
function removeFolder(folder: string): void {
  for (let attempt = 0; attempt < 20; attempt += 1) {
    try {
      rmSync(folder, { recursive: true, force: true });
      return;
    } catch {
      // Nothing may be awaited while Node ends.
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 10);
    }
  }
}
