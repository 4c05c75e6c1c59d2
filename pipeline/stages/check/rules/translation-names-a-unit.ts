import { nearMiss } from "../../../libraries/markdown/near-miss.ts";
import { excerpt } from "../../../libraries/text/excerpt.ts";
import type { SourceFile } from "../../../model/file.ts";
import type { TranslatedUnit, Translation } from "../../../model/translation.ts";
import type { Unit, UnitId } from "../../../model/unit.ts";
import type { EditionRule, EditionSubject, Finding } from "../rule.ts";

/** Every message of a PO file belongs to a passage of the article, and the file's `Language` is that of its folder. */
export const translationNamesAUnit: EditionRule = {
  id: "translation-names-a-unit",
  scope: "edition",
  severity: "error",
  // A message with a wrong id leaves its passage without one.
  supersedes: ["unit-is-translated"],
  check(subject) {
    const { translation } = subject;
    if (translation === undefined) return [];
    const { file, unnamed } = translation;
    return [
      ...otherLanguage(translation, subject),
      ...unnamed.map((place) => ({
        place: { file: file.path, ...(place.position === undefined ? {} : { position: place.position }) },
        reason: "Unexpected message without `msgctxt`, expected the id of a passage.",
        note: "Run `tetrapla sync`, and translate the passage's own message.",
      })),
      ...strangers(translation, subject),
    ];
  },
};

function otherLanguage({ language, locale }: Translation, { edition }: EditionSubject): Finding[] {
  if (language === undefined || isSameLanguage(language.tag, locale)) return [];
  return [
    {
      place: language.place,
      reason: `Unexpected language \`${language.tag}\`, expected \`${locale}\`, the locale of the folder.`,
      expected: [locale],
      note: `Correct \`Language\`, or move the file to translations/${language.tag.replace(/_/g, "-")}/${edition.article.name}.po.`,
    },
  ];
}

/** `ru`, `ru_RU` and `ru-RU` are the same; `sr@latin` is `sr-Latn`. */
function isSameLanguage(tag: string, locale: string): boolean {
  const [name = "", modifier] = tag.split("@");
  const script = modifier === "latin" ? "-Latn" : modifier === "cyrillic" ? "-Cyrl" : "";
  const [language = "", ...others] = name.replace(/\..*$/, "").split(/[_-]/);
  try {
    const written = new Intl.Locale([`${language}${script}`, ...others].join("-")).maximize();
    return written.toString() === new Intl.Locale(locale).maximize().toString();
  } catch {
    return false;
  }
}

/** Messages whose ids no passage has, or a passage that all locales share; in the order of the file. */
function strangers({ units, file }: Translation, { edition: { article } }: EditionSubject): Finding[] {
  const waiting = new Map(
    article.units.filter(({ id, translatable }) => translatable && !units.has(id)).map(({ id, text }) => [id, text] as const),
  );
  const byText = new Map([...waiting].map(([id, text]) => [text, id] as const));
  const strange = [...units.values()].filter(({ id }) => article.byId.get(id)?.translatable !== true);
  strange.sort((left, right) => lineOf(left) - lineOf(right));
  return strange.map((message): Finding => {
    if (article.byId.has(message.id)) return describeShared(message);
    const meant = findMeant(message, byText, waiting);
    const unit = meant === undefined ? undefined : article.byId.get(meant);
    if (unit === undefined) return describeGone(message, article.name);
    // Each passage is meant once.
    waiting.delete(unit.id);
    return describeMistaken(message, unit, file);
  });
}

function describeShared({ id, places }: TranslatedUnit): Finding {
  return {
    place: places.id,
    reason: `Unexpected message \`${id}\`, expected none: its passage has no words, so all languages share it.`,
    note: "Remove it with `tetrapla sync`.",
  };
}

function describeGone({ id, source, places }: TranslatedUnit, article: string): Finding {
  return {
    place: places.id,
    reason: `Unexpected message \`${id}\`, expected the id of a passage of \`${article}\`: “${excerpt(source)}” is gone.`,
    note: "Run `tetrapla sync`: it keeps the translation aside.",
  };
}

function describeMistaken({ id, places }: TranslatedUnit, unit: Unit, file: SourceFile): Finding {
  const { start, end } = places.id.position ?? {};
  const edits =
    start?.offset === undefined || end?.offset === undefined
      ? []
      : [{ file: file.path, start: start.offset, end: end.offset, text: `"${unit.id}"` }];
  return {
    subject: unit.id,
    place: places.id,
    reason: `Unexpected message \`${id}\`, expected \`${unit.id}\`, the id of “${excerpt(unit.text)}”.`,
    expected: [unit.id],
    note: `Write \`${unit.id}\`.`,
    related: [{ place: unit.place, message: "The passage" }],
    ...(edits.length === 0 ? {} : { fix: { title: `Write \`${unit.id}\``, edits } }),
  };
}

/** So many passages without a message are no mistake in an id, but a file that was not brought up to its article. */
const most = 500;

/** A passage without a message of its own that has a message's text, or an id that differs little. */
function findMeant(
  { id, source }: TranslatedUnit,
  byText: ReadonlyMap<string, UnitId>,
  waiting: ReadonlyMap<UnitId, string>,
): UnitId | undefined {
  const same = byText.get(source);
  if (same !== undefined && waiting.has(same)) return same;
  return waiting.size > most ? undefined : (nearMiss(id, waiting.keys()) as UnitId | undefined);
}

function lineOf({ places }: TranslatedUnit): number {
  return places.message.position?.start.line ?? 0;
}
