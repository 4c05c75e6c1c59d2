import { entryNeeds, type Need, organisation } from "../../../libraries/codec/entry-needs.ts";
import { fieldName, keyPlace } from "../../../libraries/codec/field-place.ts";
import { hasField } from "../../../libraries/codec/has-field.ts";
import { isMisnamed } from "../../../libraries/codec/misnamed-fields.ts";
import type { Reference } from "../../../model/reference.ts";
import type { ArticleRule, Finding } from "../rule.ts";

/** Every entry of the bibliography has what its type needs: a title, where it appeared, when, and for a web page its address. */
export const entryIsComplete: ArticleRule = {
  id: "entry-is-complete",
  scope: "article",
  severity: "warning",
  check({ article }) {
    return article.bibliography.entries.flatMap((entry): Finding[] => {
      const missing = missingFields(entry);
      return missing.length === 0 ? [] : [incomplete(entry, missing)];
    });
  },
};

function missingFields(entry: Reference): string[] {
  const isTyped = ["type", "entrytype"].some((name) => Object.hasOwn(entry.fieldPlaces, name));
  const needs: Need[] = [...(isTyped ? [] : [["type"] as const]), ...entryNeeds(entry.type)];
  return needs.filter((need) => !need.some((name) => isGiven(entry, name))).map(([name]) => name);
}

/** A field under a wrong name is told as such. */
function isGiven(entry: Reference, name: string): boolean {
  if (name === organisation) return entry.names.author?.some(({ literal }) => literal !== undefined && literal !== "others") ?? false;
  return hasField(entry, name) || isMisnamed(entry, name);
}

function incomplete(entry: Reference, missing: readonly string[]): Finding {
  const names = missing.map((name) => `\`${fieldName(entry, name)}\``);
  const date = missing.includes("issued") ? "; `n.d.` is for a work without a date" : "";
  return {
    // A reference that names no work is none.
    ...(missing.includes("title") ? { severity: "error" } : {}),
    place: keyPlace(entry),
    reason: `Unexpected entry \`${entry.key}\` without ${list(names)}, expected ${missing.includes("type") ? "what kind of work it is" : `what the type \`${entry.type}\` needs`}.`,
    note: `Add ${missing.length === 1 ? "the field" : "the fields"}${date}.`,
    subject: entry.key,
  };
}

function list(names: readonly string[]): string {
  return names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
}
