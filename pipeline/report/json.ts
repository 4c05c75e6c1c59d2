import type { Diagnostic, Place } from "../model/diagnostic.ts";
import { countFindings } from "./count-findings.ts";
import type { FindingsDocument } from "./findings-schema.ts";
import { sortFindings } from "./sort-findings.ts";

/** Findings for programs, as schemas/findings.schema.json describes them; accepted ones are among them. */
export function reportJson(diagnostics: readonly Diagnostic[], toolVersion: string): string {
  const document: FindingsDocument = {
    version: 1,
    tool: { name: "tetrapla", version: toolVersion },
    summary: countFindings(diagnostics),
    findings: sortFindings(diagnostics).map(toFinding),
  };
  return JSON.stringify(document, null, 2);
}

/** A finding as a report tells it to programs. */
export function toFinding({
  ruleId,
  severity,
  place,
  reason,
  expected,
  note,
  related,
  fix,
  waived,
}: Diagnostic): FindingsDocument["findings"][0] {
  return {
    rule: ruleId,
    severity,
    ...flatten(place),
    reason,
    ...(expected === undefined ? {} : { expected: [...expected] }),
    ...(note === undefined ? {} : { note }),
    ...(related === undefined ? {} : { related: related.map(({ place: other, message }) => ({ ...flatten(other), message })) }),
    ...(fix === undefined
      ? {}
      : { fix: { title: fix.title, edits: fix.edits.map(({ file, start, end, text }) => ({ file, start, end, text })) } }),
    ...(waived === undefined ? {} : { accepted: waived }),
  };
}

function flatten({ file, position }: Place): Pick<FindingsDocument["findings"][0], "file" | "start" | "end"> {
  if (position === undefined) return { file };
  return { file, start: toPoint(position.start), end: toPoint(position.end) };
}

/** A point of a syntax tree may carry more than these. */
function toPoint({ line, column, offset }: NonNullable<Place["position"]>["start"]): { line: number; column: number; offset?: number } {
  return { line, column, ...(offset === undefined ? {} : { offset }) };
}
