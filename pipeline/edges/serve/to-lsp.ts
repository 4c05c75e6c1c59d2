import {
  type CompletionItem,
  CompletionItemKind,
  DiagnosticSeverity,
  type Location,
  type Diagnostic as LspDiagnostic,
  type Range,
} from "vscode-languageserver/node";
import type { Diagnostic, Place, Severity } from "../../model/diagnostic.ts";
import type { Completion } from "./editor-service.ts";
import { rangeIn, uriOf } from "./open-workspace.ts";

const severities = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
} as const satisfies Record<Severity, DiagnosticSeverity>;

const kinds = {
  reference: CompletionItemKind.Reference,
  target: CompletionItemKind.Field,
  footnote: CompletionItemKind.Reference,
} as const satisfies Record<Completion["kind"], CompletionItemKind>;

/** A finding as the protocol has it; an accepted one is a hint that says why. */
export function toLspDiagnostic({ ruleId, severity, place, reason, note, related, waived }: Diagnostic, root: string): LspDiagnostic {
  const lines = [reason, ...(waived === undefined ? [] : [`Accepted: ${waived}`]), ...(note === undefined ? [] : [note])];
  return {
    range: toRange(place),
    severity: waived === undefined ? severities[severity] : DiagnosticSeverity.Hint,
    code: ruleId,
    source: "tetrapla",
    message: lines.join("\n"),
    ...(related === undefined
      ? {}
      : { relatedInformation: related.map((other) => ({ location: toLocation(other.place, root), message: other.message })) }),
  };
}

/** A place as the protocol has it. */
export function toLocation(place: Place, root: string): Location {
  return { uri: uriOf(place.file, root), range: toRange(place) };
}

/** A place's lines and characters, which the protocol counts from 0; the file's start when the whole of it is meant. */
export function toRange({ position }: Place): Range {
  const spot = (point: { line: number; column: number }): Range["start"] => ({ line: point.line - 1, character: point.column - 1 });
  const start = position === undefined ? { line: 0, character: 0 } : spot(position.start);
  return { start, end: position === undefined ? start : spot(position.end) };
}

/** A name that can be completed as the protocol has it. */
export function toCompletionItem({ kind, label, detail, start, end, text }: Completion, whole: string): CompletionItem {
  return { label, detail, kind: kinds[kind], filterText: label, textEdit: { range: rangeIn(whole, start, end), newText: text } };
}
