import { bibtexTypes } from "../../../libraries/codec/bibtex-variables.ts";
import { cslTypes } from "../../../libraries/codec/csl-variables.ts";
import { fieldPlace, isBibtex } from "../../../libraries/codec/field-place.ts";
import { hasField } from "../../../libraries/codec/has-field.ts";
import { type MisnamedField, misnamedFields } from "../../../libraries/codec/misnamed-fields.ts";
import { typeSynonyms } from "../../../libraries/codec/type-synonyms.ts";
import { nearMiss } from "../../../libraries/markdown/near-miss.ts";
import type { Place } from "../../../model/diagnostic.ts";
import type { Reference } from "../../../model/reference.ts";
import type { ArticleRule, Finding } from "../rule.ts";

/** The fields and the type of every entry are those of its format: CSL's, or BibTeX's. */
export const entryFieldIsKnown: ArticleRule = {
  id: "entry-field-is-known",
  scope: "article",
  severity: "warning",
  check({ article }) {
    return article.bibliography.entries.flatMap((entry) => [
      ...unknownType(entry),
      ...misnamedFields(entry).map((field) => unknownField(field, entry)),
    ]);
  },
};

function unknownType(entry: Reference): Finding[] {
  const { type, key, place } = entry;
  const format = isBibtex(place) ? "BibTeX" : "CSL";
  const known = format === "BibTeX" ? bibtexTypes : cslTypes;
  // The reader makes CSL's types of BibTeX's that it knows.
  if (cslTypes.has(type) || known.has(type)) return [];
  const usual = format === "CSL" ? typeSynonyms.get(type.toLowerCase().replace(/[\s_-]/g, "")) : undefined;
  const meant = usual ?? nearMiss(type, known);
  const where = fieldPlace(entry, "type");
  return [
    {
      place: where,
      reason: `Unexpected type \`${type}\` of \`${key}\`, expected a type of ${format}.`,
      ...(meant === undefined ? {} : { expected: [meant] }),
      note: meant === undefined ? "Use a type that the format has: it decides how the entry is written." : `Did you mean \`${meant}\`?`,
      ...(usual === undefined ? {} : rename(where, type, usual)),
    },
  ];
}

function unknownField({ name, place, meant, isSure }: MisnamedField, entry: Reference): Finding {
  const isFree = meant !== undefined && !hasField(entry, meant);
  return {
    // Without its title an entry names no work.
    ...(meant === "title" && isFree ? { severity: "error" } : {}),
    place,
    reason: `Unexpected field \`${name}\` of \`${entry.key}\`, expected a field of ${isBibtex(place) ? "BibTeX" : "CSL"}.`,
    ...(meant === undefined ? {} : { expected: [meant] }),
    note: meant === undefined ? "Use a field that the format has, or remove it: no edition shows this one." : `Did you mean \`${meant}\`?`,
    ...(isSure && isFree ? rename(place, name, meant) : {}),
  };
}

/** In JSON, and where an author wished, the word stands in quotation marks. */
function rename({ file, position }: Place, word: string, meant: string): Pick<Finding, "fix"> {
  const start = position?.start.offset;
  const end = position?.end.offset;
  if (start === undefined || end === undefined) return {};
  const text = end - start === word.length ? meant : end - start === word.length + 2 ? `"${meant}"` : undefined;
  return text === undefined ? {} : { fix: { title: `Write \`${meant}\``, edits: [{ file, start, end, text }] } };
}
