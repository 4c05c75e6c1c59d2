import type { Checked, Diagnostic, Place } from "../../model/diagnostic.ts";
import type { SourceFile } from "../../model/file.ts";
import type { Reference } from "../../model/reference.ts";
import { inheritProperties } from "./bibtex-crossref.ts";
import { type BibtexEngine, type BibtexEntry, bibtexEngine } from "./bibtex-engine.ts";
import { mendBibtexItem, simplifyLatex } from "./bibtex-item.ts";
import { type EntryPlaces, readCslEntry } from "./csl-entry.ts";
import { placeFinder } from "./place-finder.ts";
import { type Range, type ScannedEntry, type ScannedField, scanBibtex } from "./scan-bibtex.ts";

interface Reading {
  readonly file: SourceFile;
  readonly engine: BibtexEngine;
  readonly place: (range: Range) => Place;
  readonly diagnostics: Diagnostic[];
}

/** Reads BibTeX and BibLaTeX: LaTeX becomes Unicode text, entry types become CSL's. An entry that is broken keeps its key and the fields that can be read. */
export function readBibtex(file: SourceFile): Checked<readonly Reference[]> {
  const reading: Reading = { file, engine: bibtexEngine(), place: placeFinder(file), diagnostics: [] };
  const scanned = scanBibtex(file.text);
  const definitions = readDefinitions(scanned, reading);
  const entries = scanned.filter(({ type, key, keyRange }) => {
    if (type === "string" || key !== "") return type !== "string";
    report(reading, keyRange, "entry without a key, expected one", "Give it the key that the text cites.");
    return false;
  });
  const read = entries.map((entry) => ({ entry, raw: simplifyLatex(readEntry(entry, definitions, reading)) }));
  const byLabel = new Map(read.map(({ raw }) => [raw.label, raw]));
  const references = read.flatMap(({ entry, raw }) => {
    const whole = inherit(raw, entry, byLabel, reading);
    const item = mendBibtexItem(toItem(whole, entry, reading), whole, reading.engine);
    const { value, diagnostics } = readCslEntry(item, placesOf(entry, reading));
    reading.diagnostics.push(...diagnostics);
    return value === undefined ? [] : [value];
  });
  return { value: references, diagnostics: reading.diagnostics.toSorted((one, other) => offset(one) - offset(other)) };
}

/** The `@string` definitions that can be read, as text that can stand before any entry, and the names they define. */
function readDefinitions(scanned: readonly ScannedEntry[], reading: Reading): { text: string; names: ReadonlySet<string> } {
  const names = new Set(reading.engine.abbreviations);
  const texts: string[] = [];
  for (const { type, fields, start, end } of scanned) {
    if (type !== "string") continue;
    const text = reading.file.text.slice(start, end);
    if (attempt(() => reading.engine.parseText(text)) === undefined)
      report(reading, { start, end }, "@string", "Mend its braces or quotes.");
    else {
      texts.push(text);
      for (const { name } of fields) names.add(name);
    }
  }
  return { text: texts.join("\n"), names };
}

function readEntry(entry: ScannedEntry, definitions: { text: string; names: ReadonlySet<string> }, reading: Reading): BibtexEntry {
  const { engine, file } = reading;
  for (const { name, value, words } of entry.fields)
    for (const word of words)
      if (!definitions.names.has(word.toLowerCase()))
        report(
          reading,
          value,
          `abbreviation \`${word}\` in \`${name}\`, expected one that @string defines`,
          "Define it, or put the text in braces.",
        );
  if (!entry.closed) report(reading, entry.keyRange, "end of the entry, expected a closing brace", "Close the entry's braces.");
  const parse = (body: string, usesWords: boolean): BibtexEntry | undefined =>
    attempt(() => engine.parseText(`${usesWords ? definitions.text : ""}\n@misc{x,${body}}`)[0]);
  const usesWords = (fields: readonly ScannedField[]): boolean => fields.some(({ words }) => words.length > 0);
  const whole = parse(file.text.slice(entry.body.start, entry.body.end), usesWords(entry.fields));
  if (whole !== undefined) return { ...whole, type: entry.type, label: entry.key };

  const properties: Record<string, string | number> = {};
  const before = reading.diagnostics.length;
  for (const field of entry.fields) {
    const text = file.text.slice(field.value.start, field.value.end);
    const read = /^[a-z_][\w:+-]*$/i.test(field.name) ? parse(`${field.name}=${text}`, usesWords([field])) : undefined;
    if (read !== undefined) Object.assign(properties, read.properties);
    else report(reading, field.value, `value of \`${field.name}\`, expected text in braces or quotes`, "Mend its braces or quotes.");
  }
  if (entry.closed && reading.diagnostics.length === before)
    report(reading, entry.body, "text in the entry, expected `field = {value}` with commas between", "Mend the entry's commas and braces.");
  return { type: entry.type, label: entry.key, properties };
}

function inherit(entry: BibtexEntry, source: ScannedEntry, byLabel: ReadonlyMap<string, BibtexEntry>, reading: Reading): BibtexEntry {
  const inheritance = inheritProperties(entry, byLabel);
  if ("properties" in inheritance) return { ...entry, properties: inheritance.properties };
  const place = source.fields.find(({ name }) => name === "crossref")?.value ?? source.keyRange;
  report(
    reading,
    place,
    `crossref to \`${inheritance.broken}\`, expected the key of another entry of this file`,
    "Correct the key, or remove the field.",
  );
  const { crossref: _, ...properties } = entry.properties;
  return { ...entry, properties };
}

/** CSL's form of an entry; LaTeX that cannot be read is told and loses its marks. */
function toItem(entry: BibtexEntry, source: ScannedEntry, reading: Reading): Readonly<Record<string, unknown>> {
  const convert = (properties: BibtexEntry["properties"]): Readonly<Record<string, unknown>> | undefined =>
    attempt(() => reading.engine.toCsl([{ type: entry.type, label: entry.label, properties }])[0]);
  const whole = convert(entry.properties);
  if (whole !== undefined) return tellCommands(whole, source, reading);
  const properties = Object.entries(entry.properties).map(([name, value]): [string, string | number] => {
    if (convert({ [name]: value }) !== undefined) return [name, value];
    const field = source.fields.find((candidate) => candidate.name === name);
    const note = "Write a dollar sign as `\\$`, or mend the braces.";
    report(reading, field?.value ?? source.keyRange, `LaTeX in \`${name}\`, expected balanced braces and math`, note);
    return [
      name,
      String(value)
        .replace(/[\\{}]/g, "")
        .replace(/\$/g, "\\$"),
    ];
  });
  return convert(Object.fromEntries(properties)) ?? {};
}

/** Tells the commands that are left as they were written. */
function tellCommands(item: Readonly<Record<string, unknown>>, source: ScannedEntry, reading: Reading): Readonly<Record<string, unknown>> {
  for (const [name, value] of Object.entries(item)) {
    if (typeof value !== "string" || name === "URL" || name === "DOI") continue;
    for (const command of new Set(value.match(/\\[A-Za-z]+/g))) {
      const field = source.fields.find(({ value: { start, end } }) => reading.file.text.slice(start, end).includes(command));
      const range = field?.value ?? source.keyRange;
      report(reading, range, `command \`${command}\` in \`${field?.name ?? name}\`, expected text`, "Write the characters themselves.");
    }
  }
  return item;
}

function placesOf(entry: ScannedEntry, { place }: Reading): EntryPlaces {
  const own: [string, Place][] = [
    ["id", place(entry.keyRange)],
    ["entrytype", place(entry.typeRange)],
  ];
  const fields = entry.fields.map(({ name, value }): [string, Place] => [name, place(value)]);
  const names = entry.fields.map(({ name, nameRange }): [string, Place] => [name, place(nameRange)]);
  return {
    entry: place(entry),
    fields: Object.fromEntries([...own, ...fields]),
    fieldNames: Object.fromEntries(names),
  };
}

function offset({ place }: Diagnostic): number {
  return place.position?.start.offset ?? 0;
}

function attempt<Value>(read: () => Value): Value | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}

function report(reading: Reading, range: Range, found: string, note: string): void {
  reading.diagnostics.push({
    ruleId: "bibliography-parses",
    severity: "error",
    place: reading.place(range),
    reason: `Unexpected ${found}.`,
    note,
  });
}
