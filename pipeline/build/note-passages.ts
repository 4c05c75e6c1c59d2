import { wordDiff } from "../libraries/text/word-diff.ts";
import { gradePassage } from "../libraries/translation/grade-passage.ts";
import type { Diagnostic, Place } from "../model/diagnostic.ts";
import type { ProofNote } from "../model/proof.ts";
import type { LocaleKit } from "./load-locales.ts";
import type { PreparedArticle } from "./prepare-article.ts";

/** Findings that say no more than how a passage is. */
const ofState = new Set(["translation-is-current", "unit-is-translated"]);

/** What an editor must know of each passage of an article in a locale, by its id; `findings` are of the whole article. */
export function notePassages(
  { article, translations }: PreparedArticle,
  { locale, links }: LocaleKit,
  findings: readonly Diagnostic[],
): ReadonlyMap<string, ProofNote> {
  const translation = translations.get(locale);
  const told = findings.filter(({ ruleId, waived }) => waived === undefined && !ofState.has(ruleId));
  const places = new Map([...(translation?.units.values() ?? [])].map((unit) => [unit.id as string, unit.places.message]));
  return new Map(
    article.units.flatMap((unit): [string, ProofNote][] => {
      if (!unit.translatable) return [];
      const translated = translation?.units.get(unit.id);
      const grade = gradePassage(unit, translated, article, links.get(locale));
      const own = told.filter(({ place }) => isWithin(place, unit.place) || isWithin(place, places.get(unit.id)));
      const state = grade.state === "draft" || grade.state === "suggested" ? "missing" : grade.state;
      const changes = grade.state === "stale" ? wordDiff(grade.made, unit.text) : [];
      return [
        [unit.id, { id: unit.id, kind: unit.kind, state, source: unit.text, target: translated?.target ?? "", changes, findings: own }],
      ];
    }),
  );
}

function isWithin(place: Place, whole: Place | undefined): boolean {
  const start = place.position?.start.offset;
  if (whole?.position === undefined || place.file !== whole.file || start === undefined) return false;
  const [from, to] = [whole.position.start.offset, whole.position.end.offset];
  return from !== undefined && to !== undefined && start >= from && start <= to;
}
