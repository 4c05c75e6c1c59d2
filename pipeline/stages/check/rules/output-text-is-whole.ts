import { excerpt } from "../../../libraries/text/excerpt.ts";
import type { ExpectedPassage } from "../output/expected-passage.ts";
import { type FoundPassage, findPassages } from "../output/find-passages.ts";
import { outputFinding } from "../output/output-finding.ts";
import type { Finding, OutputRule, OutputSubject } from "../rule.ts";

/** The words of every passage stand in a finished file, in the order of the article. */
export const outputTextIsWhole: OutputRule = {
  id: "output-text-is-whole",
  scope: "output",
  severity: "error",
  check(subject) {
    const { file, model } = subject;
    if (model === undefined) return [];
    const [first, ...others] = model.editions.map((edition) => findPassages(file, edition));
    return (first ?? []).flatMap((found, index): Finding[] => {
      // A last heading under which the references are put goes away with them.
      if (found.passage.unit?.kind === "heading" && wordsOf(found.passage) === model.referencesTitle) return [];
      // A passage may be shown in one way or another: one of them must be there.
      if ([found, ...others.flatMap((list) => list[index] ?? [])].some(isThere)) return [];
      return [describe(found, subject)];
    });
  },
};

function isThere({ spans, isInOrder }: FoundPassage): boolean {
  return spans !== undefined && isInOrder;
}

function describe({ passage, spans, text }: FoundPassage, subject: OutputSubject): Finding {
  const where = spans?.[0] === undefined ? {} : (text.runsOf(spans[0])[0]?.spot ?? {});
  const fault = spans === undefined ? "absence of" : "place of";
  const wanted = spans === undefined ? "expected them in the file" : "expected them where the article has them";
  return outputFinding(subject, where, {
    reason: `Unexpected ${fault} the words “${excerpt(wordsOf(passage))}” (${nameOf(passage)}), ${wanted}.`,
    subject: passage.unit?.id ?? wordsOf(passage),
    note: "Build the file again; if that does not help, the theme or Tetrapla is at fault.",
    ...(passage.unit === undefined ? {} : { related: [{ place: passage.unit.place, message: "The passage in the source" }] }),
  });
}

function wordsOf({ pieces }: ExpectedPassage): string {
  return pieces
    .map(({ text }) => text)
    .join(" … ")
    .replace(/\s+/g, " ")
    .trim();
}

function nameOf({ unit }: ExpectedPassage): string {
  return unit === undefined ? "code" : `${unit.kind} ${unit.id}`;
}
