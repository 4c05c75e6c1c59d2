import { join } from "node:path";
import { replaceText } from "../edges/write/replace-text.ts";
import { parsePo } from "../libraries/codec/po-parse.ts";
import { writePo } from "../libraries/codec/po-write.ts";
import type { SurveyedPassage } from "../libraries/translation/survey.ts";
import type { ChangeClass } from "../model/change.ts";
import type { Checked, Diagnostic } from "../model/diagnostic.ts";
import type { SourceFile } from "../model/file.ts";
import type { Locale } from "../model/locale.ts";
import type { ArticleName } from "../model/workspace.ts";
import { acceptMessage } from "../translate/accept-message.ts";
import { CheckSession } from "./check-session.ts";
import { selectPassages } from "./select-passages.ts";

export interface AcceptRequest {
  readonly root: string;
  /** Articles and ids of units; all when empty. */
  readonly names: readonly string[];
  readonly locales: readonly string[];
  readonly classes?: readonly ChangeClass[];
  /** Whether files are written, or only judged. */
  readonly write: boolean;
}

/** A stale passage that is meant, and why it was not accepted, if it was not. */
export interface JudgedPassage {
  readonly locale: Locale;
  readonly passage: SurveyedPassage;
  readonly refused?: "errors" | "merged" | "rewritten" | "not stale";
  /** The errors that it would have. */
  readonly errors: readonly Diagnostic[];
}

export interface AcceptResult {
  readonly passages: readonly JudgedPassage[];
  /** Files that somebody else changed meanwhile; they are as they were. */
  readonly overtaken: readonly string[];
}

/** One PO file in which passages are accepted. */
interface OpenFile {
  readonly file: SourceFile;
  readonly article: ArticleName;
  readonly locale: Locale;
  readonly passages: readonly SurveyedPassage[];
}

/** Takes stale translations as right for the passages of now; one that would be an error, as after a lost citation, is never taken. */
export async function acceptPassages({ root, write, ...request }: AcceptRequest): Promise<Checked<AcceptResult | undefined>> {
  const files = new Map<string, SourceFile>();
  const { value: selection, diagnostics } = await selectPassages({
    root,
    ...request,
    onPrepared: ({ translations }) => {
      for (const { file } of translations.values()) files.set(file.path, file);
    },
  });
  if (selection === undefined || diagnostics.some(({ severity }) => severity === "error")) return { value: undefined, diagnostics };
  const refused: JudgedPassage[] = [];
  const open = selection.articles.flatMap((article) =>
    article.locales.flatMap((survey): OpenFile[] => {
      const file = files.get(survey.file);
      const meant = survey.passages.filter((passage) => selection.isMeant(article, passage));
      const judged = meant.map((passage) => ({ passage, refused: refusalOf(passage, request) }));
      for (const { passage, refused: why } of judged)
        if (why !== undefined && why !== "ignored") refused.push({ locale: survey.locale, passage, refused: why, errors: [] });
      const passages = judged.filter((each) => each.refused === undefined).map(({ passage }) => passage);
      return file === undefined || passages.length === 0 ? [] : [{ file, article: article.article, locale: survey.locale, passages }];
    }),
  );
  const errors = await findErrors(root, open);
  const overtaken: string[] = [];
  const judged = open.map((each) => judge(each, errors));
  if (write) {
    for (const { file, passages } of judged) {
      const accepted = passages.filter((each) => each.refused === undefined).map(({ passage }) => passage);
      const text = withAccepted(file, accepted);
      if (accepted.length > 0 && !(await replaceText(join(root, file.path), file.text, text))) overtaken.push(file.path);
    }
  }
  return { value: { passages: [...judged.flatMap(({ passages }) => passages), ...refused], overtaken }, diagnostics };
}

/** Why a passage is not even tried; what was not named is passed over in silence. */
function refusalOf(
  { unit, grade }: SurveyedPassage,
  { names, classes }: Pick<AcceptRequest, "names" | "classes">,
): JudgedPassage["refused"] | "ignored" {
  const isNamed = names.includes(unit.id);
  if (grade.state !== "stale") return isNamed ? "not stale" : "ignored";
  // Before `sync` the translation is that of one of its parts.
  if (unit.origin.mergedFrom.length > 0) return "merged";
  // Who accepts by the dozen does not mean what says something else now.
  const isMeant = isNamed || classes?.includes("rewritten") === true;
  return grade.change.class === "rewritten" && !isMeant ? "rewritten" : undefined;
}

/** The errors that would be in the PO files if everything were accepted. */
async function findErrors(root: string, open: readonly OpenFile[]): Promise<readonly Diagnostic[]> {
  if (open.length === 0) return [];
  const unsaved = new Map(open.map(({ file, passages }) => [file.path, withAccepted(file, passages)]));
  const { diagnostics } = await new CheckSession(root, { unsaved }).check([...new Set(open.map(({ article }) => article))]);
  return diagnostics.filter(({ severity, waived, place }) => severity === "error" && waived === undefined && unsaved.has(place.file));
}

function judge({ file, locale, passages }: OpenFile, errors: readonly Diagnostic[]): { file: SourceFile; passages: JudgedPassage[] } {
  const own = errors.filter(({ place }) => place.file === file.path);
  const spans = new Map(
    parsePo(withAccepted(file, passages)).file.messages.flatMap(({ context, obsolete, place }) =>
      context === undefined || obsolete ? [] : [[context, place.message] as const],
    ),
  );
  const judged = passages.map((passage): JudgedPassage => {
    const span = spans.get(passage.unit.id);
    const found = own.filter(({ place: { position } }) => {
      if (position === undefined || span === undefined) return false;
      return position.start.line >= span.start.line && position.start.line <= span.end.line;
    });
    return { locale, passage, errors: found, ...(found.length > 0 ? { refused: "errors" } : {}) };
  });
  return { file, passages: judged };
}

function withAccepted({ text }: SourceFile, passages: readonly SurveyedPassage[]): string {
  const texts = new Map<string, string>(passages.map(({ unit }) => [unit.id, unit.text]));
  const { file } = parsePo(text);
  const messages = file.messages.map((message) => {
    const now = message.obsolete ? undefined : texts.get(message.context ?? "");
    return now === undefined ? message : acceptMessage(message, now);
  });
  return writePo({ ...file, messages });
}
