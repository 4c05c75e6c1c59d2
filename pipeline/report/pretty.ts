import { styleText } from "node:util";
import type { Diagnostic, Severity } from "../model/diagnostic.ts";

/** How diagnostics are shown to a person. */
export interface PrettyOptions {
  readonly colors: boolean;
  /** The texts of the user's files, by path, for excerpts. */
  readonly texts: ReadonlyMap<string, string>;
}

const colors = { error: "red", warning: "yellow", info: "cyan" } as const satisfies Record<Severity, Parameters<typeof styleText>[0]>;

/** Findings file by file, each with its place, its line and what to do; then a line that counts them. */
export function reportPretty(diagnostics: readonly Diagnostic[], options: PrettyOptions): string {
  const paint = (style: Parameters<typeof styleText>[0], text: string): string =>
    options.colors ? styleText(style, text, { validateStream: false }) : text;
  const all = sorted(diagnostics);
  const files = [...new Set(all.map(({ place }) => place.file))];
  const blocks = files.map((file) => {
    const own = all.filter(({ place }) => place.file === file);
    return [paint("underline", file), ...own.flatMap((diagnostic) => describe(diagnostic, options, paint))].join("\n");
  });
  return [...blocks, summary(diagnostics)].join("\n\n");
}

function describe(
  { ruleId, severity, place, reason, note, related }: Diagnostic,
  { texts }: PrettyOptions,
  paint: (style: Parameters<typeof styleText>[0], text: string) => string,
): string[] {
  const start = place.position?.start;
  const where = start === undefined ? "" : `${start.line}:${start.column}`;
  return [
    `  ${where.padEnd(8)} ${paint(colors[severity], severity.padEnd(7))} ${reason}  ${paint("dim", ruleId)}`,
    ...excerpt(place, texts.get(place.file)).map((line) => `             ${paint("dim", line)}`),
    ...(note === undefined ? [] : [`           → ${note}`]),
    ...(related ?? []).map(
      (other) =>
        `             ${paint("dim", `${other.message}: ${other.place.file}${other.place.position ? `:${other.place.position.start.line}:${other.place.position.start.column}` : ""}`)}`,
    ),
  ];
}

/** The line of a place and a mark under it; long lines are cut around the mark. */
function excerpt({ position }: Diagnostic["place"], text: string | undefined): string[] {
  if (position === undefined || text === undefined) return [];
  const line = text.split(/\r?\n/)[position.start.line - 1];
  if (line === undefined) return [];
  const column = position.start.column - 1;
  const from = Math.max(0, column - 40);
  const shown = line.slice(from, from + 100);
  const length = position.end.line === position.start.line ? position.end.column - position.start.column : shown.length;
  const lead = from > 0 ? "…" : "";
  const marks = "^".repeat(Math.max(1, Math.min(length, shown.length - (column - from))));
  return [`${lead}${shown}${from + 100 < line.length ? "…" : ""}`, `${" ".repeat(lead.length + column - from)}${marks}`];
}

function summary(diagnostics: readonly Diagnostic[]): string {
  const count = (severity: Severity): number => diagnostics.filter((diagnostic) => diagnostic.severity === severity).length;
  const word = (number: number, name: string): string => `${number} ${name}${number === 1 ? "" : "s"}`;
  return [word(count("error"), "error"), word(count("warning"), "warning"), word(count("info"), "note")]
    .filter((part) => !part.startsWith("0 "))
    .join(", ");
}

/** By file, place and rule: the same findings always in the same order. */
function sorted(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const key = ({ place, ruleId }: Diagnostic): [string, number, number, string] => [
    place.file,
    place.position?.start.line ?? 0,
    place.position?.start.column ?? 0,
    ruleId,
  ];
  return [...diagnostics].sort((left, right) => {
    const [a, b] = [key(left), key(right)];
    for (let index = 0; index < a.length; index++) {
      const [x = "", y = ""] = [a[index], b[index]];
      if (x !== y) return x < y ? -1 : 1;
    }
    return 0;
  });
}
