import type { PoFile } from "../../pipeline/libraries/codec/po.ts";
import { parsePo } from "../../pipeline/libraries/codec/po-parse.ts";
import { writePo } from "../../pipeline/libraries/codec/po-write.ts";
import { readXliff } from "../../pipeline/libraries/codec/xliff-read.ts";
import { writeXliff } from "../../pipeline/libraries/codec/xliff-write.ts";
import { knownLabels } from "../../pipeline/libraries/markdown/known-labels.ts";
import type { SurveyedLocale, SurveyedPassage } from "../../pipeline/libraries/translation/survey.ts";
import type { Article } from "../../pipeline/model/article.ts";
import type { Locale } from "../../pipeline/model/locale.ts";
import type { LinkMap, Publication } from "../../pipeline/model/publication.ts";
import { exportXliff } from "../../pipeline/translate/export-xliff.ts";
import { importUnit } from "../../pipeline/translate/import-unit.ts";
import type { ImportedPassage } from "../../pipeline/translate/imported.ts";
import { putMessages } from "../../pipeline/translate/put-messages.ts";
import { surveyArticle } from "../../pipeline/translate/survey-article.ts";
import { syncRegistry } from "../../pipeline/translate/sync-registry.ts";
import { syncTranslation } from "../../pipeline/translate/sync-translation.ts";
import { prepare } from "./prepared-article.ts";
import { pseudoTranslation } from "./pseudo-translation.ts";

const ru = "ru" as Locale;

/** An article with its registry and its Russian PO file, as `sync` would write both. */
export interface TestPublication {
  readonly markdown: string;
  readonly references: string;
  readonly registry: string;
  readonly po: string;
}

/** Makes an article's registry and PO file; `translate` gives each unit's translation, the pseudo one by default. */
export function publish(
  markdown: string,
  references: string,
  translate: (unit: Article["units"][number], article: Article) => string = pseudoTranslation,
): TestPublication {
  const { article } = prepare({ markdown, references });
  const skeleton = syncTranslation(article, ru, undefined);
  const messages = skeleton.messages.map((message) => {
    const unit = article.byId.get(message.context as Article["units"][number]["id"]);
    return { ...message, translation: unit === undefined ? "" : translate(unit, article) };
  });
  return { markdown, references, registry: writePo(syncRegistry(article, [])), po: writePo({ ...skeleton, messages }) };
}

/** The publication after an edit of its text, before or after `sync`. */
export function edit(publication: TestPublication, markdown: string, isSynced = false): TestPublication {
  const edited = { ...publication, markdown };
  if (!isSynced) return edited;
  const { article, registry } = open(edited);
  return {
    ...edited,
    registry: writePo(syncRegistry(article, registry)),
    po: writePo(syncTranslation(article, ru, parsePo(publication.po).file)),
  };
}

/** The article of a publication, prepared. */
export function open(publication: TestPublication): ReturnType<typeof prepare> {
  const known = opened.get(publication);
  if (known !== undefined) return known;
  const { markdown, references, registry, po } = publication;
  const prepared = prepare({ markdown, references, registry, translations: { ru: po } });
  opened.set(publication, prepared);
  return prepared;
}

const opened = new WeakMap<TestPublication, ReturnType<typeof prepare>>();

/** How far the Russian passages of a publication are. */
export function survey(publication: TestPublication): SurveyedLocale {
  const policies = { policies: new Map() } as unknown as Publication;
  const [locale] = surveyArticle(open(publication), policies, [ru]).locales;
  if (locale === undefined) throw new Error("the survey has the locale");
  return locale;
}

/** The publication as an XLIFF document. */
export function exportTo(publication: TestPublication, isWanted: (passage: SurveyedPassage) => boolean = () => true): string {
  const locale = survey(publication);
  return writeXliff([exportXliff({ article: open(publication).article, survey: locale, links: {} }, locale.passages.filter(isWanted))]);
}

/** What comes of an XLIFF document: the PO file after it, and how each unit ended. */
export function importFrom(
  publication: TestPublication,
  xliff: string,
  { asSuggestions = false, links = {} }: { readonly asSuggestions?: boolean; readonly links?: LinkMap } = {},
): { readonly publication: TestPublication; readonly passages: readonly (ImportedPassage & { readonly id: string })[] } {
  const read = readXliff(xliff);
  if ("problem" in read) throw new Error(read.problem.reason);
  const { article } = open(publication);
  const po: PoFile = parsePo(publication.po).file;
  const context = { known: knownLabels(article.tree), links };
  const file = { path: "memo.xlf", text: xliff };
  const passages = read.files.flatMap(({ units }) =>
    units.map((returned) => {
      const unit = article.byId.get(returned.id as Article["units"][number]["id"]);
      if (unit === undefined) throw new Error(`${returned.id} is a unit`);
      const stored = po.messages.find((message) => message.context === returned.id && !message.obsolete);
      return { id: returned.id, ...importUnit(returned, { unit, stored, context }, file, { asSuggestions, origin: "memo.xlf" }) };
    }),
  );
  const messages = new Map(
    passages.flatMap(({ written }) => (written === undefined ? [] : [[written.unit.id as string, written.message] as const])),
  );
  return {
    publication: { ...publication, po: messages.size === 0 ? publication.po : writePo(putMessages(article, ru, po, messages)) },
    passages,
  };
}
