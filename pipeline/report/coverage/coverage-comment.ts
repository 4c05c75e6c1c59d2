import type { FindingsDocument } from "../findings-schema.ts";
import { listPassages, localeTable } from "./coverage-markdown.ts";
import type { CoverageDocument } from "./coverage-schema.ts";
import { several } from "./describe-counts.ts";
import { markdownCode, markdownMessage, markdownText } from "./markdown-text.ts";

type Finding = FindingsDocument["findings"][0];

/** GitHub and Weblate refuse longer comments than 65,536 characters; what is left out is counted. */
const longest = 60_000;

/** A report for a comment on a pull request: the table, what is stale, and what `check` finds, each with its place. */
export function reportCoverageComment({ title, locales, findings }: CoverageDocument): string {
  const passages = locales.flatMap((locale) => locale.passages);
  const found = [...findings, ...locales.flatMap((locale) => locale.findings)];
  const errors = found.filter(({ severity }) => severity === "error").length;
  // Whoever updates the comment finds it by this line.
  const head = ["<!-- tetrapla-report -->", `### Translations of ${markdownText(title)}`, localeTable(locales)];
  const stale = fold(`${several(passages.length, "stale passage")}`, passages, (passage) => listPassages([passage]), longest / 2);
  const left = longest - [...head, ...stale].join("\n\n").length;
  const list = fold(`${several(found.length, "finding")}, ${several(errors, "error")} among them`, found, listFinding, left);
  return `${[...head, ...stale, ...list].join("\n\n")}\n`;
}

/** A list that is folded until somebody opens it; nothing when it is empty. */
function fold<Item>(title: string, items: readonly Item[], write: (item: Item) => string, room: number): string[] {
  if (items.length === 0) return [];
  const lines: string[] = [];
  let length = 0;
  for (const item of items) {
    const line = write(item);
    length += line.length + 1;
    if (length > room) break;
    lines.push(line);
  }
  if (lines.length < items.length) lines.push(`- … and ${items.length - lines.length} more: \`tetrapla report\``);
  return [`<details><summary>${title}</summary>\n\n${lines.join("\n")}\n\n</details>`];
}

const signs: Readonly<Record<Finding["severity"], string>> = { error: "❌ error", warning: "⚠️ warning", info: "note" };

function listFinding({ severity, file, start, reason, note, rule }: Finding): string {
  const place = markdownCode(`${file}${start === undefined ? "" : `:${start.line}:${start.column}`}`);
  return `- ${signs[severity]} ${place} ${markdownMessage(reason)}${note === undefined ? "" : ` → ${markdownMessage(note)}`} (${markdownCode(rule)})`;
}
