import type { PlacedPoFile, PlacedPoMessage } from "../../libraries/codec/po.ts";
import { readPoDate } from "../../libraries/codec/po-date.ts";
import { hasPoFlag } from "../../libraries/codec/po-flags.ts";
import { poHeaderField } from "../../libraries/codec/po-header.ts";
import { parsePo } from "../../libraries/codec/po-parse.ts";
import { knownLabels } from "../../libraries/markdown/known-labels.ts";
import type { InlineResult } from "../../libraries/markdown/parse-inline.ts";
import { parseInlines } from "../../libraries/markdown/parse-inlines.ts";
import { placeAt } from "../../libraries/text/place-at.ts";
import type { ParsedArticle } from "../../model/article.ts";
import type { Checked, Place } from "../../model/diagnostic.ts";
import type { SourceFile } from "../../model/file.ts";
import type { Locale } from "../../model/locale.ts";
import type { TranslatedUnit, Translation } from "../../model/translation.ts";
import type { UnitId } from "../../model/unit.ts";
import { describePassageProblems } from "./describe-passage-problems.ts";
import { describePoProblem } from "./describe-po-problem.ts";

/** Parses an article's PO file of a locale: each message is already an inline tree. */
export function parseTranslation(file: SourceFile, locale: Locale, article: ParsedArticle): Checked<Translation> {
  const { file: po, problems } = parsePo(file.text);
  const known = knownLabels(article.tree);
  const messages = po.messages.filter(({ obsolete }) => !obsolete);
  const live = messages.filter(({ context }) => context !== undefined);
  const filled = live.filter(({ translation }) => translation !== "");
  const parsed = parseInlines(
    filled.map(({ translation }) => translation),
    known,
  );
  const results = new Map(filled.map((message, index) => [message, parsed[index]]));
  const units = live.map((message) => toUnit(message, file, results.get(message)));
  const language = readLanguage(po, file);
  return {
    value: {
      locale,
      file,
      // The first of two messages of one unit stands; the second is reported.
      units: new Map(units.map((unit) => [unit.id, unit] as const).reverse()),
      unnamed: messages.filter(({ context }) => context === undefined).map(({ place }) => ({ file: file.path, position: place.message })),
      ...(language === undefined ? {} : { language }),
      ...revisedIn(po),
      translators: namesOf(poHeaderField(po.header, "X-Translators") ?? poHeaderField(po.header, "Last-Translator") ?? ""),
    },
    diagnostics: problems.map((problem) => describePoProblem(problem, file)),
  };
}

function revisedIn({ header }: PlacedPoFile): Pick<Translation, "revised"> {
  const revised = readPoDate(poHeaderField(header, "PO-Revision-Date") ?? "");
  return revised === undefined ? {} : { revised };
}

/** The value of the header's `Language`, and where it stands. */
function readLanguage({ header }: PlacedPoFile, file: SourceFile): Translation["language"] {
  const tag = poHeaderField(header, "Language");
  if (tag === undefined || header === undefined) return undefined;
  const { start, end } = header.place.translation;
  const [line = "", name = ""] = /("\s*Language\s*:\s*)[^"\\]*/i.exec(file.text.slice(start.offset, end.offset)) ?? [];
  const from = file.text.indexOf(line, start.offset) + name.length;
  return { tag, place: line === "" ? { file: file.path, position: header.place.translation } : placeAt(file, from, from + tag.length) };
}

function toUnit(message: PlacedPoMessage, file: SourceFile, parsed: InlineResult | undefined): TranslatedUnit {
  const { place, translation } = message;
  const at = (position: Place["position"]): Place => ({ file: file.path, ...(position === undefined ? {} : { position }) });
  return {
    id: message.context as UnitId,
    source: message.id,
    ...(message.previous?.id === undefined ? {} : { previous: message.previous.id }),
    target: translation,
    fuzzy: hasPoFlag(message, "fuzzy"),
    comments: message.translatorComments.map((text, index) => ({ text, place: at(place.translatorComments[index]) })),
    ...(parsed !== undefined && "children" in parsed ? { tree: parsed.children } : {}),
    problems: describePassageProblems(message, file, parsed),
    places: { message: at(place.message), id: at(place.context ?? place.id), source: at(place.id), target: at(place.translation) },
  };
}

/** Names from `Ann Lee <ann@example.org>, Bob Ray`, without addresses and placeholders. */
function namesOf(field: string): string[] {
  return field
    .split(/[,;]/)
    .map((name) => name.replace(/<[^>]*>/g, "").trim())
    .filter((name) => name !== "" && !/^FULL NAME$/i.test(name));
}
