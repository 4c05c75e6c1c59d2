import type { TmxUnit } from "../libraries/codec/tmx.ts";
import { knownLabels } from "../libraries/markdown/known-labels.ts";
import type { Unit, UnitId } from "../model/unit.ts";
import { codedPassage, codedTranslation } from "./coded-passage.ts";
import type { ExportedLocale } from "./export-xliff.ts";

/** The passages of an article that have a current translation, each with all of them; `locales` are of one article. */
export function exportTmx(locales: readonly ExportedLocale[]): TmxUnit[] {
  const byUnit = new Map<UnitId, { readonly unit: Unit; readonly texts: TmxUnit["texts"][number][] }>();
  for (const { article, survey, links } of locales) {
    const context = { known: knownLabels(article.tree), links };
    for (const { unit, grade, translated } of survey.passages) {
      if (grade.state !== "current" || translated === undefined) continue;
      const source = codedPassage(unit, unit.text, context);
      const entry = byUnit.get(unit.id) ?? { unit, texts: [[article.locale, source]] };
      entry.texts.push([survey.locale, codedTranslation(unit, source, translated.target, context)]);
      byUnit.set(unit.id, entry);
    }
  }
  return [...byUnit.values()]
    .sort((left, right) => left.unit.ordinal - right.unit.ordinal)
    .map(({ unit, texts }) => ({ id: unit.id, article: locales[0]?.article.name ?? "", texts }));
}
