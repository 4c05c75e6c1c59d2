import type { Nodes, PhrasingContent } from "mdast";
import type { EditionRule, Finding } from "../rule.ts";
import { type PassagePair, passagePairs } from "../translation/passage-pairs.ts";
import { sourcePlaces, targetPlace } from "../translation/places.ts";

/** A translation emphasizes as much as its source does; more of it only where there is some. */
export const translationKeepsEmphasis: EditionRule = {
  id: "translation-keeps-emphasis",
  scope: "edition",
  severity: "warning",
  check: (subject) => passagePairs(subject).flatMap(judge),
};

const marks = { emphasis: "*…*", strong: "**…**", delete: "~~…~~" } as const;

type Emphasis = Extract<Nodes, { type: keyof typeof marks }>;

function judge(pair: PassagePair): Finding[] {
  const [source, target] = [emphasesOf(pair.source.tree), emphasesOf(pair.target.tree)];
  if (source.length === 0 && target.length === 0) return [];
  const count = (list: readonly Emphasis[], type: Emphasis["type"]): number => list.filter((node) => node.type === type).length;
  const types = Object.keys(marks) as Emphasis["type"][];
  const lost = types.filter((type) => count(target, type) < count(source, type));
  const added = target.filter(({ type }) => count(source, type) === 0);
  return [
    ...added.map((node, index): Finding => {
      // What is strong here may be what is emphasized there.
      const meant = lost[index];
      return {
        subject: pair.unit.id,
        place: targetPlace(pair, { start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0 }),
        reason: `Unexpected \`${marks[node.type]}\`, expected ${meant === undefined ? "none as in the source" : `\`${marks[meant]}\` as in the source`}.`,
        note: meant === undefined ? "Remove the marks, or escape them where they are meant as signs." : `Write \`${marks[meant]}\`.`,
        related: sourcePlaces(pair),
      };
    }),
    ...lost.slice(added.length).map(
      (type): Finding => ({
        subject: pair.unit.id,
        place: pair.translated.places.target,
        reason: `Unexpected number of \`${marks[type]}\`, expected ${count(source, type)} as in the source, not ${count(target, type)}.`,
        note: "Emphasize what the source emphasizes.",
        related: sourcePlaces(pair),
      }),
    ),
  ];
}

function emphasesOf(children: readonly PhrasingContent[]): Emphasis[] {
  return children.flatMap((node): Emphasis[] => [
    ...(node.type === "emphasis" || node.type === "strong" || node.type === "delete" ? [node] : []),
    ...("children" in node ? emphasesOf(node.children) : []),
  ]);
}
