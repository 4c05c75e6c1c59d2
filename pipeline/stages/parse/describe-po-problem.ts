import type { PoProblem } from "../../libraries/codec/po.ts";
import type { Diagnostic } from "../../model/diagnostic.ts";
import type { SourceFile } from "../../model/file.ts";

/** A defect of a PO file's form as a diagnostic. */
export function describePoProblem({ position, reason, note, related }: PoProblem, file: SourceFile): Diagnostic {
  return {
    ruleId: "translation-is-readable",
    severity: "error",
    place: { file: file.path, position },
    reason,
    note,
    ...(related === undefined ? {} : { related: [{ place: { file: file.path, position: related.position }, message: related.message }] }),
  };
}
