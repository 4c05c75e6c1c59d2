import { styleText } from "node:util";
import type { Diagnostic, Place, RelatedPlace, Severity } from "../model/diagnostic.ts";
import { countFindings, type FindingCounts } from "./count-findings.ts";
import { excerpt } from "./pretty/excerpt.ts";
import { printable } from "./printable.ts";
import { sortFindings } from "./sort-findings.ts";

/** How diagnostics are shown to a person. */
export interface PrettyOptions {
  readonly colors: boolean;
  /** The texts of the user's files, by path, for excerpts. */
  readonly texts: ReadonlyMap<string, string>;
  /** The command that mends what can be mended without judgement; it is named when something can. */
  readonly fixCommand?: string;
}

type Style = Parameters<typeof styleText>[0];
type Paint = (style: Style, text: string) => string;

const colors = { error: "red", warning: "yellow", info: "cyan" } as const satisfies Record<Severity, Style>;

/** Findings file by file, each with its place, its line and what to do; then a line that counts them, and the next command to type. */
export function reportPretty(diagnostics: readonly Diagnostic[], options: PrettyOptions): string {
  const paint: Paint = (style, text) => (options.colors ? styleText(style, text, { validateStream: false }) : text);
  const blocks = [...groupByFile(sortFindings(diagnostics))].map(([file, own]) =>
    [paint("underline", printable(file)), ...own.flatMap((diagnostic) => describe(diagnostic, options.texts, paint))].join("\n"),
  );
  const counts = countFindings(diagnostics);
  return [...blocks, [summarize(counts, paint), ...nextSteps(counts, options)].join("\n")].join("\n\n");
}

function groupByFile(diagnostics: readonly Diagnostic[]): Map<string, Diagnostic[]> {
  const groups = new Map<string, Diagnostic[]>();
  for (const diagnostic of diagnostics) {
    const group = groups.get(diagnostic.place.file);
    if (group === undefined) groups.set(diagnostic.place.file, [diagnostic]);
    else group.push(diagnostic);
  }
  return groups;
}

function describe(diagnostic: Diagnostic, texts: ReadonlyMap<string, string>, paint: Paint): string[] {
  const { ruleId, severity, place, reason, note, related = [], waived } = diagnostic;
  const where = pointOf(place).padEnd(8);
  if (waived !== undefined) {
    const lines = [`  ${where} accepted ${printable(reason)}  ${ruleId}`, `             because: ${printable(waived)}`];
    return lines.map((line) => paint("dim", line));
  }
  const [line, marks] = excerpt(place, texts.get(place.file)) ?? [];
  return [
    `  ${where} ${paint(colors[severity], severity.padEnd(7))} ${printable(reason)}  ${paint("dim", ruleId)}`,
    ...(line === undefined || marks === undefined ? [] : [`             ${line}`, `             ${paint(colors[severity], marks)}`]),
    ...(note === undefined ? [] : [`           → ${printable(note)}`]),
    ...related.map((other) => `             ${paint("dim", describeRelated(other))}`),
  ];
}

function describeRelated({ message, place }: RelatedPlace): string {
  const point = pointOf(place);
  return printable(`${message}: ${place.file}${point === "" ? "" : `:${point}`}`);
}

function pointOf({ position }: Place): string {
  return position === undefined ? "" : `${position.start.line}:${position.start.column}`;
}

function summarize({ errors, warnings, infos, accepted }: FindingCounts, paint: Paint): string {
  const part = (count: number, name: string, style: Style): string[] => (count === 0 ? [] : [paint(style, several(count, name))]);
  const open = [...part(errors, "error", colors.error), ...part(warnings, "warning", colors.warning), ...part(infos, "note", colors.info)];
  const counts = open.length === 0 ? ["nothing to mend"] : open;
  return [...counts, ...(accepted === 0 ? [] : [paint("dim", `${accepted} accepted`)])].join(", ");
}

function nextSteps({ fixable }: FindingCounts, { fixCommand }: PrettyOptions): string[] {
  if (fixable === 0 || fixCommand === undefined) return [];
  return [`${several(fixable, "finding")} can be mended at once: ${fixCommand}`];
}

function several(count: number, name: string): string {
  return `${count} ${name}${count === 1 ? "" : "s"}`;
}
