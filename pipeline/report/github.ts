import type { Diagnostic, Severity } from "../model/diagnostic.ts";
import { countFindings } from "./count-findings.ts";
import { sortFindings } from "./sort-findings.ts";

const commands = { error: "error", warning: "warning", info: "notice" } as const satisfies Record<Severity, string>;

/**
 * Findings as GitHub's workflow commands, which become annotations of the files. `pathPrefix` leads from the repository's
 * root to the workspace: empty, or ending in `/`. Accepted findings are notices, after all others: GitHub shows only the first ten.
 */
export function reportGithub(diagnostics: readonly Diagnostic[], pathPrefix = ""): string {
  const sorted = sortFindings(diagnostics);
  const open = sorted.filter(({ waived }) => waived === undefined).map((diagnostic) => annotate(diagnostic, pathPrefix));
  const accepted = sorted.filter(({ waived }) => waived !== undefined).map((diagnostic) => annotate(diagnostic, pathPrefix));
  const counts = countFindings(diagnostics);
  const summary = `${counts.errors} errors, ${counts.warnings} warnings, ${counts.infos} notes, ${counts.accepted} accepted`;
  return [...open, ...accepted, summary].join("\n");
}

function annotate({ ruleId, severity, place, reason, note, related = [], waived }: Diagnostic, pathPrefix: string): string {
  const { start, end } = place.position ?? {};
  const properties = {
    file: pathPrefix + place.file,
    ...(start === undefined ? {} : { line: start.line, col: start.column }),
    ...(end === undefined ? {} : { endLine: end.line }),
    // GitHub takes the end column as the last one meant, and refuses one when the lines differ.
    ...(start === undefined || end === undefined || start.line !== end.line ? {} : { endColumn: Math.max(start.column, end.column - 1) }),
    title: waived === undefined ? ruleId : `${ruleId} (accepted)`,
  };
  const message = [
    reason,
    ...(waived === undefined ? [] : [`Accepted: ${waived}`]),
    ...(note === undefined ? [] : [note]),
    ...related.map((other) => `${other.message}: ${other.place.file}:${other.place.position?.start.line ?? 1}`),
  ].join("\n");
  const list = Object.entries(properties).map(([name, value]) => `${name}=${escapeProperty(String(value))}`);
  return `::${waived === undefined ? commands[severity] : "notice"} ${list.join(",")}::${escapeData(message)}`;
}

/** As `@actions/core` escapes: a message cannot end its command nor begin another. */
function escapeData(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
