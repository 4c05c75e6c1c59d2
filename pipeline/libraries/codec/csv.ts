/** A cell of a table, and where it stands in its file, in offsets. */
export interface CsvCell {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Why a text is no table. */
export interface CsvProblem {
  readonly start: number;
  readonly end: number;
  readonly reason: string;
  readonly note: string;
}

/** A spreadsheet takes a cell that begins so for a formula and computes it. */
const formula = /^'*[=+\-@\t\r]/;

const byteOrderMark = "\uFEFF";

/**
 * A table as RFC 4180 has it, in UTF-8 with the byte order mark by which spreadsheets know it. A cell that would be a
 * formula gets an apostrophe before it, which `readCsv` takes away.
 */
export function writeCsv(rows: readonly (readonly string[])[]): string {
  return byteOrderMark + rows.map((row) => `${row.map(writeCell).join(",")}\r\n`).join("");
}

/** Reads a table whose cells are divided by commas, semicolons or tabs, whichever its first line has most of; blank lines are none. */
export function readCsv(text: string): { readonly rows: readonly (readonly CsvCell[])[] } | { readonly problem: CsvProblem } {
  const separator = separatorOf(text);
  const rows: CsvCell[][] = [];
  let row: CsvCell[] = [];
  let at = text.startsWith(byteOrderMark) ? byteOrderMark.length : 0;
  while (at < text.length) {
    const cell = text[at] === '"' ? readQuoted(text, at) : readPlain(text, at, separator);
    if ("problem" in cell) return cell;
    row.push(cell);
    at = cell.end;
    const next = text[at];
    if (next !== undefined && next !== separator && next !== "\n" && next !== "\r") {
      const reason = "Unexpected text behind a quotation mark, expected the end of the cell.";
      return { problem: { start: at, end: at + 1, reason, note: "Write a quotation mark within a cell twice." } };
    }
    if (next === separator) {
      at++;
      if (at < text.length) continue;
      row.push({ text: "", start: at, end: at });
    } else if (next !== undefined) at += text.startsWith("\r\n", at) ? 2 : 1;
    if (row.some((each) => each.text.trim() !== "")) rows.push(row);
    row = [];
  }
  return { rows };
}

function writeCell(text: string): string {
  const safe = formula.test(text) ? `'${text}` : text;
  return /[",;\t\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

function withoutGuard(text: string): string {
  return text.startsWith("'") && formula.test(text.slice(1)) ? text.slice(1) : text;
}

function separatorOf(text: string): string {
  const [line = ""] = /^[^\r\n]*/.exec(text) ?? [];
  const count = (char: string): number => line.split(char).length;
  return [",", ";", "\t"].reduce((best, char) => (count(char) > count(best) ? char : best));
}

function readPlain(text: string, start: number, separator: string): CsvCell {
  let end = start;
  while (end < text.length && text[end] !== separator && text[end] !== "\n" && text[end] !== "\r") end++;
  return { text: withoutGuard(text.slice(start, end)), start, end };
}

function readQuoted(text: string, start: number): CsvCell | { readonly problem: CsvProblem } {
  let end = start + 1;
  for (;;) {
    end = text.indexOf('"', end);
    if (end < 0) {
      const reason = "Unexpected quotation mark that is never closed, expected a second one.";
      return { problem: { start, end: start + 1, reason, note: "Close the quotation, or save the table again." } };
    }
    if (text[end + 1] !== '"') break;
    end += 2;
  }
  return { text: withoutGuard(text.slice(start + 1, end).replaceAll('""', '"')), start, end: end + 1 };
}
