import { poHeaderField } from "../libraries/codec/po-header.ts";
import { parsePo } from "../libraries/codec/po-parse.ts";
import { readTmx } from "../libraries/codec/tmx-read.ts";
import type { ReturnedFile, ReturnedUnit } from "../libraries/codec/xliff.ts";
import { readXliff } from "../libraries/codec/xliff-read.ts";
import { matchLocale } from "../libraries/locale/match-locale.ts";
import { placeAt } from "../libraries/text/place-at.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import type { SourceFile } from "../model/file.ts";
import type { Locale } from "../model/locale.ts";
import { importMemory, type MemoryPair } from "../translate/import-memory.ts";
import { importMessage } from "../translate/import-message.ts";
import { type ImportMode, importUnit } from "../translate/import-unit.ts";
import { type ImportedPassage, type ImportRange, refuse } from "../translate/imported.ts";
import type { ImportDesk, OpenTranslation } from "./import-desk.ts";

/** How a file is imported. */
export interface ImportOptions {
  /** The language that the command line names. */
  readonly locale?: Locale;
  readonly as?: "suggestions" | "translations";
}

/** What became of a file: its passages, or why it was not read. */
export interface ReadImport {
  readonly passages: readonly ImportedPassage[];
  readonly failure?: Diagnostic;
}

type Import = (file: SourceFile, desk: ImportDesk, options: ImportOptions) => Promise<ReadImport>;

/** Imports an XLIFF file: every unit by its id. */
export const importXliff: Import = async (file, desk, options) => {
  const read = readXliff(file.text);
  if ("problem" in read) return failed(file, read.problem);
  const passages: ImportedPassage[] = [];
  for (const part of read.files) {
    const locale = localeOf(part.targetLanguage, desk, options);
    if (locale === undefined)
      return failed(file, { ...part, end: part.start + 5, ...noLocale("target-language", part.targetLanguage, desk) });
    const seen = new Set<string>();
    const byId = await articlesOf(part, desk, locale);
    for (const unit of part.units) {
      const translation = byId(unit.id);
      passages.push(seen.has(unit.id) ? refuse(unit, file, twice(unit.id)) : importInto(translation, unit, file, options));
      seen.add(unit.id);
    }
  }
  return { passages };
};

function importInto(
  translation: OpenTranslation | undefined,
  unit: ReturnedUnit,
  file: SourceFile,
  options: ImportOptions,
): ImportedPassage {
  const target = translation?.target(unit.id);
  if (translation === undefined || target === undefined) return refuse(unit, file, unknownUnit(unit.id, translation !== undefined));
  if (!translation.isReadable) return refuse(unit, file, unreadable(translation));
  const passage = importUnit(unit, target, file, modeOf(file, options, "translations"));
  translation.put(passage);
  return passage;
}

/** Finds the article of a unit: the one that the file names, or else any other. */
async function articlesOf(part: ReturnedFile, desk: ImportDesk, locale: Locale): Promise<(id: string) => OpenTranslation | undefined> {
  const named = await desk.byPath(part.original, locale);
  const isComplete = named !== undefined && part.units.every(({ id }) => named.target(id) !== undefined);
  const all = isComplete ? [] : await desk.all(locale);
  return (id) => (named?.target(id) === undefined ? (all.find((each) => each.target(id) !== undefined) ?? named) : named);
}

/** Imports a PO file: messages with the ids of units by these, and those of any other project by their texts. */
export const importPo: Import = async (file, desk, options) => {
  const { file: po, problems } = parsePo(file.text);
  const [problem] = problems;
  if (problem !== undefined) return failed(file, { ...problem, start: problem.position.start.offset, end: problem.position.end.offset });
  const tag = poHeaderField(po.header, "Language");
  const locale = localeOf(tag, desk, options);
  if (locale === undefined) return failed(file, { start: 0, end: 0, ...noLocale("Language", tag, desk) });
  const translations = await desk.all(locale);
  const find = (id: string | undefined): OpenTranslation | undefined => translations.find((each) => id !== undefined && each.target(id));
  const messages = po.messages.filter(({ obsolete }) => !obsolete);
  if (!messages.some(({ context }) => find(context) !== undefined)) {
    const pairs = messages.map((message): MemoryPair => {
      const { start, end } = message.place.message;
      return {
        source: message.id,
        target: message.translation,
        isDraft: message.flags.includes("fuzzy"),
        start: start.offset,
        end: end.offset,
      };
    });
    return importPairs(pairs, translations, modeOf(file, options, "translations"));
  }
  const passages = messages.map((message): ImportedPassage => {
    const { start, end } = message.place.message;
    const range = { start: start.offset, end: end.offset };
    const translation = find(message.context);
    const target = translation?.target(message.context ?? "");
    const place = message.place.context ?? message.place.id;
    const at = { range: { start: place.start.offset, end: place.end.offset } };
    if (translation === undefined || target === undefined)
      return refuse(range, file, { ...unknownUnit(message.context ?? "", false), ...at });
    if (!translation.isReadable) return refuse(range, file, { ...unreadable(translation), ...at });
    const passage = importMessage(message, target, modeOf(file, options, "translations"));
    translation.put(passage);
    return passage;
  });
  return { passages };
};

/** Imports a translation memory: its texts are suggestions wherever a passage lacks a translation. */
export const importTmx: Import = async (file, desk, options) => {
  const read = readTmx(file.text);
  if ("problem" in read) return failed(file, read.problem);
  const { source, locales } = desk.workspace.publication;
  const targets = locales.filter((locale) => locale !== source && (options.locale ?? locale) === locale);
  const passages: ImportedPassage[] = [];
  for (const locale of targets) {
    const pairs = read.units.flatMap(({ texts, start, end }): MemoryPair[] => {
      const from = texts.find(({ language }) => matchLocale(language, locales) === source);
      const to = texts.find(({ language }) => matchLocale(language, locales) === locale);
      return from === undefined || to === undefined ? [] : [{ source: from.text, target: to.text, isDraft: false, start, end }];
    });
    if (pairs.length > 0)
      passages.push(...(await importPairs(pairs, await desk.all(locale), modeOf(file, options, "suggestions"))).passages);
  }
  return { passages };
};

async function importPairs(pairs: readonly MemoryPair[], translations: readonly OpenTranslation[], mode: ImportMode): Promise<ReadImport> {
  const owners = new Map<string, OpenTranslation>();
  const targets = translations
    .filter(({ isReadable }) => isReadable)
    .flatMap((translation) => translation.targets().map((target) => [translation, target] as const));
  for (const [translation, { unit }] of targets) owners.set(unit.id, translation);
  const passages = importMemory(
    pairs,
    targets.map(([, target]) => target),
    mode,
  );
  for (const passage of passages) owners.get(passage.written?.unit.id ?? "")?.put(passage);
  return { passages };
}

function modeOf(file: SourceFile, { as }: ImportOptions, usual: "suggestions" | "translations"): ImportMode {
  return { asSuggestions: (as ?? usual) === "suggestions", origin: file.path.split("/").at(-1) ?? file.path };
}

/** The language of a file: what it says itself, which the command line must not contradict. */
function localeOf(tag: string | undefined, { workspace }: ImportDesk, { locale }: ImportOptions): Locale | undefined {
  const { source, locales } = workspace.publication;
  const targets = locales.filter((each) => each !== source);
  if (tag === undefined || tag.trim() === "") return locale;
  const own = matchLocale(tag, targets);
  return locale === undefined || own === locale ? own : undefined;
}

function noLocale(name: string, tag: string | undefined, { workspace }: ImportDesk): { reason: string; note: string } {
  const { source, locales } = workspace.publication;
  const expected = locales.filter((each) => each !== source).join(", ");
  const reason = `Unexpected ${tag ? `${name} \`${tag}\`` : `absence of \`${name}\``}, expected the locale that is meant: ${expected}.`;
  return { reason, note: "Name the locale of the file with --locale, or correct it in the file." };
}

function failed(
  file: SourceFile,
  { start, end, reason, note }: ImportRange & { readonly reason: string; readonly note: string },
): ReadImport {
  const diagnostic: Diagnostic = { ruleId: "import-is-readable", severity: "error", place: placeAt(file, start, end), reason, note };
  return { passages: [], failure: diagnostic };
}

function twice(id: string): { reason: string; note: string } {
  return { reason: `Unexpected second unit \`${id}\`, expected each once.`, note: "Remove one of the two." };
}

function unknownUnit(id: string, isNamed: boolean): { reason: string; note: string } {
  const where = isNamed ? "one of the article" : "one of the publication's articles";
  return {
    reason: `Unexpected id \`${id}\`, expected ${where}: a tool has changed it, or the passage is gone.`,
    note: "Take the id from the file that was exported.",
  };
}

function unreadable({ article, locale }: OpenTranslation): { reason: string; note: string } {
  const path = `translations/${locale}/${article.name}.po`;
  return { reason: `Unexpected errors in \`${path}\`, expected a file that can be read whole.`, note: "Mend the PO file first." };
}
