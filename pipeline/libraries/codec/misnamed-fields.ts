import type { Place } from "../../model/diagnostic.ts";
import type { Reference } from "../../model/reference.ts";
import { nearMiss } from "../markdown/near-miss.ts";
import { bibtexFields, bibtexNames } from "./bibtex-variables.ts";
import { dateFields, nameFields, otherNameFields, renamedFields, textFields } from "./csl-variables.ts";
import { isBibtex, keyPlace } from "./field-place.ts";

/** A field of an entry that its format does not know. */
export interface MisnamedField {
  readonly name: string;
  /** Where the name stands. */
  readonly place: Place;
  /** The field that is probably meant. */
  readonly meant?: string;
  /** Whether that needs no judgement: the words mean the same. */
  readonly isSure: boolean;
}

/** The fields of an entry, as they were written, that its format does not know. In BibTeX everyone may add fields: there only misspelt ones count. */
export function misnamedFields(reference: Reference): MisnamedField[] {
  const names = Object.keys(reference.fieldPlaces);
  return isBibtex(reference.place) ? misspelt(reference, names) : unknown(reference, names);
}

/** Whether an entry has a CSL variable under a wrong name. */
export function isMisnamed(reference: Reference, name: string): boolean {
  const written = [name, ...(bibtexNames.get(name) ?? [])];
  return misnamedFields(reference).some(({ meant }) => meant !== undefined && written.includes(meant));
}

function unknown(reference: Reference, names: readonly string[]): MisnamedField[] {
  const found = names
    .filter((name) => !cslNames.has(name))
    .map((name): MisnamedField => {
      const usual = usualName(name);
      const meant = usual ?? nearMiss(name, cslNames);
      const place = placeOfName(reference, name);
      return { name, place, isSure: usual !== undefined, ...(meant === undefined ? {} : { meant }) };
    });
  // `date` and `year` cannot both become `issued`.
  return found.map((field) => ({ ...field, isSure: field.isSure && found.filter(({ meant }) => meant === field.meant).length === 1 }));
}

function usualName(name: string): string | undefined {
  const plain = name.toLowerCase();
  return [...cslNames].find((candidate) => candidate.toLowerCase() === plain.replaceAll("_", "-")) ?? synonyms.get(plain);
}

function misspelt(reference: Reference, names: readonly string[]): MisnamedField[] {
  return names
    .filter((name) => !bibtexFields.has(name) && !bibtexToolFields.has(name) && !/[^a-z]/.test(name))
    .flatMap((name): MisnamedField[] => {
      const meant = nearMiss(name, bibtexFields);
      // A known name with a word behind it is a name of its own.
      return meant === undefined || (name.startsWith(meant) && name.length > meant.length + 2)
        ? []
        : [{ name, place: placeOfName(reference, name), isSure: false, meant }];
    });
}

function placeOfName(reference: Reference, name: string): Place {
  const places = reference.fieldNamePlaces ?? {};
  return (Object.hasOwn(places, name) ? places[name] : undefined) ?? keyPlace(reference);
}

/** CSL's variables and CSL-JSON's own properties. */
const cslNames: ReadonlySet<string> = new Set([
  "id",
  "type",
  "categories",
  "custom",
  ...textFields,
  ...dateFields,
  ...nameFields,
  ...otherNameFields,
  ...renamedFields.keys(),
]);

/** What other formats call CSL's variables. */
const synonyms: ReadonlyMap<string, string> = new Map(
  Object.entries({
    accessdate: "accessed",
    "access-date": "accessed",
    address: "publisher-place",
    archiveurl: "archive-url",
    booktitle: "container-title",
    container: "container-title",
    date: "issued",
    journal: "container-title",
    journaltitle: "container-title",
    keywords: "keyword",
    lang: "language",
    newspaper: "container-title",
    pages: "page",
    place: "publisher-place",
    publicationtitle: "container-title",
    series: "collection-title",
    tags: "keyword",
    urldate: "accessed",
    website: "container-title",
    year: "issued",
  }),
);

/** What the programs that keep bibliographies write for themselves. */
const bibtexToolFields: ReadonlySet<string> = new Set(
  `id entrytype owner timestamp groups creationdate modificationdate comment comments review ranking readstatus priority printed rating
  qualityassured relevance citationkey bibtexkey country city source added modified read`.split(/\s+/),
);
