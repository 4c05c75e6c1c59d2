import type { Root } from "mdast";
import { plainYaml, readYaml, type YamlText } from "../../libraries/codec/checked-yaml.ts";
import { nearMiss } from "../../libraries/markdown/near-miss.ts";
import { parseDate } from "../../libraries/text/parse-date.ts";
import type { ArticleMetadata, Contributor } from "../../model/article.ts";
import type { Diagnostic, Place } from "../../model/diagnostic.ts";
import type { SourceFile } from "../../model/file.ts";
import type { PartialDate } from "../../model/reference.ts";
import type { ParsedUnit } from "../../model/unit.ts";
import { type FrontMatter, frontMatterFields, frontMatterSchema } from "./front-matter-schema.ts";
import { readIsbns } from "./read-isbns.ts";
import { readSeries } from "./read-series.ts";

/** The front matter as data, with the units that it adds and the bibliographies that it names. */
export interface ParsedFrontMatter {
  readonly metadata: ArticleMetadata;
  readonly units: readonly ParsedUnit[];
  readonly bibliographies?: readonly string[];
  readonly language?: string;
  readonly diagnostics: readonly Diagnostic[];
}

/** The title that a text gives itself by its first heading. */
export interface FoundTitle {
  readonly text: string;
  readonly place: Place;
}

const ruleId = "metadata-is-valid";

/** Reads the YAML between the lines of `---` at an article's head; an article without it has only what `title` says. */
export function parseFrontMatter(tree: Root, file: SourceFile, title: FoundTitle | undefined): ParsedFrontMatter {
  const [first] = tree.children;
  const start = first?.position?.start.offset;
  const end = first?.position?.end.offset;
  if (first?.type !== "yaml" || start === undefined || end === undefined) return assemble({}, file, title, undefined, []);
  const range = { start: start + file.text.slice(start, end).indexOf("\n") + 1, end: file.text.slice(0, end).lastIndexOf("\n") };
  const { value, diagnostics, yaml } = readYaml({ file, ruleId, range }, frontMatterSchema);
  return assemble(value ?? readableFields(yaml), file, title, yaml, diagnostics);
}

/** What front matter says beside the fields whose values are of no use. */
function readableFields(yaml: YamlText): FrontMatter {
  if (yaml.diagnostics.length > 0) return {};
  const data = plainYaml(yaml.document);
  if (typeof data !== "object" || data === null || Array.isArray(data)) return {};
  const faulty = new Set(frontMatterSchema.safeParse(data).error?.issues.map(({ path: [field] }) => field));
  return frontMatterSchema.safeParse(Object.fromEntries(Object.entries(data).filter(([field]) => !faulty.has(field)))).data ?? {};
}

function assemble(
  data: FrontMatter,
  file: SourceFile,
  found: FoundTitle | undefined,
  yaml: YamlText | undefined,
  problems: readonly Diagnostic[],
): ParsedFrontMatter {
  const place = (name: string, index?: number): Place => {
    if (name === "title" && data.title === undefined && found !== undefined) return found.place;
    return yaml?.place(index === undefined ? [name] : [name, index]) ?? { file: file.path };
  };
  const diagnostics = [...problems, ...misspelt(data, place)];
  const date = (name: "date" | "modified" | "asOf"): PartialDate | undefined => {
    const text = data[name];
    const parsed = text === undefined ? undefined : parseDate(text);
    if (text !== undefined && parsed === undefined) diagnostics.push(badDate(name, text, place(name)));
    return parsed;
  };
  const keywordField = data.keywords === undefined ? "tags" : "keywords";
  const isbns = readIsbns(data.isbn, (edition, format) => yaml?.place(["isbn", edition, format]) ?? { file: file.path });
  diagnostics.push(...isbns.diagnostics);
  const metadata = {
    title: data.title ?? found?.text ?? "",
    ...optional("subtitle", data.subtitle),
    ...optional("description", data.description ?? data.abstract),
    contributors: [...toContributors(data.authors ?? data.author, "aut", data), ...toContributors(data.contributors, "ctb", data)],
    ...optional("publisher", data.publisher),
    ...optional("identifier", data.identifier),
    ...optional("date", date("date")),
    ...optional("modified", date("modified")),
    ...optional("asOf", date("asOf")),
    ...optional("rights", data.rights),
    keywords: data[keywordField] ?? [],
    ...optional("cover", data.cover),
    ...(isbns.value.length === 0 ? {} : { isbns: isbns.value }),
    ...optional("series", data.series && readSeries(data.series)),
    ...optional("editionNumber", data.edition),
    places: Object.fromEntries(Object.keys(data).map((name) => [name, place(name)])),
  } satisfies ArticleMetadata;
  const units = translatedFields(metadata, keywordField).map(([field, index, text, key], ordinal) => ({
    ordinal,
    kind: "metadata" as const,
    detail: field,
    text,
    target: { form: "metadata" as const, field, index },
    trail: [],
    codes: [],
    translatable: true,
    place: field === "keywords" ? place(key, index) : place(key),
  }));
  return {
    metadata,
    units,
    diagnostics,
    ...optional("bibliographies", data.bibliography),
    ...optional("language", data.language ?? data.lang),
  };
}

/** Field, index, text and name in the file of each value that readers see. */
function translatedFields(metadata: ArticleMetadata, keywordField: string): [string, number, string, string][] {
  const single = (["title", "subtitle", "description", "rights"] as const).flatMap((field): [string, number, string, string][] => {
    const text = metadata[field];
    return text ? [[field, 0, oneLine(text), field === "description" && !("description" in metadata.places) ? "abstract" : field]] : [];
  });
  return [
    ...single,
    ...metadata.keywords.map((text, index): [string, number, string, string] => ["keywords", index, oneLine(text), keywordField]),
  ];
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

function toContributors(people: FrontMatter["authors"], role: string, { affiliations }: FrontMatter): Contributor[] {
  return (people ?? []).map((person) => {
    const full: { name: string } & { [Field in "fileAs" | "role" | "orcid" | "affiliation"]?: string | undefined } = person;
    return {
      name: oneLine(full.name),
      role: full.role ?? role,
      ...optional("fileAs", full.fileAs),
      ...optional("orcid", full.orcid),
      ...optional("affiliation", institutionsOf(full.affiliation, affiliations)),
    };
  });
}

/** An affiliation in words: `1, 2` are numbers of the paper's list of institutions. */
function institutionsOf(affiliation: string | undefined, list: FrontMatter["affiliations"] = []): string | undefined {
  const named = affiliation?.split(/\s*,\s*/).map((index) => list.find((institution) => institution.index === index)?.name);
  return named?.every((name) => name !== undefined) ? named.join("; ") : affiliation;
}

function misspelt(data: FrontMatter, place: (name: string) => Place): Diagnostic[] {
  return Object.keys(data).flatMap((name): Diagnostic[] => {
    const meant = frontMatterFields.includes(name) ? undefined : nearMiss(name, frontMatterFields);
    if (meant === undefined || meant in data) return [];
    const reason = `Unexpected field \`${name}\`, expected \`${meant}\`.`;
    return [{ ruleId, severity: "warning", place: place(name), reason, expected: [meant], note: `Rename it to \`${meant}\`.` }];
  });
}

function badDate(name: string, text: string, place: Place): Diagnostic {
  const reason = `Unexpected \`${name}\`: \`${text}\`, expected a date such as 2011-05-28, 2011-05 or 2011.`;
  return { ruleId, severity: "error", place, reason, note: "Write the date in ISO 8601." };
}

function optional<Name extends string, Value>(name: Name, value: Value | undefined): { [Key in Name]?: Value } {
  return (value === undefined ? {} : { [name]: value }) as { [Key in Name]?: Value };
}
