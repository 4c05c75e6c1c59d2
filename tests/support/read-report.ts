/** A finding as the command line shows it to a person. */
export interface ShownFinding {
  readonly file: string;
  /** `line:column`, or empty where the whole file is meant. */
  readonly at: string;
  readonly severity: string;
  readonly reason: string;
  readonly rule: string;
  /** The line of the file that is shown beneath, and what is marked in it. */
  readonly marked: string;
  readonly hint: string;
}

/** Reads the findings of a run from what it printed. */
export function readReport(printed: string): ShownFinding[] {
  const findings: ShownFinding[] = [];
  let file = "";
  const lines = printed.split("\n");
  for (const [index, line] of lines.entries()) {
    const [, at = "", severity = "", reason = "", rule = ""] = /^ {2}(\S*) +(error|warning|info) +(.*) {2}([a-z0-9-]+)$/.exec(line) ?? [];
    if (severity !== "") findings.push({ file, at, severity, reason, rule, ...readDetails(lines.slice(index + 1)) });
    else if (/^\S/.test(line)) file = line;
  }
  return findings;
}

/** The lines that belong to a finding: an excerpt with marks under it, then what to do. */
function readDetails(lines: readonly string[]): { marked: string; hint: string } {
  const own = lines.slice(
    0,
    Math.max(
      0,
      lines.findIndex((line) => /^( {2}\S| {2} +(error|warning|info) |\S|$)/.test(line)),
    ),
  );
  const marks = own.findIndex((line) => /^ +\^+$/.test(line));
  const start = own[marks]?.indexOf("^") ?? 0;
  return {
    marked: marks < 1 ? "" : (own[marks - 1] ?? "").slice(start, own[marks]?.length),
    hint: own.find((line) => /^ +→ /.test(line))?.replace(/^ +→ /, "") ?? "",
  };
}
