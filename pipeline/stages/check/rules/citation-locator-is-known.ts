import { foreignLocatorLabels, plainLocatorLabels } from "../../../libraries/markdown/foreign-locator-labels.ts";
import { nodesOf } from "../../../libraries/markdown/nodes-of.ts";
import { placeAt } from "../../../libraries/text/place-at.ts";
import type { SourceFile } from "../../../model/file.ts";
import type { Citation, CitationItem } from "../../../model/syntax.ts";
import type { ArticleRule, Finding } from "../rule.ts";

/** Every locator has its label in English, and its number. */
export const citationLocatorIsKnown: ArticleRule = {
  id: "citation-locator-is-known",
  scope: "article",
  severity: "warning",
  check({ article: { tree, file } }) {
    return nodesOf(tree, "citation").flatMap((citation) =>
      wordsBehindKeys(citation, file).flatMap(
        (words) => foreignLabel(words, file) ?? labelBehind(words, file) ?? labelAlone(words, file) ?? [],
      ),
    );
  },
};

/** What stands behind a key, from where a locator would begin, as it was written. */
interface Words {
  readonly item: CitationItem;
  readonly text: string;
  readonly offset: number;
}

function wordsBehindKeys({ items, position }: Citation, { text }: SourceFile): Words[] {
  const end = position?.end.offset ?? 0;
  return items.map((item, index) => {
    const from = item.position.end.offset ?? end;
    const behind = text.slice(from, items[index + 1]?.position.start.offset ?? end);
    const start = /^\}?\s*(?:\[\s*)?,?\s*\{?\s*/.exec(behind)?.[0].length ?? 0;
    return { item, text: behind.slice(start), offset: from + start };
  });
}

/** `с. 12`, `S. 5`, `pg. 7`: without a label that is known, a number counts as that of a page. */
function foreignLabel({ item, text, offset }: Words, file: SourceFile): Finding | undefined {
  if (item.locator !== undefined && item.locator.label !== "page") return undefined;
  const [whole = "", word = "", stop] = /^([№°º\p{L}\p{M}]{1,12})(\.?)\s*/u.exec(text) ?? [];
  const label = foreignLocatorLabels.get(word.toLowerCase());
  const rest = text.slice(whole.length);
  // A letter or two of an alphabet may be a word, or the beginning of one.
  const isShort = /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]{1,2}$/u.test(word);
  if (label === undefined || (isShort && stop === "") || !startsWithNumber.test(rest)) return undefined;
  const english = englishLabel(label, rest);
  // In Britain, `s. 5` is the fifth section of an Act.
  const expected = word === "s" ? [english, englishLabel("section", rest)] : [english];
  const edit = { file: file.path, start: offset, end: offset + whole.length, text: `${english} ` };
  return {
    place: placeAt(file, offset, offset + whole.trimEnd().length),
    reason: `Unexpected locator label \`${whole.trimEnd()}\`, expected \`${expected.join("` or `")}\`.`,
    expected,
    note,
    ...(expected.length > 1 ? {} : { fix: { title: `Write \`${english}\``, edits: [edit] } }),
  };
}

const note = "Write the label in English, before the number: each edition shows it in its own language.";
const startsWithNumber = /^(?:\p{N}|[ivxlcdm]{1,9}(?![\p{L}\p{M}]))/iu;

/** `第12页`, `12쪽` */
function labelBehind({ text, offset }: Words, file: SourceFile): Finding | undefined {
  const [whole, number] = /^(?:第\s*)?(\p{N}+(?:\s*[-–—~～,、]\s*\p{N}+)*)\s*(?:页|頁|쪽|면|ページ)/u.exec(text) ?? [];
  if (whole === undefined || number === undefined) return undefined;
  const expected = `${englishLabel("page", number)} ${number}`;
  return {
    place: placeAt(file, offset, offset + whole.length),
    reason: `Unexpected locator \`${whole}\`, expected \`${expected}\`.`,
    expected: [expected],
    note,
    fix: { title: `Write \`${expected}\``, edits: [{ file: file.path, start: offset, end: offset + whole.length, text: expected }] },
  };
}

/** `p.` without a number; only abbreviations that are nothing else. */
function labelAlone({ item, text, offset }: Words, file: SourceFile): Finding | undefined {
  const [label] = /^(?:pp?|chs?|chaps?|secs?|vols?|figs?|paras?|cols?|fols?)\.(?=\P{L}|$)/iu.exec(text) ?? [];
  if (label === undefined || item.locator !== undefined) return undefined;
  return {
    place: placeAt(file, offset, offset + label.length),
    reason: `Unexpected locator label \`${label}\` without a number, expected one such as \`${label} 12\`.`,
    note: "Add the number, or remove the label.",
  };
}

function englishLabel(label: string, number: string): string {
  const [one, many] = plainLocatorLabels.get(label) ?? ["p.", "pp."];
  return /^[\p{N}ivxlcdm]+\s*[-–—,、~～&]\s*[\p{N}ivxlcdm]/iu.test(number) ? many : one;
}
