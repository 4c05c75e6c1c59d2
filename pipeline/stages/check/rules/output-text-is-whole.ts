import { excerpt } from "../../../libraries/text/excerpt.ts";
import type { Spot } from "../../../model/published.ts";
import type { ExpectedPassage } from "../output/expected-passage.ts";
import { type FoundColumn, findColumns, isThere } from "../output/find-columns.ts";
import { type ExchangedPassage, findExchanged } from "../output/find-exchanged.ts";
import { type FoundPassage, findPieces } from "../output/find-passages.ts";
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
    return columns.flatMap((column, index) => {
      const left = columns[index - 1];
      return [
        ...column.passages.filter((found) => !isThere(found)).map((found) => describe(found, column, columns, subject)),
        ...(left === undefined ? [] : findExchanged(column, left, file).map((pair) => describeExchange(pair, column, subject))),
      ];
    });
  },
};

const note = "Build the file again; if that does not help, the theme or Tetrapla is at fault.";

function describe(found: FoundPassage, column: FoundColumn, columns: readonly FoundColumn[], subject: OutputSubject): Finding {
  const { passage, spans } = found;
  const { fault, wanted, spot } =
    spans === undefined
      ? explainAbsence(passage, column, columns)
      : { fault: "place", wanted: "them where the article has them", spot: spotOf(found) };
  return outputFinding(subject, spot, {
    reason: `Unexpected ${fault} of the words “${excerpt(wordsOf(passage))}” (${nameOf(passage, columns.length > 1 ? column : undefined)}), expected ${wanted}.`,
    subject: passage.unit?.id ?? wordsOf(passage),
    note,
    ...(passage.unit === undefined ? {} : { related: [{ place: passage.unit.place, message: "The passage in the source" }] }),
  });
}

/** Where several languages stand side by side, the place of what is absent is beside what is there. */
function explainAbsence(
  passage: ExpectedPassage,
  column: FoundColumn,
  columns: readonly FoundColumn[],
): { readonly fault: string; readonly wanted: string; readonly spot: Spot } {
  const others = columns.flatMap((other) => {
    const mate =
      other === column ? undefined : other.passages.find((each) => passage.unit !== undefined && each.passage.unit === passage.unit);
    return mate === undefined ? [] : [{ other, mate }];
  });
  for (const { other, mate } of others) {
    const { text } = mate;
    const pieces = passage.pieces.map((piece) => ({ ...piece, text: text.prepare(piece.text) }));
    const [span] = findPieces(text.haystack, pieces, 0) ?? [];
    if (span !== undefined && wordsOf(mate.passage) !== wordsOf(passage))
      return { fault: `column \`${other.locale}\``, wanted: `\`${column.locale}\``, spot: text.runsOf(span)[0]?.spot ?? {} };
  }
  const beside = others.find(({ mate }) => isThere(mate))?.mate;
  if (beside === undefined) return { fault: "absence", wanted: "them in the file", spot: {} };
  return { fault: "absence", wanted: `them beside “${excerpt(wordsOf(beside.passage))}”`, spot: spotOf(beside) };
}

function describeExchange({ found, mate }: ExchangedPassage, column: FoundColumn, subject: OutputSubject): Finding {
  const { passage } = found;
  const reason = `Unexpected place of the words “${excerpt(wordsOf(passage))}” (${nameOf(passage, column)}), expected them behind “${excerpt(wordsOf(mate.passage))}”, as the columns stand.`;
  return outputFinding(subject, spotOf(found), { reason, subject: passage.unit?.id ?? wordsOf(passage), note });
}

function spotOf({ spans, text }: FoundPassage): Spot {
  return spans?.[0] === undefined ? {} : (text.runsOf(spans[0])[0]?.spot ?? {});
}

function nameOf({ unit }: ExpectedPassage, column: FoundColumn | undefined): string {
  const name = unit === undefined ? "code" : `${unit.kind} ${unit.id}`;
  return column === undefined ? name : `${name}, ${column.locale}`;
}
