import { excerpt } from "../../../libraries/text/excerpt.ts";
import type { PublishedFile, Spot } from "../../../model/published.ts";
import type { UnitId } from "../../../model/unit.ts";
import type { ExpectedPassage } from "../output/expected-passage.ts";
import { type FoundColumn, findColumns, isThere } from "../output/find-columns.ts";
import { type FoundPassage, findPieces, isOrderedIn } from "../output/find-passages.ts";
import { outputFinding } from "../output/output-finding.ts";
import { wordsOf } from "../output/words-of.ts";
import type { Finding, OutputRule, OutputSubject } from "../rule.ts";

/** The words of every passage stand in a finished file, in the order of the article, and each in the column of its language. */
export const outputTextIsWhole: OutputRule = {
  id: "output-text-is-whole",
  scope: "output",
  severity: "error",
  check(subject) {
    const { file, model } = subject;
    if (model === undefined) return [];
    const columns = findColumns(file, model);
    return [
      ...columns.flatMap((column) =>
        column.passages.flatMap((found) => (isThere(found) ? [] : [describe(found, column, columns, subject)])),
      ),
      ...columns.slice(1).flatMap((column, index) => findExchanged(column, columns[index], file).map((pair) => exchange(pair, subject))),
    ];
  },
};

const note = "Build the file again; if that does not help, the theme or Tetrapla is at fault.";

function describe(found: FoundPassage, column: FoundColumn, columns: readonly FoundColumn[], subject: OutputSubject): Finding {
  const { passage, spans } = found;
  const [fault, wanted, spot] =
    spans === undefined ? explainAbsence(found, column, columns) : ["place of", "expected them where the article has them", spotOf(found)];
  return outputFinding(subject, spot, {
    reason: `Unexpected ${fault} the words “${excerpt(wordsOf(passage))}” (${nameOf(passage, columns.length > 1 ? column : undefined)}), ${wanted}.`,
    subject: passage.unit?.id ?? wordsOf(passage),
    note,
    ...(passage.unit === undefined ? {} : { related: [{ place: passage.unit.place, message: "The passage in the source" }] }),
  });
}

/** Where several languages stand side by side, the place of what is absent is beside what is there. */
function explainAbsence({ passage }: FoundPassage, column: FoundColumn, columns: readonly FoundColumn[]): [string, string, Spot] {
  for (const other of columns.filter((each) => each !== column)) {
    const mate = other.passages.find((each) => each.passage.unit !== undefined && each.passage.unit === passage.unit);
    if (mate === undefined) continue;
    const { text } = mate;
    const pieces = passage.pieces.map((piece) => ({ ...piece, text: text.prepare(piece.text) }));
    const [span] = findPieces(text.haystack, pieces, 0) ?? [];
    const isOwn = isThere(mate) && wordsOf(mate.passage) === wordsOf(passage);
    if (span !== undefined && !isOwn)
      return [`column \`${other.locale}\` of`, `expected \`${column.locale}\``, text.runsOf(span)[0]?.spot ?? {}];
    if (isThere(mate)) return ["absence of", `expected them beside “${excerpt(wordsOf(mate.passage))}”`, spotOf(mate)];
  }
  return ["absence of", "expected them in the file", {}];
}

function spotOf({ spans, text }: FoundPassage): Spot {
  return spans?.[0] === undefined ? {} : (text.runsOf(spans[0])[0]?.spot ?? {});
}

/** Passages that stand before those of the language to which they should come second, each with that. */
function findExchanged(
  column: FoundColumn,
  before: FoundColumn | undefined,
  file: PublishedFile,
): [FoundPassage, FoundPassage, FoundColumn][] {
  if (before === undefined) return [];
  const order = new Map(file.runs.map((run, index) => [run, index]));
  const orderOf = ({ spans, text }: FoundPassage): number => {
    const run = spans?.[0] === undefined ? undefined : text.runsOf(spans[0])[0];
    return (run && order.get(run)) ?? Number.NaN;
  };
  const mates = new Map<UnitId | undefined, FoundPassage>(before.passages.map((each) => [each.passage.unit?.id, each]));
  return column.passages.flatMap((found): [FoundPassage, FoundPassage, FoundColumn][] => {
    const mate = found.passage.unit === undefined ? undefined : mates.get(found.passage.unit.id);
    if (mate === undefined || !isThere(found) || !isThere(mate) || !isOrderedIn(file, found.passage)) return [];
    return orderOf(found) < orderOf(mate) ? [[found, mate, column]] : [];
  });
}

function exchange([found, mate, column]: [FoundPassage, FoundPassage, FoundColumn], subject: OutputSubject): Finding {
  const { passage } = found;
  const reason = `Unexpected place of the words “${excerpt(wordsOf(passage))}” (${nameOf(passage, column)}), expected them behind “${excerpt(wordsOf(mate.passage))}”, as the columns stand.`;
  return outputFinding(subject, spotOf(found), { reason, subject: passage.unit?.id ?? wordsOf(passage), note });
}

function nameOf({ unit }: ExpectedPassage, column: FoundColumn | undefined): string {
  const name = unit === undefined ? "code" : `${unit.kind} ${unit.id}`;
  return column === undefined ? name : `${name}, ${column.locale}`;
}
