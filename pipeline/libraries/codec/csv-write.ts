/** Rows as CSV (RFC 4180) that a spreadsheet opens as UTF-8, and of which it runs nothing. */
export function writeCsv(rows: readonly (readonly string[])[]): string {
  return `\uFEFF${rows.map((row) => `${row.map(writeCell).join(",")}\r\n`).join("")}`;
}

/** What spreadsheets take for the beginning of a formula, in either width. */
const formula = /^[\s\u0000]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20|%]|^[\t\r\n]/;

function writeCell(text: string): string {
  const safe = formula.test(text) ? `'${text}` : text;
  return `"${safe.replaceAll('"', '""')}"`;
}
