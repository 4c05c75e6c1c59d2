import type { Name, Reference } from "../../model/reference.ts";
import { isoDate } from "../text/parse-date.ts";

/** Writes an entry for the web as BibLaTeX has it: `@online`, or `@misc` where no address is known. */
export function writeBibtex({ key, names, dates, fields }: Reference): string {
  const people = (list: readonly Name[] = []): string => list.map(writeName).join(" and ");
  const { start } = dates.issued ?? {};
  const written: [string, string][] = [
    ["author", people(names.author)],
    ["title", `{${escapeLatex(fields["title"] ?? "")}}`],
    ["translator", people(names.translator)],
    ["organization", escapeLatex(fields["publisher"] ?? "")],
    ["date", start === undefined ? "" : isoDate(start)],
    ["language", fields["language"] ?? ""],
    ["url", (fields["URL"] ?? "").replace(/[{}\\]/g, encodeURIComponent)],
  ];
  const lines = written.filter(([, value]) => value !== "").map(([name, value]) => `  ${name} = {${value}},\n`);
  return `@${fields["URL"] === undefined ? "misc" : "online"}{${key},\n${lines.join("")}}\n`;
}

/** A name of one piece stands in braces of its own: otherwise its last word would be a family name. */
function writeName({ family, given, literal }: Name): string {
  if (literal !== undefined || family === undefined) return `{${escapeLatex(literal ?? given ?? "")}}`;
  return given === undefined ? `{${escapeLatex(family)}}` : `${escapeLatex(family)}, ${escapeLatex(given)}`;
}

const commands: Readonly<Record<string, string>> = {
  "\\": "\\textbackslash{}",
  "~": "\\textasciitilde{}",
  "^": "\\textasciicircum{}",
};

function escapeLatex(text: string): string {
  return text.replace(/[\\~^{}%#$&_]/g, (character) => commands[character] ?? `\\${character}`);
}
