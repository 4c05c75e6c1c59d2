import { isMap, isScalar, isSeq, type Node, type Pair, stringify, type YAMLMap } from "yaml";
import type { SourceFile } from "../../model/file.ts";
import type { GlossaryTranslation } from "../../model/locale.ts";
import { parseYaml } from "../codec/checked-yaml.ts";
import type { GlossaryRow } from "./glossary-table.ts";

interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The text of a valid `glossary.yaml` with what the rows say of its terms, and with new terms at its end; all else stays as it is written. */
export function editGlossary(file: SourceFile, rows: readonly GlossaryRow[]): string {
  const { document } = parseYaml({ file, ruleId: "glossary-is-valid" });
  const list = document.contents;
  if (!isSeq(list) || list.items.length === 0)
    return `${file.text.replace(/\s*(\[\s*\])?\s*$/, "\n").trimStart()}${rows.map(newTerm).join("")}`;
  const items = new Map(list.items.filter((item): item is YAMLMap => isMap(item)).map((item) => [String(item.get("term")), item] as const));
  const edits = rows.flatMap((row) => {
    const item = items.get(row.term);
    return item === undefined ? [] : editItem(item, row, file.text);
  });
  const added = rows.filter(({ term }) => !items.has(term));
  if (added.length > 0 && list.flow) {
    const end = (list.items.at(-1) as Node | undefined)?.range?.[1] ?? 0;
    edits.push({ start: end, end, text: added.map((row) => `, ${writeFlow(termOf(row))}`).join("") });
  } else if (added.length > 0) {
    const column = columnOf(file.text, (list.items[0] as Node).range?.[0] ?? 0);
    const text = added
      .map(newTerm)
      .join("")
      .replace(/^/gm, " ".repeat(Math.max(0, column - 2)))
      .trimEnd();
    edits.push({ start: file.text.trimEnd().length, end: file.text.length, text: `\n${text}\n` });
  }
  // Of two at one place the later one goes in first, and so ends up behind the other.
  return edits
    .reverse()
    .sort((left, right) => right.start - left.start)
    .reduce((text, { start, end: to, text: part }) => text.slice(0, start) + part + text.slice(to), file.text);
}

/** What has to change in an entry: values in their places, new ones at its end. */
function editItem(item: YAMLMap, row: GlossaryRow, text: string): Edit[] {
  const old = item.toJSON() as Readonly<Record<string, unknown>>;
  const edits: Edit[] = [];
  const added: string[] = [];
  for (const [name, value] of Object.entries(termOf(row))) {
    if (name === "term" || JSON.stringify(normal(value)) === JSON.stringify(normal(Object.hasOwn(old, name) ? old[name] : undefined)))
      continue;
    const pair = (item.items as Pair[]).find(({ key }) => isScalar(key) && String(key.value) === name);
    const range = (pair?.value as Node | undefined)?.range;
    if (range) edits.push({ start: range[0], end: range[1], text: writeFlow(value) });
    else added.push(`${writeFlow(name)}: ${writeFlow(value)}`);
  }
  const [start, end] = [item.range?.[0] ?? 0, item.range?.[1] ?? 0];
  if (added.length === 0) return edits;
  if (item.flow) return [...edits, { start: end - 1, end: end - 1, text: `, ${added.join(", ")}` }];
  const last = ((item.items as Pair[]).at(-1)?.value as Node | undefined)?.range?.[1] ?? end;
  const indent = `\n${" ".repeat(columnOf(text, start))}`;
  return [...edits, { start: last, end: last, text: added.map((line) => indent + line).join("") }];
}

/** A row as an entry of the glossary; an empty text stands for none. */
function termOf({ term, match, note, translations }: GlossaryRow): Record<string, unknown> {
  return Object.fromEntries([
    ["term", term],
    ...(match === undefined ? [] : [["match", [...match]]]),
    ...(note === undefined ? [] : [["note", note]]),
    ...[...translations].map(([locale, translation]) => [locale, translationOf(translation)]),
  ]) as Record<string, unknown>;
}

function translationOf({ use, match, avoid }: GlossaryTranslation): unknown {
  if (match.length === 0 && avoid.length === 0) return use;
  return { use, ...(match.length === 0 ? {} : { match: [...match] }), ...(avoid.length === 0 ? {} : { avoid: [...avoid] }) };
}

/** A value however it is written: `x` and `[x]` are the same forms, and none are none. */
function normal(value: unknown): unknown {
  if (value === undefined || value === null || value === "" || (Array.isArray(value) && value.length === 0)) return null;
  if (typeof value === "string") return { use: value, match: [], avoid: [] };
  if (Array.isArray(value)) return value.length === 1 ? normal(value[0]) : value;
  const { use, match, avoid } = value as Readonly<Record<string, unknown>>;
  return { use, match: match === undefined ? [] : [match].flat(), avoid: avoid === undefined ? [] : [avoid].flat() };
}

function newTerm(row: GlossaryRow): string {
  const entries = Object.entries(termOf(row)).filter(([, value]) => normal(value) !== null);
  return entries.map(([name, value], index) => `${index === 0 ? "- " : "  "}${writeFlow(name)}: ${writeFlow(value)}\n`).join("");
}

/** A value on one line, as it may stand anywhere. */
function writeFlow(value: unknown): string {
  return stringify([value], { collectionStyle: "flow", lineWidth: 0 }).trim().slice(1, -1).trim();
}

function columnOf(text: string, offset: number): number {
  return offset - (text.lastIndexOf("\n", offset - 1) + 1);
}
