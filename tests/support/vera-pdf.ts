import { spawnSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { inject } from "vitest";
import { checkPdfs, type PdfFlavour } from "../../pipeline/edges/validate/check-pdfs.ts";
import { findVeraPdf } from "../../pipeline/edges/validate/find-vera-pdf.ts";
import type { Judge } from "./judges.ts";
import { newFolder } from "./new-folder.ts";

/** veraPDF, which judges PDF/UA and PDF/A. */
export const veraPdf: Judge = {
  name: "veraPDF",
  needs: "a Java development kit, libjaxb-java and the package @opendataloader/pdf",
  isPresent: findVeraPdf() !== undefined && spawnSync("javac", ["-version"], { stdio: "ignore" }).status === 0,
};

/** What veraPDF finds in each of the files by PDF/UA-1 and PDF/A-2a, a line for each rule that is broken; nothing of a file without findings. */
export async function judgePdfs(
  files: Readonly<Record<string, Uint8Array>>,
  flavours: readonly PdfFlavour[] = ["ua1", "2a"],
): Promise<Record<string, string[]>> {
  const folder = newFolder({}, "pdfs");
  const names = Object.keys(files);
  const paths = names.map((_, index) => join(folder, `${index}.pdf`));
  for (const [index, path] of paths.entries()) writeFileSync(path, files[names[index] ?? ""] ?? "");
  const classes = join(inject("runFolder"), "vera-pdf");
  mkdirSync(classes, { recursive: true });
  const verdicts = await checkPdfs(paths, flavours, { classPath: findVeraPdf() ?? "", classes });
  const findings: Record<string, string[]> = {};
  for (const [index, path] of paths.entries()) {
    const own = verdicts.filter(({ file }) => file === path);
    const judged = own.filter(({ rules = 0 }) => rules > 100).map(({ flavour }) => flavour);
    const lines = [
      ...flavours
        .filter((flavour) => !judged.includes(flavour))
        .map((flavour) => `${flavour}: not judged: ${own.map(({ error }) => error).join(" ")}`),
      ...own.flatMap(({ flavour, failures = [] }) =>
        failures.map(({ rule, count, description, context }) => `${flavour} ${rule} ×${count}: ${description} ${context}`),
      ),
    ];
    if (lines.length > 0) findings[names[index] ?? ""] = lines;
  }
  return findings;
}
