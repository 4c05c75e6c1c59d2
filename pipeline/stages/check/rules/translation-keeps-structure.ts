import type { PhrasingContent } from "mdast";
import type { EditionRule, Finding } from "../rule.ts";
import { type PassagePair, passagePairs } from "../translation/passage-pairs.ts";
import { type Range, sourcePlaces, targetFix, targetPlace } from "../translation/places.ts";

/** A translation stays within its block: its marks and blank lines begin no other, and its lines break as often as the source's. */
export const translationKeepsStructure: EditionRule = {
  id: "translation-keeps-structure",
  scope: "edition",
  severity: "error",
  check: (subject) =>
    passagePairs(subject).flatMap((pair) => (pair.isMarkdown ? [...blankLines(pair), ...blockMarks(pair), ...breaks(pair)] : [])),
};

/** A blank line would divide a paragraph in two; in a passage it vanishes. */
function blankLines(pair: PassagePair): Finding[] {
  return [...pair.target.text.trim().matchAll(/\n[ \t\r]*\n\s*/g)].map(({ 0: lines, index }) => {
    const start = index + pair.target.text.length - pair.target.text.trimStart().length;
    return {
      subject: pair.unit.id,
      place: targetPlace(pair, { start, end: start + lines.length }),
      reason: "Unexpected blank line, expected one paragraph as in the source.",
      note: "Join the paragraphs, or ask the editor to divide the source.",
      related: sourcePlaces(pair),
    };
  });
}

/** The mark of a block, such as `## `, belongs to the article; in a passage it is text that a reader sees. */
function blockMarks(pair: PassagePair): Finding[] {
  const pattern = /(?<=^|\n)[ \t]*(?:#{1,6}[ \t]|>[ \t]?|\|(?=.)|```|~~~|:::|[-*+][ \t](?=\S))/g;
  if (pattern.test(pair.source.text)) return [];
  return [...pair.target.text.matchAll(pattern)].flatMap(({ 0: mark, index }): Finding[] => {
    // A dash begins what somebody says, where it is no item of a list.
    if (mark.trim() === "-" && pair.unit.kind !== "list item" && index === 0) return [];
    const range: Range = { start: index, end: index + mark.length };
    return [
      {
        subject: pair.unit.id,
        place: targetPlace(pair, range),
        reason: `Unexpected \`${mark.trim()}\`, expected words alone: the mark of a block is the article's.`,
        note: "Remove the mark, or write a backslash before it where it is meant as a sign.",
        related: sourcePlaces(pair),
        ...targetFix(pair, range, "", `Remove \`${mark.trim()}\``),
      },
    ];
  });
}

function breaks(pair: PassagePair): Finding[] {
  const [wanted, found] = [countBreaks(pair.source.tree), countBreaks(pair.target.tree)];
  if (wanted === found) return [];
  return [
    {
      subject: pair.unit.id,
      place: pair.translated.places.target,
      reason: `Unexpected number of line breaks, expected ${wanted} as in the source, not ${found}.`,
      note: "Write `<br>` where the source has one.",
      related: sourcePlaces(pair),
    },
  ];
}

function countBreaks(children: readonly PhrasingContent[]): number {
  return children.reduce((count, node) => count + (node.type === "break" ? 1 : "children" in node ? countBreaks(node.children) : 0), 0);
}
