import { proseOf } from "../../../libraries/markdown/prose-of.ts";
import { placeAt } from "../../../libraries/text/place-at.ts";
import { findPlaceholders } from "../../../libraries/text/placeholders.ts";
import type { ArticleRule } from "../rule.ts";

/** Nothing stands in the text for words that are still to be written. */
export const placeholderIsResolved: ArticleRule = {
  id: "placeholder-is-resolved",
  scope: "article",
  severity: "warning",
  check({ article }) {
    const { file, locale } = article;
    return proseOf(article).flatMap(({ text, start }) =>
      findPlaceholders(text, locale).map((found) => ({
        place: placeAt(file, start + found.start, start + found.end),
        reason: `Unexpected placeholder \`${found.text.replace(/\s+/g, " ")}\`, expected the finished text.`,
        note: "Write what is missing, or move the reminder into a comment: `<!-- … -->`.",
      })),
    );
  },
};
