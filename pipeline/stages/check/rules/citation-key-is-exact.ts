import { keyPlace } from "../../../libraries/codec/field-place.ts";
import { nodesOf } from "../../../libraries/markdown/nodes-of.ts";
import { writeKey } from "../../../libraries/markdown/write-key.ts";
import { foldLookalikes } from "../../../libraries/text/fold-lookalikes.ts";
import { lookalikeDifference } from "../../../libraries/text/lookalike-difference.ts";
import type { SourceFile } from "../../../model/file.ts";
import type { Bibliography, Reference } from "../../../model/reference.ts";
import type { CitationItem } from "../../../model/syntax.ts";
import type { ArticleRule, Finding } from "../rule.ts";

/** No key differs from the key of another entry by nothing but the case of letters, or letters that look alike. */
export const citationKeyIsExact: ArticleRule = {
  id: "citation-key-is-exact",
  scope: "article",
  severity: "warning",
  supersedes: ["citation-has-entry"],
  check({ article: { tree, bibliography, file } }) {
    const { byKey } = bibliography;
    const firsts = firstsByFold(bibliography);
    const cited = nodesOf(tree, "citation").flatMap(({ items }) => items);
    return [
      ...cited.flatMap((item): Finding[] => {
        const meant = byKey.has(item.key) ? undefined : firsts.get(foldLookalikes(item.key));
        return meant === undefined ? [] : [inexact(item, meant, file)];
      }),
      ...bibliography.entries.flatMap((entry): Finding[] => {
        const first = firsts.get(foldLookalikes(entry.key));
        return first === undefined || first === entry ? [] : [confusable(entry, first)];
      }),
    ];
  },
};

/** The first entry of those whose keys look the same, by what they look like. */
function firstsByFold({ entries }: Bibliography): ReadonlyMap<string, Reference> {
  return new Map(entries.toReversed().map((entry) => [foldLookalikes(entry.key), entry]));
}

/** Without an entry, the citation leads nowhere: that is an error, as it is of any other unknown key. */
function inexact({ key, position }: CitationItem, meant: Reference, file: SourceFile): Finding {
  const { start, end } = position;
  const isBraced = file.text.charAt((start.offset ?? 0) - 1) === "{";
  const text = isBraced ? meant.key : writeKey(meant.key);
  const edit = { file: file.path, start: start.offset ?? 0, end: end.offset ?? 0, text };
  return {
    severity: "error",
    place: { file: file.path, position },
    reason: `Unexpected citation \`${key}\`, expected \`${meant.key}\`: ${lookalikeDifference(key, meant.key)}.`,
    expected: [meant.key],
    note: "Write the key as the bibliography has it.",
    related: [{ place: keyPlace(meant), message: "The entry that is probably meant" }],
    fix: { title: `Write \`${meant.key}\``, edits: [edit] },
    subject: key,
  };
}

function confusable(entry: Reference, first: Reference): Finding {
  return {
    place: keyPlace(entry),
    reason: `Unexpected key \`${entry.key}\` beside \`${first.key}\`, expected keys that cannot be confused: ${lookalikeDifference(entry.key, first.key)}.`,
    note: "Rename one of the two entries, here and where it is cited.",
    related: [{ place: keyPlace(first), message: "The entry with the other key" }],
    subject: entry.key,
  };
}
