import type { Place } from "../../model/diagnostic.ts";
import type { Reference } from "../../model/reference.ts";
import { bibtexNames } from "./bibtex-variables.ts";
import { renamedFields } from "./csl-variables.ts";

/** Where the value of a CSL variable stands in an entry's file; the entry's key, where it was not written there itself. */
export function fieldPlace(reference: Reference, name: string): Place {
  const places = reference.fieldPlaces;
  const written = writtenNames(name).find((candidate) => Object.hasOwn(places, candidate));
  return (written === undefined ? undefined : places[written]) ?? keyPlace(reference);
}

/** Where an entry's key stands. */
export function keyPlace({ place, fieldPlaces }: Reference): Place {
  return fieldPlaces["id"] ?? place;
}

/** What a CSL variable is called in the entry's file: `journaltitle` in BibTeX, `container-title` elsewhere. */
export function fieldName({ place, type }: Reference, name: string): string {
  if (!isBibtex(place)) return name;
  if (name === "container-title") return type.startsWith("article") ? "journaltitle" : pages.has(type) ? "organization" : "booktitle";
  return bibtexNames.get(name)?.[0] ?? name;
}

const pages: ReadonlySet<string> = new Set(["webpage", "post", "post-weblog"]);

/** Whether a place is in a BibTeX file. */
export function isBibtex({ file }: Place): boolean {
  return /\.bib$/i.test(file);
}

function writtenNames(name: string): string[] {
  const renamed = [...renamedFields].filter(([, current]) => current === name).map(([old]) => old);
  return [name, ...renamed, ...(bibtexNames.get(name) ?? [])];
}
