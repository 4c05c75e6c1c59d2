import { keyPlace } from "../../../libraries/codec/field-place.ts";
import { textOf } from "../../../libraries/codec/has-field.ts";
import { nearMiss } from "../../../libraries/markdown/near-miss.ts";
import { nodesOf } from "../../../libraries/markdown/nodes-of.ts";
import { proseOf } from "../../../libraries/markdown/prose-of.ts";
import type { NumberedArticle } from "../../../model/article.ts";
import type { CitationKey, Reference } from "../../../model/reference.ts";
import type { ArticleRule } from "../rule.ts";

/** Every entry of the bibliography is cited, or marked as further reading. */
export const entryIsCited: ArticleRule = {
  id: "entry-is-cited",
  scope: "article",
  severity: "warning",
  check({ article }) {
    const { entries } = article.bibliography;
    if (entries.length === 0) return [];
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

/** The keys that the article cites, were it without fault: a misspelt key stands for the entry that is probably meant, and a broken citation is one. */
function citedKeys(article: NumberedArticle): ReadonlySet<string> {
  const { byKey } = article.bibliography;
  const broken = proseOf(article).flatMap(({ text }) =>
    (text.includes("@") ? [...text.matchAll(anyKey)] : []).map(({ 1: braced, 2: plain }) => braced ?? plain ?? ""),
  );
  const cited = [...nodesOf(article.tree, "citation").flatMap(({ items }) => items.map(({ key }) => key as string)), ...broken];
  const meant = [...new Set(cited)].filter((key) => !byKey.has(key as CitationKey)).flatMap((key) => nearMiss(key, byKey.keys()) ?? []);
  return new Set<string>([...cited, ...meant]);
}

const anyKey = /(?<![\p{L}\p{N}\p{M}\\/])@(?:\{([^{}\s]+)\}|([\p{L}\p{N}_](?:[\p{L}\p{N}\p{M}_]|[:.#$%&+?<>~/-](?=[\p{L}\p{N}_]))*))/gu;

/** CSL keeps an editor's own groups in `keyword`, a list with commas, or in `categories`. */
function isFurtherReading(entry: Reference): boolean {
  const groups = [textOf(entry, "keyword"), textOf(entry, "categories")].flatMap((list) => list?.split(/[,;]/) ?? []);
  return groups.some((group) => /^\s*further[\s_-]*reading\s*$/i.test(group));
}
