import { existsSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";
import type { Diagnostic } from "../model/diagnostic.ts";
import { reportGithub } from "../report/github.ts";
import { reportJson } from "../report/json.ts";
import { reportPretty } from "../report/pretty.ts";
import { reportSarif } from "../report/sarif.ts";
import { rules } from "../stages/check/rules/index.ts";
import { readExcerpts } from "./read-excerpts.ts";
import { usesColors } from "./terminal.ts";
import { toolVersion } from "./tool-version.ts";

/** The ways in which findings can be told. */
export const reporterNames = ["pretty", "json", "sarif", "github"] as const;

export type ReporterName = (typeof reporterNames)[number];

export interface ReportRequest {
  readonly reporter: ReporterName;
  readonly root: string;
  /** The command that makes the mends; it is named to a person when there are any. */
  readonly fixCommand?: string;
}

/** Findings as a reporter tells them on standard output. */
export async function reportFindings(diagnostics: readonly Diagnostic[], { reporter, root, fixCommand }: ReportRequest): Promise<string> {
  switch (reporter) {
    case "json":
      return reportJson(diagnostics, await toolVersion());
    case "sarif":
      return reportSarif(diagnostics, { toolVersion: await toolVersion(), rules, pathPrefix: repositoryPrefix(root) });
    case "github":
      return reportGithub(diagnostics, repositoryPrefix(root));
    case "pretty":
      return reportPretty(diagnostics, {
        colors: usesColors(process.stdout),
        texts: await readExcerpts(diagnostics, root),
        ...(fixCommand === undefined ? {} : { fixCommand }),
      });
  }
}

/** The way from the repository's root to a workspace in it: empty, or ending in `/`. */
function repositoryPrefix(root: string): string {
  const way = relative(repositoryRoot(root), root).split(sep).join("/");
  return way === "" || way.startsWith("..") ? "" : `${way}/`;
}

function repositoryRoot(root: string): string {
  for (let folder = root; ; folder = dirname(folder)) {
    if (existsSync(join(folder, ".git"))) return folder;
    if (folder === dirname(folder)) return process.env["GITHUB_WORKSPACE"] ?? root;
  }
}
