import { VFileMessage } from "vfile-message";
import type { Diagnostic } from "../model/diagnostic.ts";
import { sortFindings } from "./sort-findings.ts";

/**
 * Findings as unified's messages, by file, for vfile-reporter and everything else that reads them. An accepted finding is
 * a mere note whose text says why, so that no reporter counts it.
 */
export function toVFileMessages(diagnostics: readonly Diagnostic[]): Map<string, VFileMessage[]> {
  const byFile = new Map<string, VFileMessage[]>();
  for (const diagnostic of sortFindings(diagnostics)) {
    const list = byFile.get(diagnostic.place.file);
    if (list === undefined) byFile.set(diagnostic.place.file, [toMessage(diagnostic)]);
    else list.push(toMessage(diagnostic));
  }
  return byFile;
}

function toMessage({ ruleId, severity, place, reason, expected, note, related = [], waived }: Diagnostic): VFileMessage {
  const message = new VFileMessage(waived === undefined ? reason : `${reason} Accepted: ${waived}`, {
    source: "tetrapla",
    ruleId,
    ...(place.position === undefined ? {} : { place: place.position }),
  });
  // unified's three levels: true, false, and undefined for information.
  message.fatal = waived !== undefined || severity === "info" ? undefined : severity === "error";
  message.file = place.file;
  if (expected !== undefined) message.expected = [...expected];
  const notes = [
    ...(note === undefined ? [] : [note]),
    ...related.map((other) => `${other.message}: ${other.place.file}:${other.place.position?.start.line ?? 1}`),
  ];
  if (notes.length > 0) message.note = notes.join("\n");
  return message;
}
