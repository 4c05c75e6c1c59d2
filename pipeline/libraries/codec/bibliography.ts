import type { Checked, Diagnostic, Place } from "../../model/diagnostic.ts";
import type { SourceFile } from "../../model/file.ts";
import type { Bibliography, CitationKey, Reference } from "../../model/reference.ts";
import { readBibtex } from "./bibtex.ts";
import { readCslJson } from "./csl-json.ts";
import { readCslYaml } from "./csl-yaml.ts";

/** Reads the references of a file by its ending: `.yaml` and `.yml` are CSL-YAML, `.json` is CSL-JSON, `.bib` is BibTeX. */
export function readBibliography(file: SourceFile): Checked<readonly Reference[]> {
  switch (/\.[^./]*$/.exec(file.path)?.[0].toLowerCase()) {
    case ".yaml":
    case ".yml":
      return readCslYaml(file);
    case ".json":
      return readCslJson(file);
    case ".bib":
      return readBibtex(file);
    default:
      throw new Error(`\`${file.path}\` has not the ending of a bibliography`);
  }
}

/** Puts what was read of several files into one bibliography; of entries with the same key the first stays. */
export function mergeBibliographies(files: readonly Checked<readonly Reference[]>[]): Checked<Bibliography> {
  const byKey = new Map<CitationKey, Reference>();
  const diagnostics: Diagnostic[] = files.flatMap((file) => file.diagnostics);
  for (const reference of files.flatMap((file) => file.value)) {
    const first = byKey.get(reference.key);
    if (first === undefined) byKey.set(reference.key, reference);
    else diagnostics.push(duplicate(reference, first));
  }
  return { value: { entries: [...byKey.values()], byKey }, diagnostics };
}

function duplicate(reference: Reference, first: Reference): Diagnostic {
  return {
    ruleId: "entry-key-is-unique",
    severity: "error",
    place: placeOfKey(reference),
    reason: `Unexpected second entry \`${reference.key}\`, expected a key of its own.`,
    note: "Rename one of the two, or remove it: only the first is used.",
    related: [{ place: placeOfKey(first), message: "The first entry with this key" }],
  };
}

function placeOfKey({ place, fieldPlaces }: Reference): Place {
  return fieldPlaces["id"] ?? place;
}
