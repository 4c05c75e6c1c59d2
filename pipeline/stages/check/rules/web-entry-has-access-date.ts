import { fieldName, fieldPlace } from "../../../libraries/codec/field-place.ts";
import { hasField } from "../../../libraries/codec/has-field.ts";
import { isMisnamed } from "../../../libraries/codec/misnamed-fields.ts";
import { changingAddress } from "../../../libraries/codec/web-entry.ts";
import type { ArticleRule } from "../rule.ts";

/** Every entry with the address of a page that may change says when it was read. */
export const webEntryHasAccessDate: ArticleRule = {
  id: "web-entry-has-access-date",
  scope: "article",
  severity: "warning",
  check({ article }) {
    return article.bibliography.entries
      .filter((entry) => changingAddress(entry) !== undefined && !hasField(entry, "accessed") && !isMisnamed(entry, "accessed"))
      .map((entry) => ({
        place: fieldPlace(entry, "URL"),
        reason: `Unexpected address of \`${entry.key}\` without a date of access, expected the day on which it was read.`,
        note: `Add the field \`${fieldName(entry, "accessed")}\`, such as \`2010-05-28\`.`,
        subject: entry.key,
      }));
  },
};
