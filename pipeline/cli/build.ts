import { relative, resolve } from "node:path";
import { build } from "../build/build.ts";
import type { BuildRequest, BuildResult } from "../build/build-request.ts";
import type { Locale } from "../model/locale.ts";
import type { FormatName, NotePlacement, PaperName } from "../model/publication.ts";
import { exitCodes } from "./exit-codes.ts";
import { findRoot } from "./find-root.ts";
import { showDiagnostics } from "./show-diagnostics.ts";
import { createProgressLine } from "./terminal.ts";

interface BuildOptions {
  readonly root?: string;
  readonly out?: string;
  readonly locale?: string[];
  readonly parallel?: string[][];
  readonly proof?: string[];
  readonly format?: string[];
  readonly release?: boolean;
  readonly audience: string;
  readonly paper?: PaperName;
  readonly notes?: NotePlacement;
  readonly package?: boolean;
  readonly handout?: string[];
  readonly oneFile?: boolean;
}

/** `tetrapla build` */
export async function runBuild(articles: readonly string[], options: BuildOptions): Promise<number> {
  const root = findRoot(options.root);
  const out = resolve(options.out ?? resolve(root, "output"));
  const strange = options.format?.filter((format) => !["html", "epub", "pdf"].includes(format)) ?? [];
  if (strange.length > 0) throw new Error(`Unexpected format ${strange.join(", ")}, expected html, epub or pdf.`);
  const request: BuildRequest = {
    root,
    out,
    release: options.release === true,
    showMarks: options.audience !== "readers",
    ...(articles.length === 0 ? {} : { articles }),
    ...(options.locale === undefined ? {} : { locales: options.locale as Locale[] }),
    ...(options.parallel === undefined ? {} : { parallel: options.parallel as Locale[][] }),
    ...(options.format === undefined ? {} : { formats: options.format as FormatName[] }),
    ...(options.paper === undefined ? {} : { paper: options.paper }),
    ...(options.notes === undefined ? {} : { notes: options.notes }),
    packages: options.package === true,
  };
  if (options.proof !== undefined) {
    const { readProofFormats, refuseStrangers, runProofs } = await import("./proofs.ts");
    refuseStrangers(options);
    return runProofs({ ...request, proofs: options.proof as Locale[], formats: readProofFormats(options.format) });
  }
  if (options.oneFile && options.handout === undefined)
    throw new Error("Unexpected --one-file, expected it with --handout: it puts all the locales of a handout in one file.");
  if (options.handout !== undefined) {
    const { readHandoutRequest, runHandouts } = await import("./handouts.ts");
    return runHandouts({ ...request, handouts: readHandoutRequest({ ...options, handout: options.handout }) });
  }
  const line = createProgressLine(process.stderr);
  const result = await build(request, ({ done, total, label }) => line.show(`${done}/${total} ${label}`));
  line.clear();
  await showDiagnostics(result.diagnostics, root, process.stderr);
  // Like the progress, this is for a person at a terminal alone.
  if (result.lacksAddress && process.stderr.isTTY)
    console.error(
      "The PDFs name no address and have no QR code: say where the publication will be on the web with `baseUrl` in publication.yaml.",
    );
  return conclude(result, out);
}

function conclude({ status, written, unchanged }: BuildResult, out: string): number {
  const folder = relative(process.cwd(), out) || ".";
  if (status === "failed") {
    console.error("Nothing was built.");
    return exitCodes.failed;
  }
  if (status === "refused") {
    console.error("Not released: mend the errors, or publish with what is wrong: tetrapla build --draft");
    return exitCodes.findings;
  }
  for (const path of written) console.log(`${folder}/${path}`);
  const files = (count: number): string => `${count} file${count === 1 ? "" : "s"}`;
  console.error(
    written.length === 0
      ? `${files(unchanged)} up to date in ${folder}/`
      : `${files(written.length)} written to ${folder}/, ${unchanged} unchanged`,
  );
  return exitCodes.fine;
}
