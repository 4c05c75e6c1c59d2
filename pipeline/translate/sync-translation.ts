import type { PoFile, PoMessage } from "../libraries/codec/po.ts";
import type { Article } from "../model/article.ts";
import type { Locale } from "../model/locale.ts";
import type { Unit } from "../model/unit.ts";
import { headerFields, messageOf, noComments } from "./sync-registry.ts";

/**
 * A locale's PO file brought up to an article: a message for every unit in the article's order, each translation kept
 * with the source text that it was made for. A changed passage becomes fuzzy, a passage that is gone obsolete.
 */
export function syncTranslation(article: Article, locale: Locale, known: PoFile | undefined): PoFile {
  const old = new Map(
    (known?.messages ?? []).flatMap((message) => (message.context === undefined ? [] : [[message.context, message] as const])).reverse(),
  );
  const units = article.units.filter(({ translatable }) => translatable);
  const live = units.map((unit) => syncMessage(unit, old.get(unit.id)));
  const ids = new Set<string>(units.map(({ id }) => id));
  const gone = (known?.messages ?? []).filter(({ context }) => context === undefined || !ids.has(context)).flatMap(retire);
  return {
    header: known?.header ?? { ...noComments, fields: headerFields(article.name, locale) },
    messages: [...live, ...gone],
    ...(known?.trailingComments === undefined ? {} : { trailingComments: known.trailingComments }),
  };
}

function syncMessage(unit: Unit, old: PoMessage | undefined): PoMessage {
  const fresh = messageOf(unit);
  if (old === undefined) return { ...fresh, translation: "" };
  const { translation, translatorComments } = old;
  const others = old.flags.filter((flag) => flag !== "fuzzy" && !fresh.flags.includes(flag));
  if (translation === "") return { ...fresh, translatorComments, flags: [...fresh.flags, ...others], translation };
  const wasFuzzy = old.flags.includes("fuzzy");
  // The text that the translation was made for: the first one, however often the source has changed since.
  const made = wasFuzzy ? (old.previous?.id ?? old.id) : old.id;
  const isDraft = wasFuzzy && old.previous?.id === undefined && old.id === unit.text;
  if (made === unit.text && !isDraft) return { ...fresh, translatorComments, flags: [...fresh.flags, ...others], translation };
  return {
    ...fresh,
    translatorComments,
    flags: ["fuzzy", ...fresh.flags, ...others],
    ...(isDraft ? {} : { previous: { context: unit.id, id: made } }),
    translation,
  };
}

/** A message without a unit: kept as obsolete when it has a translation. */
function retire(message: PoMessage): PoMessage[] {
  return message.translation === ""
    ? []
    : [{ ...message, obsolete: true, extractedComments: [], references: [], flags: message.flags.filter((flag) => flag === "fuzzy") }];
}
