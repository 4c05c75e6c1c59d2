import { fieldName, fieldPlace } from "../../../libraries/codec/field-place.ts";
import { hasField, textOf } from "../../../libraries/codec/has-field.ts";
import { isMisnamed } from "../../../libraries/codec/misnamed-fields.ts";
import { changingAddress } from "../../../libraries/codec/web-entry.ts";
import type { Reference } from "../../../model/reference.ts";
import type { ArticleRule } from "../rule.ts";

/** Every entry with the address of a page that may change has that of a copy that does not. */
export const webEntryHasArchive: ArticleRule = {
  id: "web-entry-has-archive",
  scope: "article",
  severity: "info",
  check({ article }) {
    return article.bibliography.entries
      .filter((entry) => changingAddress(entry) !== undefined && !isArchived(entry))
      .map((entry) => ({
        place: fieldPlace(entry, "URL"),
        reason: `Unexpected address of \`${entry.key}\` without an archived copy, expected one: pages change and go away.`,
        note: `Save the page at a web archive, and add the copy's address as \`${fieldName(entry, "archive-url")}\`.`,
        subject: entry.key,
      }));
  },
};

/** CSL has had no variable for it: some write the address where the archive's name belongs. */
function isArchived(entry: Reference): boolean {
  if (hasField(entry, "archive-url") || isMisnamed(entry, "archive-url")) return true;
  return ["archive", "archive_location"].some((name) => /^https?:\/\//i.test(textOf(entry, name) ?? ""));
}
