import { toString as plainText } from "mdast-util-to-string";
import { sectionHeadings } from "../../../libraries/markdown/section-headings.ts";
import type { Place } from "../../../model/diagnostic.ts";
import type { ArticleRule, Finding } from "../rule.ts";

/** No two parts of one section have the same heading, and none repeats the article's title. */
export const headingIsUnique: ArticleRule = {
  id: "heading-is-unique",
  scope: "article",
  severity: "warning",
  check({ article }) {
    const { tree, file, metadata } = article;
    const first = new Map<string, { readonly place: Place; readonly message: string }>();
    const title = comparable(metadata.title);
    if (title !== "") first.set(title, { place: metadata.places["title"] ?? { file: file.path }, message: "The article's title is here." });
    const trail: { readonly depth: number; readonly words: string }[] = [];
    return sectionHeadings(tree).flatMap((heading): Finding[] => {
      const { depth, position } = heading;
      const words = plainText({ ...heading, children: heading.children.filter(({ type }) => type !== "footnoteReference") });
      while ((trail.at(-1)?.depth ?? 0) >= depth) trail.pop();
      trail.push({ depth, words: comparable(words) });
      if (position === undefined || comparable(words) === "") return [];
      const place = { file: file.path, position };
      const path = trail.map((step) => step.words).join("\n");
      const other = first.get(path);
      if (other === undefined) {
        first.set(path, { place, message: "The first one is here." });
        return [];
      }
      return [
        {
          place,
          reason: `Unexpected second heading \`${words}\`, expected each heading of a section once.`,
          note: "Give it words of its own, or join the two sections.",
          related: [other],
        },
      ];
    });
  },
};

function comparable(words: string): string {
  return words.normalize("NFKC").toLowerCase().replace(/\s+/g, " ").trim();
}
