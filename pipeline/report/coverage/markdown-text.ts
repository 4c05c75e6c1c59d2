import { printable } from "../printable.ts";

/** A text as Markdown that says just this: no mark in it means anything, and nobody is called by `@name`. */
export function markdownText(text: string): string {
  return printable(text)
    .replace(/&/g, "&amp;")
    .replace(/[\\`*_{}[\]()#+!|<>~$]/g, "\\$&")
    .replace(/@/g, "@<!-- -->");
}

/** A message as Markdown: what stands in it between backquotes is code, and the rest says just this. */
export function markdownMessage(text: string): string {
  return text
    .split(/`([^`]+)`/)
    .map((part, index) => (index % 2 === 1 ? markdownCode(part) : markdownText(part)))
    .join("");
}

/** A text as code in Markdown, on one line and in a table. */
export function markdownCode(text: string): string {
  const line = printable(text).replace(/\|/g, "\\|");
  if (line === "") return "";
  const longest = Math.max(0, ...Array.from(line.matchAll(/`+/g), ([run]) => run.length));
  const fence = "`".repeat(longest + 1);
  const pad = /^[ `]|[ `]$/.test(line) ? " " : "";
  return `${fence}${pad}${line}${pad}${fence}`;
}
