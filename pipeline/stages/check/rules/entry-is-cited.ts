import { keyPlace } from "../../../libraries/codec/field-place.ts";
import { textOf } from "../../../libraries/codec/has-field.ts";
import { nearMiss } from "../../../libraries/markdown/near-miss.ts";
import { nodesOf } from "../../../libraries/markdown/nodes-of.ts";
import type { NumberedArticle } from "../../../model/article.ts";
import type { Reference } from "../../../model/reference.ts";
import type { ArticleRule } from "../rule.ts";

/** Every entry of the bibliography is cited, or marked as further reading. */
export const entryIsCited: ArticleRule = {
  id: "entry-is-cited",
  scope: "article",
  severity: "warning",
  check({ article }) {
    const { entries } = article.bibliography;
    const cited = citedKeys(article);
    return entries
      .filter((entry) => !cited.has(entry.key) && !isFurtherReading(entry))
      .map(({ key, ...entry }) => ({
        place: keyPlace({ key, ...entry }),
        reason: `Unexpected entry \`${key}\`, expected one that the article cites.`,
        note: `Cite it (\`[@${key}]\`), mark it with \`keyword: further-reading\`, or remove it.`,
        subject: key,
      }));
  },
};

/** The keys that the article cites; a misspelt one, which is a fault of its own, stands for the entry that is probably meant. */
function citedKeys({ tree, bibliography: { byKey } }: NumberedArticle): ReadonlySet<string> {
  const cited = nodesOf(tree, "citation").flatMap(({ items }) => items.map(({ key }) => key));
  const meant = [...new Set(cited)].filter((key) => !byKey.has(key)).flatMap((key) => nearMiss(key, byKey.keys()) ?? []);
  return new Set<string>([...cited, ...meant]);
}

/** CSL keeps an editor's own groups in `keyword`, a list with commas, or in `categories`. */
function isFurtherReading(entry: Reference): boolean {
  const groups = [textOf(entry, "keyword"), textOf(entry, "categories")].flatMap((list) => list?.split(/[,;]/) ?? []);
  return groups.some((group) => /^\s*further[\s_-]*reading\s*$/i.test(group));
}
