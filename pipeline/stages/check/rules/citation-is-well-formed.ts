import { nodesOf } from "../../../libraries/markdown/nodes-of.ts";
import { unpairedBrackets } from "../../../libraries/markdown/unpaired-brackets.ts";
import { placeAt } from "../../../libraries/text/place-at.ts";
import type { NumberedArticle } from "../../../model/article.ts";
import type { CitationKey } from "../../../model/reference.ts";
import type { ArticleRule, Finding } from "../rule.ts";

/** Every citation is written so that it is one. Most faults are found while the text is parsed; here are those that need the whole block, or the bibliography. */
export const citationIsWellFormed: ArticleRule = {
  id: "citation-is-well-formed",
  scope: "article",
  severity: "error",
  check({ article }) {
    return [...brokenBrackets(article), ...keysInLinks(article), ...keysAsLabels(article)];
  },
};

function brokenBrackets({ tree, file }: NumberedArticle): Finding[] {
  return unpairedBrackets(tree, file.text).map(({ mark, offset }) => ({
    place: placeAt(file, offset, offset + 1),
    reason: `Unexpected \`${mark}\` without its \`${mark === "[" ? "]" : "["}\`, expected a citation in brackets.`,
    note: `Write both brackets of the citation, or \`\\${mark}\` where it is prose.`,
  }));
}

/** `[@key](https://…)`: Markdown makes a link of it, and `@key` its words. A name that is no key may well be an account's. */
function keysInLinks({ tree, file, bibliography: { byKey } }: NumberedArticle): Finding[] {
  const links = [...nodesOf(tree, "link"), ...nodesOf(tree, "linkReference").filter(({ label }) => keyIn(label ?? "") === undefined)];
  return links.flatMap(({ position, children }): Finding[] => {
    if (file.text.charAt(position?.start.offset ?? 0) !== "[") return [];
    const texts = children.filter(({ type }) => type === "text");
    return texts.flatMap(({ position: { start, end } = {} }): Finding[] => {
      const [from, to] = [start?.offset ?? 0, end?.offset ?? 0];
      const found = keyIn(file.text.slice(from, to));
      if (found === undefined || !byKey.has(found.key as CitationKey)) return [];
      return [
        {
          place: placeAt(file, from + found.start, from + found.end),
          reason: `Unexpected citation \`@${found.key}\` in a link, expected it outside.`,
          note: "Move the citation behind the link, in brackets of its own.",
        },
      ];
    });
  });
}

/** `[@key]: https://…`: Markdown makes links of all citations of the key. */
function keysAsLabels({ tree, file, bibliography: { byKey } }: NumberedArticle): Finding[] {
  return nodesOf(tree, "definition").flatMap(({ label, position }): Finding[] => {
    const found = keyIn(label ?? "");
    if (found === undefined || position === undefined || !byKey.has(found.key as CitationKey)) return [];
    return [
      {
        place: { file: file.path, position },
        reason: `Unexpected definition of the citation \`@${found.key}\` as a link, expected an entry of the bibliography alone.`,
        note: "Remove the definition: the bibliography has the work's address.",
      },
    ];
  });
}

/** The first key in the words of a link; one in brackets of its own, the parser has told. */
function keyIn(words: string): { readonly key: string; readonly start: number; readonly end: number } | undefined {
  const found =
    /^[^[\]]*?(?<![\p{L}\p{N}\p{M}\\/])@(?:\{([^{}\s]+)\}|([\p{L}\p{N}_](?:[\p{L}\p{N}\p{M}_]|[:.#$%&+?<>~/-](?=[\p{L}\p{N}_]))*))/u.exec(
      words,
    );
  const key = found?.[1] ?? found?.[2];
  if (found === null || key === undefined) return undefined;
  return { key, start: found[0].lastIndexOf("@"), end: found[0].length };
}
