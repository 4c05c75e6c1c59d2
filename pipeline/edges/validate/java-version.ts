import { execFile } from "node:child_process";

/** The version of the machine's Java, such as `17.0.15`; nothing when there is none. */
export async function readJavaVersion(): Promise<string | undefined> {
  return new Promise((resolve) => {
    execFile("java", ["-version"], { timeout: 10_000 }, (error, _stdout, stderr) => {
      resolve(error === null ? /version "([^"]+)"/.exec(stderr)?.[1] : undefined);
    });
  });
}
