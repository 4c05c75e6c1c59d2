import { writeCsv } from "../libraries/codec/csv.ts";
import { parsePo } from "../libraries/codec/po-parse.ts";
import { writePo } from "../libraries/codec/po-write.ts";
import { writeTmx } from "../libraries/codec/tmx-write.ts";
import { writeXliff } from "../libraries/codec/xliff-write.ts";
import { writeGlossaryTable } from "../libraries/locale/glossary-table.ts";
import { readGlossary } from "../libraries/locale/read-glossary.ts";
import type { PassageProgress, SurveyedPassage } from "../libraries/translation/survey.ts";
import type { Checked, Diagnostic } from "../model/diagnostic.ts";
import type { Direction, Locale } from "../model/locale.ts";
import type { ArticleName, Workspace } from "../model/workspace.ts";
import { readWorkspace } from "../stages/read/read-workspace.ts";
import { exportReview, type ReviewedLocale } from "../translate/export-review.ts";
import { exportTmx } from "../translate/export-tmx.ts";
import { exportXliff } from "../translate/export-xliff.ts";
import { syncTranslation } from "../translate/sync-translation.ts";
import { loadLocales } from "./load-locales.ts";
import type { PreparedArticle } from "./prepare-article.ts";
import { surveyWorkspace, targetLocales } from "./survey-workspace.ts";
import { unknownNames } from "./unknown-names.ts";

/** What a translator, or their tool, can be given. */
export type ExchangeFormat = "xliff" | "po" | "tmx" | "csv" | "html";

export interface ExportRequest {
  readonly root: string;
  readonly articles?: readonly string[];
  readonly locales?: readonly string[];
  readonly format: ExchangeFormat;
  /** Only passages that are so far; all of them when absent. */
  readonly only?: readonly PassageProgress[];
}

/** A file for a translator, and how many passages or terms it has. */
export interface ExportedFile {
  readonly text: string;
  readonly count: number;
}

/** Puts what a translator needs into one file; no value when the workspace cannot be read, or lacks what is asked for. */
export async function exportWorkspace(request: ExportRequest): Promise<Checked<ExportedFile | undefined>> {
  if (request.format === "csv") return exportGlossary(request);
  const prepared = new Map<ArticleName, PreparedArticle>();
  const { root, articles, locales, only } = request;
  const { value, diagnostics } = await surveyWorkspace({
    root,
    ...(articles === undefined ? {} : { articles }),
    ...(locales === undefined ? {} : { locales }),
    onPrepared: (article) => prepared.set(article.article.name, article),
  });
  if (value === undefined) return { value: undefined, diagnostics };
  const { workspace } = value;
  const isWanted = ({ progress }: SurveyedPassage): boolean => only?.includes(progress) ?? true;
  const parts = value.articles.map(({ article: name, locales: surveys }): ReviewedLocale[] => {
    const article = prepared.get(name)?.article;
    if (article === undefined) return [];
    return surveys.map((survey) => ({
      article,
      survey,
      links: workspace.publication.policies.get(survey.locale)?.links ?? {},
      passages: survey.passages.filter(isWanted),
    }));
  });
  const wanted = parts.flat().filter(({ passages }) => passages.length > 0);
  const count = wanted.reduce((sum, { passages }) => sum + passages.length, 0);
  switch (request.format) {
    case "xliff":
      return { value: { text: writeXliff(wanted.map((part) => exportXliff(part, part.passages))), count }, diagnostics };
    case "po": {
      const [only, ...others] = wanted;
      if (others.length > 0) return { value: undefined, diagnostics: [severalArticles(wanted.length)] };
      return { value: { text: only === undefined ? "" : exportPo(only, prepared), count }, diagnostics };
    }
    case "html":
      return { value: { text: exportReview(wanted, workspace.publication.title, directions(workspace)), count }, diagnostics };
    case "tmx": {
      const units = parts.flatMap(exportTmx);
      return { value: { text: writeTmx(units, workspace.publication.source), count: units.length }, diagnostics };
    }
  }
}

/** The locale's PO file brought up to the article, with the wanted messages alone. */
function exportPo({ article, survey, passages }: ReviewedLocale, prepared: ReadonlyMap<ArticleName, PreparedArticle>): string {
  const present = prepared.get(article.name)?.translations.get(survey.locale)?.file.text;
  const synced = syncTranslation(article, survey.locale, present === undefined ? undefined : parsePo(present).file);
  const ids = new Set<string>(passages.map(({ unit }) => unit.id));
  return writePo({
    header: synced.header,
    messages: synced.messages.filter(({ context, obsolete }) => !obsolete && ids.has(context ?? "")),
  });
}

function severalArticles(count: number): Diagnostic {
  return {
    ruleId: "request-is-known",
    severity: "error",
    place: { file: "publication.yaml" },
    reason: `Unexpected ${count} articles for one PO file, expected one.`,
    note: "Name one article and one locale, or export XLIFF, which holds several.",
  };
}

async function exportGlossary(request: ExportRequest): Promise<Checked<ExportedFile | undefined>> {
  const { value: workspace, diagnostics } = await readWorkspace(request.root);
  if (workspace === undefined) return { value: undefined, diagnostics };
  const unknown = unknownNames(request, workspace);
  if (unknown.length > 0) return { value: undefined, diagnostics: unknown };
  const glossary: Checked<ReturnType<typeof readGlossary>["value"]> =
    workspace.glossary === undefined ? { value: [], diagnostics: [] } : readGlossary(workspace.glossary);
  const found: Diagnostic[] = [...diagnostics, ...glossary.diagnostics];
  if (glossary.diagnostics.length > 0) return { value: undefined, diagnostics: found };
  const table = writeGlossaryTable(glossary.value, targetLocales(workspace, request.locales));
  return { value: { text: writeCsv(table), count: glossary.value.length }, diagnostics: found };
}

/** Which way each locale is written. */
function directions(workspace: Workspace): (locale: Locale) => Direction {
  const { kits } = loadLocales(workspace).value;
  return (locale) => kits.get(locale)?.conventions.direction ?? "ltr";
}
