import { frontMatter } from "../workspace-files.ts";
import type { CorpusArticle } from "./corpus-article.ts";
import { corpusKinds } from "./corpus-kinds.ts";
import { CorpusWriter } from "./corpus-writer.ts";

/** Three articles of each kind, the same on every run. */
export function writeCorpus(): readonly CorpusArticle[] {
  return Object.entries(corpusKinds).flatMap(([kind, write], place) =>
    [1, 2, 3].map((seed) => {
      const writer = new CorpusWriter(place * 100 + seed);
      const { text, files = {} } = write(writer);
      const title = seed === 3 ? `"${kind} & <co> \u{1F4D6} مثال"` : `"${writer.title()}"`;
      return { name: `${kind}-${seed}`, files: { "article.md": `${frontMatter(`title: ${title}`)}${text}\n`, ...files } };
    }),
  );
}

/** An article of about that many characters, in sections. */
export function writeLongArticle(characters: number): CorpusArticle {
  const writer = new CorpusWriter(7);
  const sections: string[] = [];
  for (let length = 0; length < characters; length += sections.at(-1)?.length ?? 0)
    sections.push(`## ${writer.title()}\n\n${writer.paragraphs(30)}\n\n### ${writer.title()}\n\n${writer.paragraphs(30)}`);
  return { name: `long-${characters}`, files: { "article.md": `${frontMatter("title: A long article")}${sections.join("\n\n")}\n` } };
}
