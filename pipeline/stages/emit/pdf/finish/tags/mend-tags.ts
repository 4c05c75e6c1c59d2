// In:  the structure that Chromium makes of a page's accessibility tree, and what each mark shows.
// Out: the structure that ISO 14289-1 wants of the same document.
// Invariant: all that can be read is in it, in the same order.
import { type ContentKind, dropDecoration } from "./drop-decoration.ts";
import { joinParts } from "./join-parts.ts";
import { mendFigures } from "./mend-figures.ts";
import { mendGroups } from "./mend-groups.ts";
import { mendHeadings } from "./mend-headings.ts";
import { mendLists } from "./mend-lists.ts";
import { mendTables } from "./mend-tables.ts";
import { nameElements } from "./name-elements.ts";
import { requireKnownRoles } from "./roles.ts";
import { settleLanguages } from "./settle-languages.ts";
import type { ContentMark, Tag } from "./tag.ts";
import { takeHints } from "./take-hints.ts";

/** Mends the structure of a document in a language. */
export function mendTags(document: Tag, language: string, kindOf: (mark: ContentMark) => ContentKind): Tag {
  requireKnownRoles(document);
  const whole = joinParts(takeHints(document));
  const formed = mendTables(mendGroups(mendLists(mendFigures(whole))));
  const { language: _, ...named } = nameElements(mendHeadings(dropDecoration(formed, kindOf)));
  return settleLanguages(named, language);
}
