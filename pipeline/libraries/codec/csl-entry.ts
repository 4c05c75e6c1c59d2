import type { Checked, Diagnostic, Place } from "../../model/diagnostic.ts";
import type { CitationKey, DateField, Name, NameField, Reference, ReferenceDate } from "../../model/reference.ts";
import { readCslDate } from "./csl-date.ts";
import { readCslNames } from "./csl-names.ts";
import { dateFields, nameFields, otherNameFields, renamedFields } from "./csl-variables.ts";

/** Where an entry and its fields stand, each by its name in the file. */
export interface EntryPlaces {
  readonly entry: Place;
  readonly fields: Readonly<Record<string, Place>>;
  readonly fieldNames: Readonly<Record<string, Place>>;
}

/** Makes a reference of one CSL item; an item without an id is none. A value of a wrong kind is left out with a diagnostic. */
export function readCslEntry(item: unknown, places: EntryPlaces): Checked<Reference | undefined> {
  if (typeof item !== "object" || item === null || Array.isArray(item))
    return { value: undefined, diagnostics: [problem(places.entry, "value, expected an entry with an `id`", "Write it as `- id: …`.")] };
  const written = Object.entries(item).filter(([name]) => name !== "__proto__");
  const id = text(written.find(([name]) => name === "id")?.[1]);
  if (!id)
    return {
      value: undefined,
      diagnostics: [problem(places.entry, "entry without an `id`, expected one", "Give it the key that the text cites.")],
    };

  const diagnostics: Diagnostic[] = [];
  const names: [string, readonly Name[]][] = [];
  const dates: [string, ReferenceDate][] = [];
  const fields: [string, string][] = [];
  let type = "document";
  for (const [name, value] of written) {
    const wrong = (found: string, expected: string, note: string): void => {
      diagnostics.push(problem(places.fields[name] ?? places.entry, `${found} in \`${name}\`, expected ${expected}`, note));
    };
    if (name === "id" || value === null || value === undefined) continue;
    if (name === "type") type = text(value) || type;
    else if (dateFields.has(name)) {
      const reading = readCslDate(value);
      if (reading.date !== undefined) dates.push([name, reading.date]);
      if (reading.problem !== undefined) wrong(reading.problem, "a date such as `2010-05-28`", "Write what is no date as `literal: …`.");
    } else if (nameFields.has(name) || otherNameFields.has(name)) {
      const reading = readCslNames(value);
      if (reading.names.length > 0 && nameFields.has(name)) names.push([name, reading.names]);
      else if (reading.names.length > 0) fields.push([name, reading.names.map(plainName).join(", ")]);
      for (const found of reading.problems) wrong(found, "names", "Write each as `- { family: …, given: … }` or `- literal: …`.");
    } else {
      const content = text(value);
      if (content) fields.push([renamedFields.get(name) ?? name, content]);
      // CSL-JSON keeps what is no variable, of any kind, in `custom`.
      else if (content === undefined && name !== "custom")
        wrong(Array.isArray(value) ? "list" : "group of fields", "a text", "Write one text.");
    }
  }
  const value: Reference = {
    key: id as CitationKey,
    type,
    names: Object.fromEntries(names) as Partial<Record<NameField, readonly Name[]>>,
    dates: Object.fromEntries(dates) as Partial<Record<DateField, ReferenceDate>>,
    fields: Object.fromEntries(fields),
    place: places.entry,
    fieldPlaces: places.fields,
    fieldNamePlaces: places.fieldNames,
  };
  return { value, diagnostics };
}

/** A scalar, or a list of them, as text on one line; `undefined` for anything else. */
function text(value: unknown): string | undefined {
  if (typeof value === "string") return value.replace(/[ \t\r\n\f\v]+/g, " ").trim();
  if (typeof value === "number" || typeof value === "boolean" || typeof value === "bigint") return String(value);
  if (!Array.isArray(value)) return undefined;
  const parts = value.map((part: unknown) => (Array.isArray(part) ? undefined : text(part)));
  return parts.every((part) => part !== undefined) ? parts.filter(Boolean).join(", ") : undefined;
}

function plainName(name: Name): string {
  return (
    name.literal ??
    [name.given, name["dropping-particle"], name["non-dropping-particle"], name.family, name.suffix].filter(Boolean).join(" ")
  );
}

function problem(place: Place, found: string, note: string): Diagnostic {
  return { ruleId: "bibliography-parses", severity: "error", place, reason: `Unexpected ${found}.`, note };
}
