import { type DateForm, formatDate } from "../../libraries/locale/format-date.ts";
import type { FieldForm } from "../../libraries/locale/reference-template.ts";
import type { Conventions, PluralPattern } from "../../model/locale.ts";
import type { DateField, Name, NameField, Reference, ReferenceDate } from "../../model/reference.ts";
import { doiAddress, webAddress } from "./address.ts";
import { formatNames, isLongList } from "./format-names.ts";
import { formatRanges, isPlural } from "./format-number.ts";
import type { Piece } from "./piece.ts";
import { languageAttributes } from "./source-language.ts";

/** Fields in the words of the source itself, whose language is the entry's `language`. */
const sourceWords: ReadonlySet<string> = new Set(
  "title title-short container-title container-title-short collection-title volume-title part-title event-title publisher".split(" "),
);

/** Writes a field in one of its forms; nothing when the reference has not got it. For `given`, one empty piece says that it has. */
export function formatField(field: string, form: FieldForm, reference: Reference, conventions: Conventions): Piece[] {
  const names = own(reference.names, field);
  const date = own(reference.dates, field);
  const text = own(reference.fields, field)?.trim();
  if (form === "given") return names?.length || date !== undefined || text ? [{ kind: "formula", text: "" }] : [];
  if (names !== undefined) return words(peopleOf(names, field, form, conventions));
  if (date !== undefined)
    return form === "day" && date.start?.day === undefined
      ? []
      : words(formatDate(date, dateForm(form), conventions), date.literal === undefined);
  if (!text) return [];
  if (field === "URL" || field === "archive-url") return [{ kind: "address", ...webAddress(text) }];
  if (field === "DOI") return [{ kind: "address", ...doiAddress(text) }];
  const language = sourceWords.has(field) ? languageAttributes(text, own(reference.fields, "language"), conventions.intl) : undefined;
  const inLanguage = language === undefined ? {} : { language };
  switch (form) {
    case "quoted":
      return quote(text, inLanguage, conventions);
    case "italic":
      return [{ kind: "value", text, isWork: true, ...inLanguage }];
    case "term":
      return words(own(conventions.references.terms, text) ?? text);
    case "label":
      return words(label(formatRanges(text, conventions.typography.range), isPlural(text), own(conventions.references.labels, field)));
    case "ordinal":
      return words(/^\d{1,6}$/.test(text) ? edition(Number(text), conventions) : text);
    default:
      return [{ kind: "value", text: field === "page" ? formatRanges(text, conventions.typography.range) : text, ...inLanguage }];
  }
}

function peopleOf(names: readonly Name[], field: string, form: FieldForm, conventions: Conventions): string {
  switch (form) {
    case "few":
      return isLongList(names, conventions) ? "" : formatNames(names, "listed", conventions);
    case "many":
      return isLongList(names, conventions) ? formatNames(names, "direct", conventions) : "";
    case "direct":
      return formatNames(names, "direct", conventions);
    case "label":
      return label(formatNames(names, "listed", conventions), names.length > 1, own(conventions.references.labels, field));
    default:
      return formatNames(names, "listed", conventions);
  }
}

function dateForm(form: FieldForm): DateForm {
  return form === "year" || form === "numeric" ? form : "full";
}

/** A title in quotation marks; marks of the same kind inside it become the inner ones. */
function quote(text: string, inLanguage: Pick<Extract<Piece, { kind: "value" }>, "language">, { typography }: Conventions): Piece[] {
  const [outer = { open: "“", close: "”" }, inner = outer] = typography.quotes;
  const [open, close] = [outer.open.trim(), outer.close.trim()];
  const isOurs = open !== "" && open !== close && text.includes(open);
  const content = isOurs ? turnQuotes(text, { open, close }, inner) : text;
  return [
    { kind: "quote", text: outer.open },
    { kind: "value", text: content, ...inLanguage },
    { kind: "quote", text: outer.close },
  ];
}

/** Only marks that come in pairs are turned: `“` closes a German quotation and opens an English one. */
function turnQuotes(text: string, outer: { open: string; close: string }, inner: { open: string; close: string }): string {
  let turned = "";
  let rest = text;
  for (;;) {
    const start = rest.indexOf(outer.open);
    const end = start === -1 ? -1 : rest.indexOf(outer.close, start + outer.open.length);
    if (end === -1) return turned + rest;
    const words = rest.slice(start + outer.open.length, end).trim();
    turned += `${rest.slice(0, start)}${inner.open}${words}${inner.close}`;
    rest = rest.slice(end + outer.close.length);
  }
}

function label(text: string, isMany: boolean, pattern: PluralPattern | undefined): string {
  if (text === "" || pattern === undefined) return text;
  return (isMany ? pattern.many : pattern.one).replace("{value}", () => text);
}

function edition(number: number, { intl, references }: Conventions): string {
  const category = new Intl.PluralRules(intl, { type: "ordinal" }).select(number);
  const pattern = references.editions[category] ?? references.editions["other"] ?? "{value}";
  return pattern.replace("{value}", String(number));
}

function words(text: string, isWords = false): Piece[] {
  return text === "" ? [] : [{ kind: "value", text, isWords }];
}

function own(values: Readonly<Partial<Record<NameField, readonly Name[]>>>, field: string): readonly Name[] | undefined;
function own(values: Readonly<Partial<Record<DateField, ReferenceDate>>>, field: string): ReferenceDate | undefined;
function own<Value>(values: Readonly<Record<string, Value>>, field: string): Value | undefined;
function own(values: Readonly<Record<string, unknown>>, field: string): unknown {
  return Object.hasOwn(values, field) ? values[field] : undefined;
}
