import { readFile } from "node:fs/promises";
import { relative, resolve } from "node:path";
import { reportWorkspace } from "../build/report-workspace.ts";
import { writeFileAtomically } from "../edges/write/write-file-atomically.ts";
import { reportCoverageComment } from "../report/coverage/coverage-comment.ts";
import { reportCoverageHtml } from "../report/coverage/coverage-html.ts";
import { reportCoverageMarkdown } from "../report/coverage/coverage-markdown.ts";
import { type CoverageDocument, coverageSchema } from "../report/coverage/coverage-schema.ts";
import { reportCoverageText } from "../report/coverage/coverage-text.ts";
import { describeCoverage } from "../report/coverage/describe-coverage.ts";
import { compileLate } from "./compile-late.ts";
import { exitCodes } from "./exit-codes.ts";
import { findRoot } from "./find-root.ts";
import { showDiagnostics } from "./show-diagnostics.ts";
import { createProgressLine, usesColors } from "./terminal.ts";
import { toolVersion } from "./tool-version.ts";

/** The forms in which a report is made. */
export type ReportFormat = "text" | "json" | "markdown" | "html" | "pr-comment";

interface ReportOptions {
  readonly root?: string;
  readonly locale?: readonly string[];
  readonly format: ReportFormat;
  readonly baseline?: string;
  readonly out?: string;
}

/** `tetrapla report` */
export async function runReport(articles: readonly string[], options: ReportOptions): Promise<number> {
  compileLate();
  const root = findRoot(options.root);
  const baseline = options.baseline === undefined ? undefined : await readBaseline(options.baseline);
  const line = createProgressLine(process.stderr);
  const { value: reported, diagnostics } = await reportWorkspace({
    root,
    onProgress: ({ done, total, label }) => line.show(`${done}/${total} ${label}`),
    ...(articles.length === 0 ? {} : { articles }),
    ...(options.locale === undefined ? {} : { locales: options.locale }),
  });
  line.clear();
  if (reported === undefined) {
    await showDiagnostics(diagnostics, root, process.stderr);
    return exitCodes.failed;
  }
  const { publication } = reported.workspace;
  const document = describeCoverage({
    title: publication.title,
    source: publication.source,
    locales: reported.locales,
    articles: reported.articles,
    findings: diagnostics,
    toolVersion: await toolVersion(),
    ...(baseline === undefined ? {} : { baseline }),
  });
  const text = write(document, options.format, options.out === undefined && usesColors(process.stdout));
  if (options.out === undefined) process.stdout.write(text);
  else {
    await writeFileAtomically(resolve(options.out), text);
    console.error(`Written: ${relative(process.cwd(), resolve(options.out))}`);
  }
  return exitCodes.fine;
}

function write(document: CoverageDocument, format: ReportFormat, colors: boolean): string {
  switch (format) {
    case "json":
      return `${JSON.stringify(document, null, 2)}\n`;
    case "markdown":
      return reportCoverageMarkdown(document);
    case "html":
      return reportCoverageHtml(document);
    case "pr-comment":
      return reportCoverageComment(document);
    case "text":
      return `${reportCoverageText(document, colors)}\n`;
  }
}

/** An earlier report of the format `json`. */
async function readBaseline(path: string): Promise<CoverageDocument> {
  const text = await readFile(path, "utf8").catch((cause: unknown) => {
    throw new Error(`Unexpected failure to read the baseline ${path}, expected a report of the format json.`, { cause });
  });
  try {
    return coverageSchema.parse(JSON.parse(text));
  } catch (cause) {
    throw new Error(`Unexpected content of the baseline ${path}, expected what \`tetrapla report --format json\` writes.`, {
      cause: cause instanceof SyntaxError ? cause : undefined,
    });
  }
}
