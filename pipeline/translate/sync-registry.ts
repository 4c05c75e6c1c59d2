import type { PoFile, PoMessage } from "../libraries/codec/po.ts";
import { writeUnitNotes } from "../libraries/codec/unit-notes.ts";
import { isoDate } from "../libraries/text/parse-date.ts";
import type { Article, RegisteredUnit } from "../model/article.ts";
import type { Unit } from "../model/unit.ts";

/**
 * The registry of an article as it is now: every unit that is translated, with its id and, for headings, its anchor;
 * then the units that are gone, in case that they come back.
 */
export function syncRegistry(article: Article, known: readonly RegisteredUnit[]): PoFile {
  const units = article.units.filter(({ translatable }) => translatable);
  const live = new Set(units.map(({ id }) => id));
  return {
    header: { ...noComments, fields: [...headerFields(article.name, ""), ...revisionFields(article)] },
    messages: [...units.map((unit) => ({ ...messageOf(unit), translation: "" })), ...known.filter(({ id }) => !live.has(id)).map(retire)],
  };
}

/** The date that the text as it is registered has for its readers. */
function revisionFields({ metadata: { modified } }: Article): [string, string][] {
  return modified === undefined ? [] : [["X-Source-Modified", isoDate(modified)]];
}

/** The header of a file that has none yet; later it is its translators' own. */
export function headerFields(project: string, language: string): [string, string][] {
  return [
    ["Project-Id-Version", project],
    ["Language", language],
    ["MIME-Version", "1.0"],
    ["Content-Type", "text/plain; charset=UTF-8"],
    ["Content-Transfer-Encoding", "8bit"],
  ];
}

/** What a unit's message says, but for its translation. */
export function messageOf(unit: Unit): Omit<PoMessage, "translation"> {
  return {
    ...noComments,
    context: unit.id,
    id: unit.text,
    extractedComments: writeUnitNotes(unit),
    references: [unit.place.file],
    flags: unit.target.form === "markdown" ? ["markdown-text"] : [],
    obsolete: false,
  };
}

/** A message of which nothing is said. */
export const noComments = { translatorComments: [], extractedComments: [], references: [], flags: [] } as const;

function retire({ id, kind, text, anchor }: RegisteredUnit): PoMessage {
  return {
    ...noComments,
    translatorComments: [kind, ...(anchor === undefined ? [] : [`anchor: ${anchor}`])],
    context: id,
    id: text,
    // gettext's tools drop what is obsolete and has no translation.
    translation: text,
    obsolete: true,
  };
}
