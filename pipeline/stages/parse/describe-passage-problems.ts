import type { PlacedPoMessage } from "../../libraries/codec/po.ts";
import { placeInPoString } from "../../libraries/codec/po-place.ts";
import type { InlineResult } from "../../libraries/markdown/parse-inline.ts";
import type { Diagnostic } from "../../model/diagnostic.ts";
import type { SourceFile } from "../../model/file.ts";

/** What Markdown's syntax forbids in a translation, each at its place in the PO file. */
export function describePassageProblems(message: PlacedPoMessage, file: SourceFile, parsed: InlineResult | undefined): Diagnostic[] {
  if (parsed === undefined) return [];
  const string = message.place.translation;
  if ("problem" in parsed) {
    return [{ ruleId: "translation-parses", severity: "error", place: { file: file.path, position: string }, ...parsed.problem }];
  }
  return parsed.problems.map(({ position, severity = "error", reason, note }) => ({
    ruleId: "translation-parses",
    severity,
    place: { file: file.path, position: placeInPoString(file.text, string, position.start.offset ?? 0, position.end.offset ?? 0) },
    reason,
    note,
  }));
}
