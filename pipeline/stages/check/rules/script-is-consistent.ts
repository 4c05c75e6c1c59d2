import { proseOf } from "../../../libraries/markdown/prose-of.ts";
import { findMixedWords } from "../../../libraries/text/mixed-scripts.ts";
import { placeAt } from "../../../libraries/text/place-at.ts";
import type { ArticleRule } from "../rule.ts";

/** No word has letters of another script that look like its own. */
export const scriptIsConsistent: ArticleRule = {
  id: "script-is-consistent",
  scope: "article",
  severity: "warning",
  check({ article }) {
    const { file } = article;
    return proseOf(article).flatMap(({ text, start }) =>
      findMixedWords(text).map(({ word, strangers, strangeScript, mended, ...found }) => {
        const from = start + found.start;
        const to = start + found.end;
        const letters = strangers.map((letter) => `\`${letter}\``).join(", ");
        const other = strangeScript === "Latin" ? "Cyrillic" : "Latin";
        return {
          place: placeAt(file, from, to),
          reason: `Unexpected ${strangeScript} ${letters} in \`${word}\`, expected ${other} letters alone.`,
          ...(mended === undefined ? {} : { expected: [mended] }),
          note: "Write the word in one script: a search does not find it otherwise.",
          ...(mended === undefined
            ? {}
            : { fix: { title: `Write it in ${other} letters`, edits: [{ file: file.path, start: from, end: to, text: mended }] } }),
        };
      }),
    );
  },
};
