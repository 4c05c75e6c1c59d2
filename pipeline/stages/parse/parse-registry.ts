import { parsePo } from "../../libraries/codec/po-parse.ts";
import { readUnitNotes } from "../../libraries/codec/unit-notes.ts";
import type { RegisteredUnit } from "../../model/article.ts";
import type { Checked } from "../../model/diagnostic.ts";
import type { SourceFile } from "../../model/file.ts";
import type { AnchorId, UnitId } from "../../model/unit.ts";
import { describePoProblem } from "./describe-po-problem.ts";

/** Parses a unit registry: the `.pot` file that says which ids an article's units have. */
export function parseRegistry(file: SourceFile | undefined): Checked<readonly RegisteredUnit[]> {
  if (file === undefined) return { value: [], diagnostics: [] };
  const { file: po, problems } = parsePo(file.text);
  const units = po.messages
    .filter(({ context }) => context !== undefined)
    .map((message): RegisteredUnit => {
      const notes = readUnitNotes(message.obsolete ? message.translatorComments : message.extractedComments);
      return {
        id: message.context as UnitId,
        kind: notes.kind,
        text: message.id,
        ...(notes.anchor === undefined ? {} : { anchor: notes.anchor as AnchorId }),
        ...(message.obsolete ? { retired: true } : {}),
      };
    });
  return { value: units, diagnostics: problems.map((problem) => describePoProblem(problem, file)) };
}
