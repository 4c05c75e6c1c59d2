import type { PoFile, PoMessage } from "../libraries/codec/po.ts";
import { hasPoFlag } from "../libraries/codec/po-flags.ts";
import type { Article } from "../model/article.ts";
import type { Locale } from "../model/locale.ts";
import type { Unit } from "../model/unit.ts";
import { suggestForSplit } from "./suggest-translation.ts";
import { type SyncOptions, suggest, syncMessage } from "./sync-message.ts";
import { headerFields, noComments } from "./sync-registry.ts";

const usual: SyncOptions = { carryOver: true, minor: new Set() };

/**
 * A locale's PO file brought up to an article: a message for every unit in the article's order, each translation kept
 * with the source text that it was made for. A changed passage becomes fuzzy, a passage that is gone obsolete.
 */
export function syncTranslation(article: Article, locale: Locale, known: PoFile | undefined, options: SyncOptions = usual): PoFile {
  const messages = known?.messages ?? [];
  const old = new Map(
    messages.flatMap((message) => (message.context === undefined ? [] : [[message.context, message] as const])).reverse(),
  );
  const units = article.units.filter(({ translatable }) => translatable);
  const ids = new Set<string>(units.map(({ id }) => id));
  return {
    header: known?.header ?? { ...noComments, fields: headerFields(article.name, locale) },
    messages: [
      ...units.map((unit) => syncUnit(unit, old, messages, article, locale, options)),
      ...messages.filter(({ context }) => context === undefined || !ids.has(context)).flatMap(retire),
    ],
    ...(known?.trailingComments === undefined ? {} : { trailingComments: known.trailingComments }),
  };
}

function syncUnit(
  unit: Unit,
  old: ReadonlyMap<string, PoMessage>,
  places: readonly PoMessage[],
  article: Article,
  locale: Locale,
  options: SyncOptions,
): PoMessage {
  const own = old.get(unit.id);
  const { splitFrom, mergedFrom } = unit.origin;
  const whole = splitFrom === undefined ? undefined : old.get(splitFrom);
  if (whole !== undefined && whole.translation !== "" && !own?.translation) {
    return suggest(unit, suggestForSplit(unit.text, whole, locale, article.locale), `part of ${splitFrom}`);
  }
  const parts = mergedFrom.flatMap((id) => old.get(id) ?? []).filter(({ translation, obsolete }) => translation !== "" && !obsolete);
  if (own === undefined || parts.length === 0) return syncMessage(unit, own, options);
  if (own.translation === "") return suggest(unit, parts.map(({ translation }) => translation).join(" "), `parts ${mergedFrom.join(" ")}`);
  return syncMessage(
    unit,
    merge(
      [own, ...parts].sort((left, right) => places.indexOf(left) - places.indexOf(right)),
      own,
    ),
    options,
  );
}

/** A message with the texts and the translations of several, in their old order. */
function merge(all: readonly PoMessage[], own: PoMessage): PoMessage {
  const made = all.map((message) => (hasPoFlag(message, "fuzzy") ? message.previous?.id : undefined) ?? message.id).join(" ");
  return { ...own, id: made, previous: { id: made }, translation: all.map(({ translation }) => translation).join(" ") };
}

/** A message without a unit: kept as obsolete when it has a translation. */
function retire(message: PoMessage): PoMessage[] {
  if (message.translation === "") return [];
  const { extraFlags: _, ...rest } = message;
  return [{ ...rest, obsolete: true, extractedComments: [], references: [], flags: hasPoFlag(message, "fuzzy") ? ["fuzzy"] : [] }];
}
