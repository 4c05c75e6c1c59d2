import { toString as plainText } from "mdast-util-to-string";
import { nodesOf } from "../../../libraries/markdown/nodes-of.ts";
import { proseOf } from "../../../libraries/markdown/prose-of.ts";
import { citationNeededTemplates, citationNeededWords } from "../../../libraries/text/citation-needed-words.ts";
import { placeAt } from "../../../libraries/text/place-at.ts";
import type { NumberedArticle } from "../../../model/article.ts";
import type { SourceFile } from "../../../model/file.ts";
import type { ArticleRule, Finding } from "../rule.ts";

/** No claim waits for its source. */
export const claimIsSourced: ArticleRule = {
  id: "claim-is-sourced",
  scope: "article",
  severity: "warning",
  supersedes: ["marker-is-not-left-over"],
  check({ article }) {
    return [...markedClaims(article), ...marksOfOtherSystems(article)];
  },
};

function markedClaims({ tree, file }: NumberedArticle): Finding[] {
  return nodesOf(tree, "span").flatMap((span): Finding[] => {
    const { attributes, position } = span;
    if (!attributes.classes.includes("citation-needed") || position === undefined) return [];
    const since = Object.hasOwn(attributes.values, "since") ? ` since ${attributes.values["since"]}` : "";
    return [
      {
        place: { file: file.path, position },
        reason: `Unexpected claim “${shorten(plainText(span))}” without a source${since}, expected a citation.`,
        note: "Cite a source for it and remove the mark `.citation-needed`.",
      },
    ];
  });
}

/** `[citation needed]`, `{{cn|date=May 2011}}` and the like, as they are copied from elsewhere. */
function marksOfOtherSystems(article: NumberedArticle): Finding[] {
  const { file } = article;
  const find = (pattern: RegExp, around: typeof bracketsAround): Finding[] =>
    [...file.text.matchAll(pattern)].flatMap(({ 0: found, 1: words = "", index }): Finding[] => {
      const end = index + found.length;
      const start = end - words.length;
      const mark = around(file.text, start, end);
      const isProse = proseOf(article).some((prose) => prose.start <= start && end <= prose.end);
      return mark === undefined || !isProse || isQuoted(file.text, mark) ? [] : [leftMark(file, mark)];
    });
  return [...find(bracketedWords, bracketsAround), ...find(templates, templateAround)];
}

const bracketedWords = new RegExp(`[[(（【](?:[\\s\\\\*_[]|<\\w{1,6}>){0,6}(${citationNeededWords})`, "giu");
const templates = new RegExp(`\\{\\{\\s{0,3}(${citationNeededTemplates})(?=[\\s|}])`, "giu");

interface Range {
  readonly start: number;
  readonly end: number;
}

function leftMark(file: SourceFile, { start, end }: Range): Finding {
  const mark = file.text.slice(start, end);
  const [, date] = /\|\s*\p{L}+\s*=\s*([^|{}]+?)\s*[|}]/u.exec(mark) ?? [];
  return {
    place: placeAt(file, start, end),
    reason: `Unexpected mark \`${mark}\`${date === undefined ? "" : `, open since ${date}`}, expected a citation.`,
    note: "Cite a source, or mark the claim itself: `[claim]{.citation-needed}`.",
    subject: `mark at ${start}`,
  };
}

/** The brackets right around words, with emphasis or a link between; `[citation needed](https://…)` alone is a link with such words. */
function bracketsAround(text: string, start: number, end: number): Range | undefined {
  const [opening] =
    /(?:\\?\[(?:[\s\\*_]|<\w{1,6}>){0,4})?(?:\\?\[|[(（【])(?:[\s\\*_]|<\w{1,6}>){0,4}$/u.exec(
      text.slice(Math.max(0, start - 24), start),
    ) ?? [];
  const [closing] = /^[^[\](){}\n\\]{0,30}(?:[\\*_]|<\/\w{1,6}>){0,4}[\])）】]/.exec(text.slice(end, end + 60)) ?? [];
  if (opening === undefined || closing === undefined) return undefined;
  const [link = ""] = /^\([^()\s]{0,300}\)(?:[\\*_]{0,4}\])?/.exec(text.slice(end + closing.length, end + closing.length + 310)) ?? [];
  return link !== "" && !/\[.*\[/s.test(opening) ? undefined : { start: start - opening.length, end: end + closing.length + link.length };
}

function templateAround(text: string, start: number, end: number): Range | undefined {
  const [opening] = /\{\{\s{0,3}$/.exec(text.slice(Math.max(0, start - 5), start)) ?? [];
  const [closing] = /^\s*(?:\|[^{}\n]{0,80})?\}\}/.exec(text.slice(end, end + 90)) ?? [];
  return opening === undefined || closing === undefined ? undefined : { start: start - opening.length, end: end + closing.length };
}

/** An author who writes about such marks puts them into quotation marks. */
function isQuoted(text: string, { start, end }: Range): boolean {
  return /["'“„«‘]$/.test(text.charAt(start - 1)) && /^["'”“»’]/.test(text.charAt(end));
}

function shorten(text: string): string {
  const words = text.replace(/\s+/g, " ").trim();
  return words.length <= 60 ? words : `${words.slice(0, 60).replace(/\s+\S*$/, "")}…`;
}
