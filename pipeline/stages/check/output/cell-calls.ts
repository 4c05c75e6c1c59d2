import { repeatsColumn } from "../../../libraries/translation/repeats-column.ts";
import type { Locale } from "../../../model/locale.ts";
import type { AnchorId } from "../../../model/unit.ts";
import type { OutputColumn } from "../rule.ts";

/** The canonical anchors of the calls of notes and references that a language has in cells of its own. */
export function cellCalls({ editions: [edition], locale }: OutputColumn, locales: readonly Locale[]): AnchorId[] {
  const { numbering, units } = edition.article;
  return [...numbering.calls].flatMap(([ordinal, { citations, notes }]) => {
    const isOwn = units[ordinal]?.translatable === true && !repeatsColumn(edition.passages[ordinal], locale, locales);
    return isOwn ? [...citations.values(), ...notes.values()].flat() : [];
  });
}
