import { wordDiff } from "../libraries/text/word-diff.ts";
import { gradePassage } from "../libraries/translation/grade-passage.ts";
import type { Diagnostic, Place } from "../model/diagnostic.ts";
import type { ProofNote, ProofNotes } from "../model/proof.ts";
import type { Unit } from "../model/unit.ts";
import type { LocaleKit } from "./load-locales.ts";
import type { PreparedArticle } from "./prepare-article.ts";

/** What an editor must know of the passages of an article in a locale; each of the `findings` is told once. */
export function notePassages(prepared: PreparedArticle, kit: LocaleKit, findings: readonly Diagnostic[]): ProofNotes {
  const { article, translations } = prepared;
  const units = article.units.filter(({ translatable }) => translatable);
  const messages = new Map([...(translations.get(kit.locale)?.units.values() ?? [])].map(({ id, places }) => [id, places.message]));
  const passages = units.map((unit) => ({ unit, places: [unit.place, messages.get(unit.id)] }));
  const found = new Map<Unit | undefined, Diagnostic[]>();
  for (const finding of findings) {
    const unit = passageOf(finding, passages);
    found.set(unit, [...(found.get(unit) ?? []), finding]);
  }
  return {
    passages: new Map(units.map((unit) => [unit.id, notePassage(unit, prepared, kit, found.get(unit) ?? [])])),
    others: found.get(undefined) ?? [],
  };
}

function notePassage(
  unit: Unit,
  { article, translations }: PreparedArticle,
  { locale, links }: LocaleKit,
  findings: readonly Diagnostic[],
): ProofNote {
  const translated = translations.get(locale)?.units.get(unit.id);
  const grade = gradePassage(unit, translated, article, links.get(locale));
  return {
    id: unit.id,
    kind: unit.kind,
    state: grade.state === "draft" || grade.state === "suggested" ? "missing" : grade.state,
    source: unit.text,
    target: translated?.target ?? "",
    changes: grade.state === "stale" ? wordDiff(grade.made, unit.text) : [],
    findings,
  };
}

interface PlacedPassage {
  readonly unit: Unit;
  /** Where its words are, in each of the files. */
  readonly places: readonly (Place | undefined)[];
}

/** The passage in which something was found; of several, the smallest. A message that is missing stands nowhere: its passage is named beside it. */
function passageOf({ place, related = [] }: Diagnostic, passages: readonly PlacedPassage[]): Unit | undefined {
  const named = place.position === undefined ? related.map((each) => each.place) : [place];
  const within = passages.flatMap(({ unit, places }) =>
    places.flatMap((whole) => named.flatMap((spot) => (isWithin(spot, whole) ? [{ unit, size: sizeOf(whole) }] : []))),
  );
  return within.reduce<(typeof within)[number] | undefined>((best, each) => (best && best.size <= each.size ? best : each), undefined)
    ?.unit;
}

function isWithin(place: Place, whole: Place | undefined): boolean {
  const start = place.position?.start.offset;
  if (whole?.position === undefined || place.file !== whole.file || start === undefined) return false;
  const [from, to] = [whole.position.start.offset, whole.position.end.offset];
  return from !== undefined && to !== undefined && start >= from && start <= to;
}

function sizeOf(place: Place | undefined): number {
  const { start, end } = place?.position ?? {};
  return (end?.offset ?? Number.POSITIVE_INFINITY) - (start?.offset ?? 0);
}
