import { decodeString } from "micromark-util-decode-string";
import type { CitationItem } from "../../model/syntax.ts";
import type { CitationContent } from "./citation-content.ts";
import { readLocator } from "./citation-locator.ts";
import type { MarkdownProblem } from "./markdown-problem.ts";
import { positionBetween } from "./source-position.ts";

/** What brackets hold: the items of a citation, perhaps with a warning, or what is wrong with them. */
export type CitationReading =
  | { readonly items: readonly CitationItem[]; readonly problem?: MarkdownProblem }
  | { readonly items?: never; readonly problem: MarkdownProblem };

interface Range {
  readonly start: number;
  readonly end: number;
}

type Key = CitationContent["keys"][number];

/**
 * Reads `see @a, p. 3; @b`, the content of brackets, as the items of a citation. After a narrative `@key` the words
 * before the first `;` may lack a key: they are that key's own. Brackets without any sign of a citation give nothing.
 */
export function readCitationItems(content: CitationContent, narrative: CitationItem | undefined): CitationReading | undefined {
  if (content.keys.length === 0 && narrative === undefined) return bareMarker(content);
  if (content.foreign !== undefined) return content.keys.length === 0 ? undefined : { problem: foreignThing(content, content.foreign) };
  if (content.keys.length === 0 && content.text.trim() === "") return undefined;

  const items: CitationItem[] = [];
  let nextKey = 0;
  for (const [index, range] of itemRanges(content).entries()) {
    const key = content.keys[nextKey];
    if (key === undefined || key.start >= range.end) {
      if (index > 0 || narrative === undefined) return { problem: itemWithoutKey(content, range) };
      items.push({ ...narrative, ...readLocator(plainWords(content.text.slice(range.start, range.end))) });
      continue;
    }
    const second = content.keys[nextKey + 1];
    if (second !== undefined && second.start < range.end) return { problem: secondKey(content, second) };
    if (index === 0 && narrative !== undefined) items.push(narrative);
    items.push(...readItem(content, range, key));
    nextKey++;
  }
  return content.emphasis === undefined ? { items } : { items, problem: emphasisInWords(content) };
}

function readItem({ text }: CitationContent, range: Range, { start, end, token }: Key): CitationItem[] {
  const before = text.slice(range.start, start);
  const suppressed = before.endsWith("-");
  return (token.citation?.items ?? []).map((item) => ({
    ...item,
    mode: suppressed ? "suppress-author" : "normal",
    prefix: plainWords(suppressed ? before.slice(0, -1) : before),
    ...readLocator(plainWords(text.slice(end, range.end))),
  }));
}

/** The ranges between the semicolons that separate items: not those of a key, an escape, a reference or inner brackets. */
function itemRanges({ text, keys }: CitationContent): Range[] {
  const ranges: Range[] = [];
  const special = /\\[!-/:-@[-`{-~]|&(?:#\d{1,7}|#x[\da-f]{1,6}|[\da-z]{1,31});|[;[\]]/gi;
  let start = 0;
  let depth = 0;
  let key = 0;
  for (let found = special.exec(text); found !== null; found = special.exec(text)) {
    while ((keys[key]?.end ?? Number.POSITIVE_INFINITY) <= found.index) key++;
    const inKey = keys[key];
    if (inKey !== undefined && inKey.start <= found.index) {
      special.lastIndex = inKey.end;
      continue;
    }
    const [mark] = found;
    if (mark === "[") depth++;
    else if (mark === "]") depth--;
    else if (mark.startsWith("&") && decodeString(mark) === mark) special.lastIndex = found.index + mark.length - 1;
    else if (mark === ";" && depth === 0) {
      ranges.push({ start, end: found.index });
      start = found.index + 1;
    }
  }
  ranges.push({ start, end: text.length });
  return ranges;
}

function plainWords(raw: string): string {
  return decodeString(raw.replace(/[ \t\n\r]+/g, " ")).trim();
}

/** Brackets with an `@` where a key belongs, but without any key. */
function bareMarker(content: CitationContent): CitationReading | undefined {
  const found = /(?:^|;)\s*-?@/.exec(content.text);
  if (found === null) return undefined;
  const end = found.index + found[0].length;
  return {
    problem: {
      ruleId: "citation-is-well-formed",
      position: positionAt(content, { start: end - 1, end }),
      reason: "Unexpected `@` without a key, expected `@key` or `@{key}`.",
      note: "Write the key of a reference behind the `@`, or `\\@` for the mere character.",
    },
  };
}

function itemWithoutKey(content: CitationContent, { start, end }: Range): MarkdownProblem {
  const words = content.text.slice(start, end);
  const blank = words.trim() === "";
  const shown = words.trim().replace(/\s+/g, " ");
  const from = blank ? (start > 0 ? start - 1 : end) : start + words.search(/\S/);
  const to = blank ? from + 1 : start + words.trimEnd().length;
  return {
    ruleId: "citation-is-well-formed",
    position: positionAt(content, { start: from, end: to }),
    reason: `Unexpected ${blank ? "semicolon" : `\`${shown}\` without a key`}, expected one \`@key\` in each item of a citation.`,
    note: blank ? "Remove the semicolon." : "Give the item its `@key`, or write `\\[` where the brackets are prose.",
  };
}

function secondKey(content: CitationContent, key: Key): MarkdownProblem {
  return {
    ruleId: "citation-is-well-formed",
    position: positionAt(content, key),
    reason: `Unexpected second key \`${content.text.slice(key.start, key.end)}\` in one item, expected \`;\` before it.`,
    note: "Separate the items with `;`, or write `\\[` where the brackets are prose.",
  };
}

function foreignThing(
  { pointAt }: CitationContent,
  token: { readonly start: ReturnType<typeof pointAt>; readonly end: ReturnType<typeof pointAt> },
): MarkdownProblem {
  return {
    ruleId: "citation-is-well-formed",
    position: positionBetween(token.start, token.end),
    reason: "Unexpected markup in a citation, expected plain words beside the key.",
    note: "Move it behind the citation's brackets.",
  };
}

function emphasisInWords({ emphasis, pointAt }: CitationContent): MarkdownProblem {
  return {
    ruleId: "citation-is-well-formed",
    position: emphasis === undefined ? positionBetween(pointAt(0), pointAt(0)) : positionBetween(emphasis.start, emphasis.end),
    reason: "Unexpected emphasis in a citation, expected plain words beside the key.",
    note: "Remove the marks of emphasis: the words are printed without it.",
    severity: "warning",
  };
}

function positionAt(content: CitationContent, { start, end }: Range): MarkdownProblem["position"] {
  return positionBetween(content.pointAt(start), content.pointAt(end));
}
