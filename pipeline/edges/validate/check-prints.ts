import { execFile } from "node:child_process";
import { mkdir } from "node:fs/promises";
import { checkPdfs } from "./check-pdfs.ts";
import { findPackageFile } from "./find-package-file.ts";
import { findVeraPdf } from "./find-vera-pdf.ts";
import type { JudgeFinding, Verdict } from "./judge.ts";

const names = { ua1: "PDF/UA-1", "2a": "PDF/A-2a" } as const;

/** Asks veraPDF about PDFs, by PDF/UA-1 and PDF/A-2a; `classes` is a folder in which its driver is kept. */
export async function checkPrints(prints: readonly string[], classes: string): Promise<Verdict> {
  const judge = "veraPDF";
  if (findPackageFile("@opendataloader/pdf", "package.json") === undefined) {
    return { judge, absence: "package @opendataloader/pdf", remedy: "npm install --save-dev @opendataloader/pdf" };
  }
  const classPath = findVeraPdf();
  if (classPath === undefined) return { judge, absence: "JAXB for Java", remedy: "apt-get install libjaxb-java" };
  if (!(await hasCompiler()))
    return { judge, absence: "Java development kit", remedy: "install one, such as Debian's default-jdk-headless" };
  await mkdir(classes, { recursive: true });
  const verdicts = await checkPdfs(prints, ["ua1", "2a"], { classPath, classes });
  const findings = verdicts.flatMap(({ file, flavour, rules = 0, failures = [], error }): JudgeFinding[] => {
    // Where it could not load a standard's profile it passes everything.
    if (error !== undefined || rules < 50) {
      return [{ file, severity: "error", code: flavour, message: `not judged by ${names[flavour]}: ${error ?? "no rules"}`, spot: {} }];
    }
    return failures.map(({ rule, count, description, context }) => ({
      file,
      severity: "error",
      code: `${names[flavour]} ${rule}`,
      message: `${description}${count > 1 ? ` (${count} times)` : ""}`,
      spot: context === "" ? {} : { within: context },
    }));
  });
  return { judge, findings };
}

function hasCompiler(): Promise<boolean> {
  return new Promise((resolve) => {
    execFile("javac", ["-version"], { timeout: 20_000 }, (error) => resolve(error === null));
  });
}
