import { nearMiss } from "../../../libraries/markdown/near-miss.ts";
import { nodesOf } from "../../../libraries/markdown/nodes-of.ts";
import type { CitationItem } from "../../../model/syntax.ts";
import type { ArticleRule } from "../rule.ts";

/** Every cited key is a key of the bibliography. */
export const citationHasEntry: ArticleRule = {
  id: "citation-has-entry",
  scope: "article",
  severity: "error",
  check({ article: { tree, bibliography, file } }) {
    const unknown = nodesOf(tree, "citation").flatMap(({ items }) => items.filter(({ key }) => !bibliography.byKey.has(key)));
    return unknown.map((item) => {
      const { key, position } = item;
      const meant = nearMiss(key, bibliography.byKey.keys());
      return {
        place: { file: file.path, position },
        reason: `Unexpected citation \`${key}\`, expected a key of the bibliography.`,
        ...(meant === undefined ? {} : { expected: [meant] }),
        note: meant === undefined ? adviceFor(item) : `Did you mean \`${meant}\`?`,
        subject: key,
      };
    });
  },
};

function adviceFor({ key, mode }: CitationItem): string {
  const advice = `Add an entry \`${key}\` to the bibliography, or correct the key`;
  // In running text, `@` may begin the name of an account.
  return mode === "author-in-text" ? `${advice}; write \`\\@${key}\` where nothing is cited.` : `${advice}.`;
}
