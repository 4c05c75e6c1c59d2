import { isoDate } from "../../../libraries/text/parse-date.ts";
import type { RelatedPlace } from "../../../model/diagnostic.ts";
import type { ArticleRule, ArticleSubject } from "../rule.ts";

/** Where the text is not what the registry remembers, `modified` is not the date that it remembers, either. */
export const modifiedDateIsCurrent: ArticleRule = {
  id: "modified-date-is-current",
  scope: "article",
  severity: "warning",
  check(subject) {
    const { article, registeredDate } = subject;
    const { modified, places } = article.metadata;
    if (modified === undefined || registeredDate === undefined || isoDate(modified) > isoDate(registeredDate)) return [];
    const { passages, places: changed } = findChanges(subject);
    if (passages === 0) return [];
    return [
      {
        place: places["modified"] ?? { file: article.file.path },
        reason: `Unexpected \`modified: ${isoDate(modified)}\` of a text that has changed since (${passages} ${passages === 1 ? "passage" : "passages"}), expected the day of the change.`,
        note: "Set `modified` to that day; if the change was too small to tell readers, run `tetrapla sync`.",
        ...(changed.length === 0 ? {} : { related: changed.slice(0, 3) }),
      },
    ];
  },
};

/** How many passages are new, changed or gone, and where those stand that are there. */
function findChanges({ article, registry }: ArticleSubject): { readonly passages: number; readonly places: readonly RelatedPlace[] } {
  const remembered = new Map<string, string>(registry.filter(({ retired }) => retired !== true).map(({ id, text }) => [id, text]));
  const units = article.units.filter(({ translatable }) => translatable);
  const changed = units.filter(({ id, text }) => remembered.get(id) !== text);
  const ids = new Set<string>(units.map(({ id }) => id));
  const gone = [...remembered.keys()].filter((id) => !ids.has(id)).length;
  return { passages: changed.length + gone, places: changed.map(({ place }) => ({ place, message: "This passage has changed." })) };
}
