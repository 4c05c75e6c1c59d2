import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Readable, Writable } from "node:stream";
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

/** Starts a browser that is spoken to through two pipes. A program that cannot be started has `ended`. */
export function startBrowserProcess(candidate: Candidate, sandbox: boolean): BrowserProcess {
  const folder = mkdtempSync(join(tmpdir(), "tetrapla-browser-"));
  const child = spawn(candidate.executable, [...launchFlags({ sandbox }), `--user-data-dir=${join(folder, "profile")}`], {
    // A group of its own, so that it can be ended with its children, and the terminal's Ctrl+C leaves it to us.
    detached: process.platform !== "win32",
    env: { ...process.env, ...homeIn(folder), ...candidate.environment },
    stdio: ["ignore", "ignore", "pipe", "pipe", "pipe"],
    windowsHide: true,
  });
  const endNow = () => {
    killGroup(child);
    removeFolder(folder);
  };
  const release = endWithProcess(endNow);
  const ended = whenEnded(child);
  const [, , , input, output] = child.stdio;
  // A pipe breaks when the browser ends; `ended` tells it better.
  for (const pipe of [input, output]) pipe?.on("error", () => undefined);
  return {
    input: input as Writable,
    output: output as Readable,
    ended,
    async end() {
      killGroup(child);
      await ended;
      release();
      removeFolder(folder);
    },
  };
}

/** Where full browsers keep settings and sockets beside their profile; a path in `TMPDIR` must stay short enough for a socket. */
function homeIn(folder: string): Readonly<Record<string, string>> {
  return process.platform === "linux" && folder.length < 60 ? { CHROME_CONFIG_HOME: folder, TMPDIR: folder } : {};
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
      killGroup(child, true);
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
  return telling.slice(-2).join(" ").slice(0, 400);
}

function killGroup(child: ChildProcess, leaderIsGone = false): void {
  const { pid } = child;
  const isGone = leaderIsGone || child.exitCode !== null || child.signalCode !== null;
  if (pid === undefined || (isGone && !leaderIsGone)) return;
  try {
    if (process.platform !== "win32") process.kill(-pid, "SIGKILL");
    else if (!leaderIsGone) spawnSync("taskkill", ["/pid", String(pid), "/T", "/F"], { stdio: "ignore", windowsHide: true });
  } catch {
    // No process is left.
  }
}

/** Its processes may still be writing for a moment after they were ended. */
function removeFolder(folder: string): void {
  try {
    rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 20 });
  } catch {
    // The system's own cleaning of temporary files takes it.
  }
}
