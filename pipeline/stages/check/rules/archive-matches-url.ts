import { fieldPlace } from "../../../libraries/codec/field-place.ts";
import { textOf } from "../../../libraries/codec/has-field.ts";
import { archivedAddress } from "../../../libraries/text/archived-address.ts";
import { comparableAddress } from "../../../libraries/text/comparable-address.ts";
import type { ArticleRule, Finding } from "../rule.ts";

/** An archived copy is one of the page that the entry names. */
export const archiveMatchesUrl: ArticleRule = {
  id: "archive-matches-url",
  scope: "article",
  severity: "warning",
  check({ article }) {
    return article.bibliography.entries.flatMap((entry): Finding[] => {
      const url = comparableAddress(textOf(entry, "URL") ?? "");
      const copied = archivedAddress(textOf(entry, "archive-url") ?? "");
      // Archives with short addresses, such as perma.cc, do not tell.
      if (url === undefined || copied === undefined || comparableAddress(copied) === url) return [];
      return [
        {
          place: fieldPlace(entry, "archive-url"),
          reason: `Unexpected copy of \`${copied}\` for \`${entry.key}\`, expected one of \`${textOf(entry, "URL")}\`.`,
          note: "Correct the address of the copy, or that of the page.",
          related: [{ place: fieldPlace(entry, "URL"), message: "The address of the page" }],
        },
      ];
    });
  },
};
