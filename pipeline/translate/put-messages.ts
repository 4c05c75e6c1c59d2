import type { PoFile, PoMessage } from "../libraries/codec/po.ts";
import type { Article } from "../model/article.ts";
import type { Locale } from "../model/locale.ts";
import { syncTranslation } from "./sync-translation.ts";

/** A locale's PO file with new messages of some units, each in its place; every other message stays as it is. */
export function putMessages(article: Article, locale: Locale, known: PoFile | undefined, messages: ReadonlyMap<string, PoMessage>): PoFile {
  const file = known ?? syncTranslation(article, locale, undefined);
  const placed = new Set<string>();
  const kept = file.messages.flatMap((message): PoMessage[] => {
    const fresh = message.context === undefined ? undefined : messages.get(message.context);
    if (fresh === undefined) return [message];
    // A unit that was gone and is back has an obsolete message, which the new one replaces.
    if (message.obsolete || placed.has(fresh.context ?? "")) return [];
    placed.add(fresh.context ?? "");
    return [fresh];
  });
  const missing = new Map([...messages].filter(([id]) => !placed.has(id)));
  return { ...file, messages: missing.size === 0 ? kept : insert(kept, article, missing) };
}

/** Puts messages behind that of the unit before them in the article. */
function insert(kept: readonly PoMessage[], article: Article, missing: ReadonlyMap<string, PoMessage>): PoMessage[] {
  const present = new Set(kept.flatMap(({ context, obsolete }) => (context === undefined || obsolete ? [] : [context])));
  const behind = new Map<string, PoMessage[]>();
  let last = "";
  for (const { id } of article.units) {
    const message = missing.get(id);
    if (message !== undefined) behind.set(last, [...(behind.get(last) ?? []), message]);
    else if (present.has(id)) last = id;
  }
  return [
    ...(behind.get("") ?? []),
    ...kept.flatMap((message) => [message, ...(message.obsolete ? [] : (behind.get(message.context ?? "\0") ?? []))]),
  ];
}
